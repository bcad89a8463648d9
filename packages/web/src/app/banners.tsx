import { isActing } from '../lib/acting.ts';
import { t } from '../lib/messages/banners.ts';
import { useOrganization } from '../lib/organization.ts';
import { ActingBanner } from './acting-banner.tsx';
import { ProvisionalBanner } from './provisional-banner.tsx';
import { ShutBanner } from './shut-banner.tsx';

/** What must not be overlooked, on every page of an organization. */
export function Banners() {
  const organization = useOrganization().data;
  return (
    <>
      {isActing && <ActingBanner />}
      {organization?.bypassed && (
        <p role="status" className="border-b border-warning-line bg-warning-soft px-6 py-2 text-warning">
          {t('bypass.banner', { organization: organization.name })}
        </p>
      )}
      <ProvisionalBanner />
      <ShutBanner />
    </>
  );
}
