import { Link } from '@tanstack/react-router';
import { t } from '../../lib/messages/connections.ts';
import { Empty } from '../../ui/empty.tsx';
import { Setting } from '../../ui/setting.tsx';
import { Answer } from '../../ui/states.tsx';
import { Status, type Tone } from '../../ui/status.tsx';
import { type Connection, isBegun, useConnections } from './connection-queries.ts';
import { EndsSoon } from './ends-soon.tsx';

export const stateTones: Readonly<Record<Connection['state'], Tone>> = {
  draft: 'neutral',
  tested: 'waiting',
  active: 'good',
  inactive: 'bad',
};

const configureLook =
  'inline-flex min-h-9 items-center rounded-md border border-transparent bg-accent px-3 font-medium text-on-accent hover:bg-accent-hover';

/** The organization's connections and how far each has come. */
export function ConnectionsCard() {
  const query = useConnections();
  const configure = (
    <Link
      from="/organizations/$organizationId"
      to="/organizations/$organizationId/settings/authentication/connections/new"
      className={configureLook}
    >
      {t('connections.configure')}
    </Link>
  );
  return (
    <Setting
      id="sso-configuration"
      title={t('connections.title')}
      text={t('connections.text')}
      aside={(query.data?.data.length ?? 0) > 0 && configure}
    >
      <Answer query={query}>
        {({ data }) =>
          data.length === 0 ? (
            <Empty title={t('connections.none')} action={configure} plain>
              {t('connections.noneText')}
            </Empty>
          ) : (
            <ul>
              {data.map((connection) => (
                <Row key={connection.id} connection={connection} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Setting>
  );
}

function Row({ connection }: { connection: Connection }) {
  const begun = isBegun(connection);
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 border-t border-line py-3">
      <div className="min-w-0">
        <bdi className="block truncate font-medium">{connection.name}</bdi>
        <span className="text-muted">
          {`${t(`connections.type.${connection.type}`)} · ${t('connections.domains', { count: connection.domains.length })}`}
        </span>
        <span className="block empty:hidden">
          <EndsSoon connection={connection} />
        </span>
      </div>
      <div className="flex items-center gap-4">
        <Status tone={stateTones[connection.state]}>{t(`connections.state.${connection.state}`)}</Status>
        <Link
          from="/organizations/$organizationId"
          to="/organizations/$organizationId/settings/authentication/connections/$connectionId"
          params={{ connectionId: connection.id }}
          aria-label={`${begun ? t('connections.continue') : t('connections.open')}: ${connection.name}`}
          className="rounded-md px-2 py-1.5 font-medium text-accent hover:bg-sunken"
        >
          {begun ? t('connections.continue') : t('connections.open')}
        </Link>
      </div>
    </li>
  );
}
