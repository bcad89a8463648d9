import type { Schemas } from '@gatehouse/sdk';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { bodyOf, client } from '../../lib/client.ts';
import { useMapDomain } from '../../lib/domain-mapping.ts';
import { t } from '../../lib/messages/connections.ts';
import { useOrganizationId } from '../../lib/organization.ts';
import { MapDomainDialog } from '../../ui/map-domain-dialog.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { Setting } from '../../ui/setting.tsx';
import { Answer, Loading } from '../../ui/states.tsx';
import { Status, type Tone } from '../../ui/status.tsx';
import { type Connection, useConnections } from './connection-queries.ts';
import { NextLink, Wizard } from './wizard.tsx';

type Domain = Schemas['ManagedDomain'];

const tones: Readonly<Record<Domain['status'], Tone>> = { unverified: 'waiting', verified: 'good', lapsed: 'bad' };

export function DomainsStep() {
  return (
    <Wizard step="domains">
      {(connection) => (
        <Setting title={t('domains.stepTitle')} text={t('domains.stepText')}>
          <Domains connection={connection} />
          <div className="mt-6">
            <NextLink connection={connection} step="configure" />
          </div>
        </Setting>
      )}
    </Wizard>
  );
}

function Domains({ connection }: { connection: Connection }) {
  const organizationId = useOrganizationId();
  const query = useQuery({
    queryKey: ['domains', organizationId],
    queryFn: async () =>
      bodyOf(
        await client.GET('/organizations/{organizationId}/domains', {
          params: { path: { organizationId }, query: { limit: 200 } },
        }),
      ),
  });
  const connections = useConnections();
  // Whether a domain leads to one that is live is not known before: nothing is said of it until then.
  if (connections.isPending) return <Loading />;
  const active = connections.data?.data.filter(({ state }) => state === 'active') ?? [];
  const liveOf = ({ connectionId }: Domain) => active.find(({ id }) => id === connectionId);
  return (
    <Answer query={query}>
      {({ data }) =>
        data.length === 0 ? (
          <Notice title={t('domains.noneYet')}>
            <Link
              from="/organizations/$organizationId"
              to="/organizations/$organizationId/settings/authentication"
              className="text-accent underline"
            >
              {t('domains.add')}
            </Link>
          </Notice>
        ) : (
          <ul>
            {data.map((domain) => (
              <DomainRow key={domain.id} domain={domain} connection={connection} live={liveOf(domain)} />
            ))}
          </ul>
        )
      }
    </Answer>
  );
}

type RowProps = { domain: Domain; connection: Connection; live: Connection | undefined };

/** Where people sign in by it, before or afterwards, whom that concerns is seen first; what is only prepared is done. */
function DomainRow({ domain, connection, live }: RowProps) {
  const why = useId();
  const map = useMapDomain(domain.id);
  const [asking, setAsking] = useState(false);
  const mine = domain.connectionId === connection.id;
  const to = mine ? null : connection.id;
  const isActive = connection.state === 'active';
  // What is not on yet takes it over when it is, in its last step.
  const isTaken = live !== undefined && !isActive;
  return (
    <li className="border-t border-line py-2.5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <label className="flex min-h-9 min-w-0 items-center gap-3">
          <input
            type="checkbox"
            checked={map.isPending ? map.variables.connectionId !== null : mine}
            disabled={map.isPending || isTaken}
            aria-describedby={isTaken ? why : undefined}
            onChange={() => (isActive ? setAsking(true) : map.mutate({ connectionId: to }))}
            className="size-4 accent-accent"
          />
          <span className="wrap-anywhere font-medium">{domain.domain}</span>
        </label>
        <span className="flex flex-wrap gap-4 text-muted">
          {domain.connectionId !== null && !mine && !isTaken && t('domains.elsewhere')}
          <Status tone={tones[domain.status]}>{t(`domains.${domain.status}`)}</Status>
        </span>
      </div>
      {isTaken && (
        <p id={why} className="max-w-xl text-muted">
          {t('domains.taken', { name: live.name })}
        </p>
      )}
      {map.error && <ProblemNotice error={map.error} />}
      {asking && (
        <MapDomainDialog domain={domain} to={to} onClose={() => setAsking(false)}>
          <p className="text-muted">
            {mine ? t('domains.leaves', { name: connection.name }) : t('domains.comes', { name: connection.name })}
          </p>
        </MapDomainDialog>
      )}
    </li>
  );
}
