import { t } from '../../lib/messages/connections.ts';
import { CopyValue } from '../../ui/copy-value.tsx';
import { Setting } from '../../ui/setting.tsx';
import type { Connection } from './connection-queries.ts';
import { type Preset, providerName } from './presets.ts';

type Protocol = Preset['saml'];
type Given = Protocol['give'][number];

/** What is entered at the provider, each value under the name its field has there. */
export function OurValues({ connection, preset }: { connection: Connection; preset: Preset }) {
  const { place, give, attributes, assign, notes, logout } = preset[connection.type];
  return (
    <Setting
      title={t('configure.copy', { provider: providerName(preset) })}
      text={t('configure.where', { provider: providerName(preset), place: place.join(' → ') })}
    >
      <dl className="grid gap-4">
        {give.map((given) => (
          <div key={given.field} className="grid gap-1">
            <dt className="font-medium">{given.field}</dt>
            <dd className="min-w-0">
              <Value connection={connection} given={given} />
            </dd>
          </div>
        ))}
        {attributes.length > 0 && <Attributes attributes={attributes} />}
        <div className="grid gap-1">
          <dt className="font-medium">{t('configure.assign')}</dt>
          <dd>{assign}</dd>
        </div>
      </dl>
      {logout.length > 0 && (
        <details className="mt-5">
          <summary className="cursor-pointer font-medium text-accent">{t('configure.logout')}</summary>
          <p className="mt-2 max-w-2xl text-muted">{t('configure.logoutText')}</p>
          <GivenValues connection={connection} give={logout} />
        </details>
      )}
      {notes.length > 0 && (
        <ul className="mt-5 grid max-w-2xl list-disc gap-1 ps-5 text-muted">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </Setting>
  );
}

function GivenValues({ connection, give }: { connection: Connection; give: readonly Given[] }) {
  return (
    <dl className="mt-3 grid gap-4">
      {give.map((given) => (
        <div key={given.field} className="grid gap-1">
          <dt className="font-medium">{given.field}</dt>
          <dd className="min-w-0">
            <Value connection={connection} given={given} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ connection, given }: { connection: Connection; given: Given }) {
  // A fixed value is chosen in a list over there, so there is nothing to paste.
  if ('fixed' in given) return <span>{given.fixed}</span>;
  const { redirectUri, postLogoutRedirectUri, backchannelLogoutUri } = connection.oidc ?? {};
  const ours = { ...connection.saml?.serviceProvider, redirectUri, postLogoutRedirectUri, backchannelLogoutUri };
  return <CopyValue value={ours[given.value] ?? ''} label={given.field} />;
}

function Attributes({ attributes }: { attributes: Protocol['attributes'] }) {
  return (
    <div className="grid gap-1">
      <dt className="font-medium">{t('configure.attributes')}</dt>
      {attributes.map(({ name, source }) => (
        <dd key={name} className="flex flex-wrap items-center gap-x-3">
          <CopyValue value={name} label={name} />
          <span className="text-muted">{t('configure.from', { source })}</span>
        </dd>
      ))}
    </div>
  );
}
