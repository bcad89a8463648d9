import type { Method } from '@gatehouse/contract/vocabulary';
import type { Schemas } from '@gatehouse/sdk';
import { useQuery } from '@tanstack/react-query';
import { bodyOf, client } from '../../lib/client.ts';
import { t } from '../../lib/messages/operator.ts';
import { useImpact } from '../../lib/previews.ts';
import { ImpactPreview } from '../../ui/impact-preview.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Answer } from '../../ui/states.tsx';
import { operatorKey } from './operator-queries.ts';

type ChangeRequest = Schemas['ChangeRequestOfOrganization'];

/** What approving would do, before anybody decides. */
export function ChangePreview({ request: { organizationId, change } }: { request: ChangeRequest }) {
  switch (change.kind) {
    case 'restriction':
      return <Restriction organizationId={organizationId} allowedMethods={change.allowedMethods} />;
    case 'domain':
      return <Domain organizationId={organizationId} domain={change.domain} />;
    case 'jit':
      return <Jit organizationId={organizationId} connectionId={change.connectionId} to={change.automaticMembership} />;
    default:
      return change satisfies never;
  }
}

type RestrictionProps = { organizationId: string; allowedMethods: Method[] | null };

function Restriction({ organizationId, allowedMethods }: RestrictionProps) {
  const impact = useImpact({
    key: [organizationId, allowedMethods],
    ask: (query) =>
      client.PATCH('/operator/organizations/{organizationId}/authentication', {
        params: { path: { organizationId }, query },
        body: { allowedMethods },
      }),
    everybody: true,
  });
  return <ImpactPreview impact={impact} />;
}

/** A domain is one organization's: who has it decides whether this can come to anything. */
function Domain({ organizationId, domain }: { organizationId: string; domain: string }) {
  const query = useQuery({
    queryKey: ['operator', 'search', domain],
    queryFn: async () => bodyOf(await client.GET('/operator/search', { params: { query: { q: domain } } })),
  });
  return (
    <Answer query={query}>
      {({ data }) => {
        const holders = data.flatMap((found) => (found.kind === 'domain' && found.domain === domain ? [found] : []));
        const other = holders.find((one) => one.verified && one.organizationId !== organizationId);
        const holder = other ?? holders.find((one) => one.organizationId === organizationId);
        if (!holder) return <p>{t('request.domainFree')}</p>;
        const words = {
          organization: holder.organizationName,
          state: t(holder.verified ? 'find.verified' : 'find.unverified'),
        };
        if (other) return <Notice kind="warning" title={t('request.domainTaken', words)} />;
        return <p>{t('request.domainOwn', words)}</p>;
      }}
    </Answer>
  );
}

type JitProps = {
  organizationId: string;
  connectionId: string;
  to: Schemas['AutomaticMembership'];
};

function Jit({ organizationId, connectionId, to }: JitProps) {
  const query = useQuery({
    queryKey: [...operatorKey(organizationId), 'connection', connectionId],
    queryFn: async () => {
      const params = { path: { organizationId, connectionId } };
      return bodyOf(
        await client.GET('/operator/organizations/{organizationId}/connections/{connectionId}', { params }),
      );
    },
    retry: false,
  });
  if (query.error) return <Notice kind="warning" title={t('request.gone')} />;
  return (
    <Answer query={query}>
      {({ name, automaticMembership }) => (
        <p>{t('request.jit', { connection: name, from: membershipOf(automaticMembership), to: membershipOf(to) })}</p>
      )}
    </Answer>
  );
}

const membershipOf = (role: Schemas['AutomaticMembership']) =>
  role === 'disabled' ? t('request.jitDisabled') : t(`role.${role}`);
