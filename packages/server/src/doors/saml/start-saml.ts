import type { Reauthentication } from '@gatehouse/contract/presets/preset';
import { keyringFor } from '../../directory/connection-keys/keep-key.ts';
import type { ConnectionMaterial } from '../../directory/flows/material.ts';
import { buildAuthnRequest, type RequestId } from './authn-request.ts';
import { samlConnectionOf } from './saml-connection.ts';
import type { ServiceProviderKey } from './saml-types.ts';

type Settings = { publicUrl: URL; instanceKey(): Promise<ServiceProviderKey> };
type Asking = { state: string; requestId: RequestId; reauthentication: Reauthentication | null };

/** Where the browser goes to be asked by a SAML provider. */
export function createSamlStarter({ publicUrl, instanceKey }: Settings) {
  return async (material: ConnectionMaterial, { state, requestId, reauthentication }: Asking) => {
    const { signing } = await keyringFor({ material, instanceKey });
    const request = await buildAuthnRequest({
      connection: samlConnectionOf(material),
      serviceProvider: signing,
      publicUrl: publicUrl.origin,
      requestId,
      relayState: state,
      forceAuthn: reauthentication !== null,
    });
    if (request.binding === 'redirect') return { kind: 'redirect', url: request.url } as const;
    return { kind: 'form', action: request.action, fields: request.fields } as const;
  };
}
