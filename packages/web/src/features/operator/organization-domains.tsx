import { fromNow } from '../../lib/format.ts';
import { t } from '../../lib/messages/operator.ts';
import { Button } from '../../ui/button.tsx';
import { Pages } from '../../ui/pages.tsx';
import { Setting } from '../../ui/setting.tsx';
import { Status, type Tone } from '../../ui/status.tsx';
import {
  type Connection,
  type ManagedDomain,
  useOperatorConnections,
  useOperatorDomains,
  useOperatorInsights,
} from './operator-queries.ts';

type Props = { organizationId: string; onProve(domain: ManagedDomain): void };

/** Its connections, and which of its domains lead where. */
export function OrganizationDomains({ organizationId, onProve }: Props) {
  const domains = useOperatorDomains(organizationId);
  const connections = useOperatorConnections(organizationId);
  const known = connections.data?.pages.flatMap(({ data }) => data) ?? [];
  const health = useOperatorInsights(organizationId).data?.connections ?? [];
  return (
    <>
      <Setting title={t('org.connections')}>
        <Pages query={connections} empty={<p className="text-muted">{t('org.connectionsNone')}</p>}>
          {(rows) => (
            <ul>
              {rows.map((connection) => (
                <ConnectionRow
                  key={connection.id}
                  connection={connection}
                  lastSucceededAt={health.find(({ id }) => id === connection.id)?.lastSucceededAt ?? null}
                />
              ))}
            </ul>
          )}
        </Pages>
      </Setting>
      <Setting title={t('org.domains')}>
        <Pages query={domains} empty={<p className="text-muted">{t('org.domainsNone')}</p>}>
          {(rows) => (
            <ul>
              {rows.map((domain) => (
                <DomainRow key={domain.id} domain={domain} connections={known} onProve={() => onProve(domain)} />
              ))}
            </ul>
          )}
        </Pages>
      </Setting>
    </>
  );
}

const rowLook =
  'flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line py-2.5 first:border-t-0';

const connectionTones: Readonly<Record<Connection['state'], Tone>> = {
  draft: 'neutral',
  tested: 'waiting',
  active: 'good',
  inactive: 'bad',
};

type ConnectionProps = { connection: Connection; lastSucceededAt: string | null };

function ConnectionRow({ connection: { name, type, state, domains }, lastSucceededAt }: ConnectionProps) {
  return (
    <li className={rowLook}>
      <div className="min-w-0">
        <p className="break-words font-medium">
          <bdi>{name}</bdi>{' '}
          <span className="font-normal text-muted">{type === 'saml' ? 'SAML' : 'OpenID Connect'}</span>
        </p>
        <p className="wrap-anywhere text-muted">{domains.map(({ domain }) => domain).join(', ')}</p>
        {lastSucceededAt && <p className="text-muted">{t('org.lastSuccess', { when: fromNow(lastSucceededAt) })}</p>}
      </div>
      <Status tone={connectionTones[state]}>{t(`connectionState.${state}`)}</Status>
    </li>
  );
}

type DomainProps = { domain: ManagedDomain; connections: readonly Connection[]; onProve(): void };

function DomainRow({ domain, connections, onProve }: DomainProps) {
  const connection = connections.find(({ id }) => id === domain.connectionId)?.name;
  const { tone, words } = standingOf(domain);
  return (
    <li className={rowLook}>
      <div className="min-w-0">
        <p className="wrap-anywhere font-medium">{domain.domain}</p>
        <p className="text-muted">{connection ? t('org.mappedTo', { connection }) : t('org.notMapped')}</p>
      </div>
      <div className="flex flex-wrap items-center gap-4">
        {domain.status !== 'verified' && (
          <Button look="quiet" onClick={onProve} aria-label={`${t('org.prove')}: ${domain.domain}`}>
            {t('org.prove')}
          </Button>
        )}
        <Status tone={tone}>{words}</Status>
      </div>
    </li>
  );
}

function standingOf({ status, missedChecks }: ManagedDomain): { tone: Tone; words: string } {
  if (status === 'lapsed') return { tone: 'bad', words: t('org.domainLapsed') };
  if (status === 'unverified') return { tone: 'waiting', words: t('find.unverified') };
  if (missedChecks > 0) return { tone: 'waiting', words: t('org.domainFailing') };
  return { tone: 'good', words: t('find.verified') };
}
