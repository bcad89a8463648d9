import { t } from '../../lib/messages/connections.ts';
import { CopyValue } from '../../ui/copy-value.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Setting } from '../../ui/setting.tsx';
import { AutomaticMembershipSetting } from './automatic-membership.tsx';
import type { Connection } from './connection-queries.ts';
import { OidcForm } from './oidc-form.tsx';
import { providerOf } from './providers.ts';
import { SamlForm } from './saml-form.tsx';
import { isConfigured, NextLink, Wizard } from './wizard.tsx';

/** The exact values both ways, each under the provider's own name for it. */
export function ConfigureStep() {
  return (
    <Wizard step="configure">
      {(connection) => (
        <>
          {connection.state === 'active' && (
            <Notice kind="warning" title={t('configure.live')}>
              {t('configure.liveText')}
            </Notice>
          )}
          <OurValues connection={connection} />
          {connection.saml ? <SamlForm key={connection.id} connection={connection} saml={connection.saml} /> : null}
          {connection.oidc ? <OidcForm key={connection.id} connection={connection} oidc={connection.oidc} /> : null}
          <AutomaticMembershipSetting connection={connection} />
          {isConfigured(connection) && <NextLink connection={connection} step="test" />}
        </>
      )}
    </Wizard>
  );
}

function OurValues({ connection }: { connection: Connection }) {
  const provider = providerOf(connection.preset);
  const place = connection.type === 'saml' ? provider.samlPlace : provider.oidcPlace;
  return (
    <Setting
      title={t('configure.copy', { provider: provider.name })}
      text={t('configure.where', { provider: provider.name, place })}
    >
      <dl className="grid gap-4">
        {connection.saml && (
          <>
            <Value label={t('configure.acs')} theirs={provider.acs} value={connection.saml.serviceProvider.acsUrl} />
            <Value
              label={t('configure.entityId')}
              theirs={provider.entityId}
              value={connection.saml.serviceProvider.entityId}
            />
            <Value label={t('configure.metadata')} value={connection.saml.serviceProvider.metadataUrl} />
            <Value label={t('configure.nameId')} value="urn:oasis:names:tc:SAML:2.0:nameid-format:persistent" />
            <Attributes connection={connection} />
          </>
        )}
        {connection.oidc && (
          <Value label={t('configure.redirect')} theirs={provider.redirect} value={connection.oidc.redirectUri} />
        )}
      </dl>
    </Setting>
  );
}

type ValueProps = { label: string; theirs?: string; value: string };

function Value({ label, theirs, value }: ValueProps) {
  return (
    <div className="grid gap-1">
      <dt>
        <span className="font-medium">{label}</span>
        {theirs && theirs !== label && (
          <span className="text-muted"> · {t('configure.theirName', { name: theirs })}</span>
        )}
      </dt>
      <dd className="min-w-0">
        <CopyValue value={value} label={label} />
      </dd>
    </div>
  );
}

function Attributes({ connection }: { connection: Connection }) {
  return (
    <div className="grid gap-1">
      <dt className="font-medium">{t('configure.attributes')}</dt>
      {providerOf(connection.preset).attributes.map(([name, value]) => (
        <dd key={name} className="font-mono text-[13px]">
          {name} ← {value}
        </dd>
      ))}
    </div>
  );
}
