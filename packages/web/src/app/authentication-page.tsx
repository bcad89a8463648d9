import { AccessCalendar } from '../features/authentication/access-calendar.tsx';
import { AdvancedSettings } from '../features/authentication/advanced-settings.tsx';
import { BypassLink } from '../features/authentication/bypass-link.tsx';
import { ChangeRequests } from '../features/authentication/change-requests.tsx';
import { ManagedDomains } from '../features/authentication/managed-domains.tsx';
import { SafetyChecks } from '../features/authentication/safety-checks.tsx';
import { ConnectionsCard } from '../features/connections/connections-card.tsx';
import { HealthStrip } from '../features/insights/health-strip.tsx';
import { SetupLinks } from '../features/setup-links/setup-links.tsx';
import { t } from '../lib/messages/authentication.ts';
import { useCan, useOrganization } from '../lib/organization.ts';
import { NoPermission } from '../ui/no-permission.tsx';
import { PageHead } from '../ui/setting.tsx';

/** Settings > Authentication. The cards belong to two features, which do not know each other; they meet here. */
export function AuthenticationPage() {
  const organization = useOrganization().data?.name ?? '';
  const mayManage = useCan('authentication:manage');
  return (
    <>
      <PageHead title={t('auth.title')} text={t('auth.text', { organization })} />
      {mayManage ? (
        <div>
          <HealthStrip />
          <SafetyChecks />
          <AccessCalendar />
          <BypassLink />
          <ManagedDomains />
          <ConnectionsCard />
          <SetupLinks />
          <AdvancedSettings />
          <ChangeRequests />
        </div>
      ) : (
        <NoPermission />
      )}
    </>
  );
}
