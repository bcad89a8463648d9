import { readOrCreateServiceProviderKey, type ServiceProviderKey } from './directory/instance-keys.ts';
import type { World } from './directory/world.ts';
import { createOidcClient } from './doors/oidc-in/oidc-client.ts';
import { createProviderAdapters } from './doors/oidc-in/provider-adapters.ts';
import { createSamlVerifier } from './doors/saml/verifier.ts';
import { createOutbound } from './platform/fetch.ts';
import { createPasswordHashing } from './platform/password-hashing.ts';

export type Outside = ReturnType<typeof openOutside>;

/** What reaches out of this process, or works beside its event loop; closed with the app. */
export function openOutside(world: World) {
  const { config, clock } = world;
  const outbound = createOutbound({ allow: [...config.outboundAllow] });
  const verifier = createSamlVerifier(new URL('./doors/saml/saml-worker.ts', import.meta.url));
  const passwords = createPasswordHashing();
  const oidc = createOidcClient({ outbound, clock });
  let key: Promise<ServiceProviderKey> | null = null;
  /** Read once; a database that was away is asked again. */
  const instanceKey = (): Promise<ServiceProviderKey> => {
    key ??= readOrCreateServiceProviderKey(world).catch((error: unknown) => {
      key = null;
      throw error;
    });
    return key;
  };
  const adapters = createProviderAdapters({ config, client: oidc, outbound, clock, instanceKey });
  return {
    outbound,
    verifier,
    passwords,
    oidc,
    adapters,
    instanceKey,
    async close() {
      await Promise.all([outbound.close(), verifier.close(), passwords.close()]);
    },
  };
}
