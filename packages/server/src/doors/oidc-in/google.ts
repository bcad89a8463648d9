import type { OidcConnection, OidcProof } from './oidc-types.ts';

export const GOOGLE_ISSUER = 'https://accounts.google.com';

/** Google is an OpenID provider like any other, with a fixed issuer for the whole instance. */
export function googleConnection(settings: {
  clientId: string;
  clientSecret: string;
  issuer?: string;
}): OidcConnection {
  return {
    id: 'google',
    issuer: settings.issuer ?? GOOGLE_ISSUER,
    clientId: settings.clientId,
    client: { secret: settings.clientSecret },
    scopes: ['openid', 'email', 'profile'],
  };
}

/** An address that Google has not verified is as good as none: it may belong to somebody else. */
export function onlyVerifiedEmail(proof: OidcProof): OidcProof {
  return proof.emailVerified === true ? proof : { ...proof, email: null };
}
