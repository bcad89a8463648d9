import type { Reauthentication } from '@gatehouse/contract/presets/preset';
import { keyringFor } from '../../directory/connection-keys/keep-key.ts';
import type { ConnectionMaterial } from '../../directory/flows/material.ts';
import type { ProviderSession } from '../../directory/flows/secrets.ts';
import { buildAuthnRequest, type RequestId } from './authn-request.ts';
import { buildLogoutRequest, type LogoutDeparture } from './logout-departure.ts';
import { logoutTargetOf, samlConnectionOf } from './saml-connection.ts';
import type { ServiceProviderKey } from './saml-types.ts';

const UNSPECIFIED = 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified';

type Settings = { publicUrl: URL; instanceKey(): Promise<ServiceProviderKey> };
type Asking = { state: string; requestId: RequestId; reauthentication: Reauthentication | null };

/** Where the browser goes to be signed out at the provider as well; null where that is not offered. */
export function createSamlLeaver({ publicUrl, instanceKey }: Settings) {
  return async (material: ConnectionMaterial, session: ProviderSession): Promise<LogoutDeparture | null> => {
    const target = logoutTargetOf(material);
    if (!target) return null;
    const { signing: serviceProvider } = await keyringFor({ material, instanceKey });
    const sending = { connection: samlConnectionOf(material), serviceProvider, publicUrl: publicUrl.origin, target };
    const { subject: nameId, nameIdFormat, index: sessionIndex } = session;
    return buildLogoutRequest(sending, { nameId, nameIdFormat: nameIdFormat ?? UNSPECIFIED, sessionIndex });
  };
}

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
