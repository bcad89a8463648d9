import { day } from '../../lib/format.ts';
import { t } from '../../lib/messages/setup-links.ts';
import { ConfirmChange } from '../../ui/confirm-change.tsx';
import { type SetupLink, useAcceptCertificates, useAcceptCertificatesImpact } from './setup-link-queries.ts';

/** A certificate decides who is believed, so its fingerprint is looked at before it counts. */
export function AcceptCertificates({ link, onClose }: { link: SetupLink; onClose(): void }) {
  const accept = useAcceptCertificates(link);
  const impact = useAcceptCertificatesImpact(link);
  return (
    <ConfirmChange
      title={t('setup.acceptAsk', { about: link.connection?.name ?? '' })}
      impact={impact}
      // Where nobody signs in by it yet, there is nothing to come in by.
      onTrial={impact.data?.pages[0]?.untested ?? false}
      action={t('setup.accept')}
      change={accept}
      onConfirm={(isProvisional) => accept.mutate(isProvisional, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p className="text-muted">{t('setup.acceptText')}</p>
      {link.submitted?.certificates.map(({ fingerprintSha256, expiresAt }) => (
        <div key={fingerprintSha256} className="rounded-md bg-sunken p-4">
          <p className="wrap-anywhere font-mono text-[13px]">{fingerprintSha256}</p>
          <p className="text-muted">{t('setup.validUntil', { day: day(expiresAt) })}</p>
        </div>
      ))}
      <p className="text-muted">{t('setup.acceptKept')}</p>
    </ConfirmChange>
  );
}
