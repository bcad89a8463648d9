import type { SamlConnection, ServiceProviderKey } from './saml-types.ts';
import { serviceProviderUrls } from './service-provider.ts';

export type AuthnRequest =
  | { binding: 'redirect'; url: string }
  | { binding: 'post'; action: string; fields: { SAMLRequest: string; RelayState: string } };

/** 160 random bits in hex. The underscore is there because an XML ID may not begin with a digit. */
export type RequestId = `_${string}`;

/** A signed request by the binding that the provider offers (saml-bindings, sections 3.4 and 3.5). */
export async function buildAuthnRequest(settings: {
  connection: SamlConnection;
  serviceProvider: ServiceProviderKey;
  publicUrl: string;
  requestId: RequestId;
  relayState: string;
  /** The person shall prove themselves anew, whatever the provider remembers (saml-core, section 3.4.1). */
  forceAuthn?: boolean;
}): Promise<AuthnRequest> {
  const { connection, serviceProvider, requestId, relayState } = settings;
  const urls = serviceProviderUrls(settings.publicUrl, connection.id);
  // A megabyte of XML libraries, loaded when somebody first goes to a provider.
  const { default: nodeSaml } = await import('@node-saml/node-saml');
  const saml = new nodeSaml.SAML({
    issuer: urls.entityId,
    callbackUrl: urls.acsUrl,
    entryPoint: connection.ssoUrl,
    idpCert: connection.certificates,
    privateKey: serviceProvider.privateKey,
    publicCert: serviceProvider.certificate,
    signatureAlgorithm: 'sha256',
    digestAlgorithm: 'sha256',
    generateUniqueId: () => requestId,
    // A format that the provider is not set up for makes it refuse: ask for persistent only by our metadata.
    identifierFormat: null,
    // Asking for a password would refuse people whose provider uses passkeys.
    disableRequestedAuthnContext: true,
    forceAuthn: settings.forceAuthn ?? false,
    // The POST binding carries the request as it is, without compression (saml-bindings, section 3.5.4).
    skipRequestCompression: connection.ssoBinding === 'post',
  });
  if (connection.ssoBinding === 'redirect') {
    return { binding: 'redirect', url: await saml.getAuthorizeUrlAsync(relayState, undefined, {}) };
  }
  const message = await saml.getAuthorizeMessageAsync(relayState);
  return {
    binding: 'post',
    action: connection.ssoUrl,
    fields: { SAMLRequest: String(message.SAMLRequest), RelayState: relayState },
  };
}
