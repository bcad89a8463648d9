import { t } from '../../lib/messages/connections.ts';
import { Notice } from '../../ui/notice.tsx';
import { Answer } from '../../ui/states.tsx';
import { AutomaticMembershipSetting } from './automatic-membership.tsx';
import type { Connection } from './connection-queries.ts';
import { OidcForm } from './oidc-form.tsx';
import { OurValues } from './our-values.tsx';
import { type Preset, presetOf, usePresets } from './presets.ts';
import { SamlForm } from './saml-form.tsx';
import { isConfigured, NextLink, Wizard } from './wizard.tsx';

/** The exact values both ways, each under the provider's own name for it. */
export function ConfigureStep() {
  const presets = usePresets();
  return (
    <Wizard step="configure">
      {(connection) => (
        <Answer query={presets}>
          {(known) => <Configure connection={connection} preset={presetOf(known, connection.preset)} />}
        </Answer>
      )}
    </Wizard>
  );
}

function Configure({ connection, preset }: { connection: Connection; preset: Preset }) {
  const { saml, oidc } = connection;
  return (
    <>
      {connection.state === 'active' && (
        <Notice kind="warning" title={t('configure.live')}>
          {t('configure.liveText')}
        </Notice>
      )}
      <OurValues connection={connection} preset={preset} />
      {saml && <SamlForm key={connection.id} connection={connection} saml={saml} preset={preset} />}
      {oidc && <OidcForm key={connection.id} connection={connection} oidc={oidc} preset={preset} />}
      <AutomaticMembershipSetting connection={connection} />
      {isConfigured(connection) && <NextLink connection={connection} step="test" />}
    </>
  );
}
