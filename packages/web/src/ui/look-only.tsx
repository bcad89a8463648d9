import { t } from '../lib/messages/acting.ts';
import { useOrganizationId } from '../lib/organization.ts';

/** The server's answer is written for the API; whoever reads it here starts acting in the console. */
export function LookOnly() {
  const organizationId = useOrganizationId();
  return (
    <>
      <p>{t('acting.lookOnly')}</p>
      <a className="text-accent underline" href={`/operator/organizations/${organizationId}`}>
        {t('app.backToConsole')}
      </a>
    </>
  );
}
