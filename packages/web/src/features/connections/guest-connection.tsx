import type { GuestSetup } from '../../lib/guest-setup.ts';
import { t } from '../../lib/messages/connections.ts';
import { Setting } from '../../ui/setting.tsx';
import { OidcForm } from './oidc-form.tsx';
import { OurValues } from './our-values.tsx';
import { SamlForm } from './saml-form.tsx';
import { RunTest } from './test-step.tsx';
import { isConfigured } from './wizard.tsx';

/** The same values, forms and test as an Owner has, one beneath the other. Once it is in use there is nothing to do. */
export function GuestConnection({ setup: { connection, preset } }: { setup: GuestSetup }) {
  if (!connection || !preset || connection.state === 'active') return null;
  const { saml, oidc } = connection;
  return (
    <>
      <OurValues connection={connection} preset={preset} />
      {saml && <SamlForm connection={connection} saml={saml} preset={preset} />}
      {oidc && <OidcForm connection={connection} oidc={oidc} preset={preset} />}
      {isConfigured(connection) && (
        <Setting title={t('test.title')} text={t('test.text')}>
          <RunTest connection={connection} preset={preset} />
        </Setting>
      )}
    </>
  );
}
