import { PERSISTENT, type Preset } from './preset.ts';

/** Any other provider, in the words of the specifications. */
export const custom: Preset = {
  id: 'custom',
  name: 'Another provider',
  administrator: 'an administrator account at your identity provider',
  saml: {
    place: ['a new SAML 2.0 application'],
    give: [
      { field: 'ACS URL (Assertion Consumer Service)', value: 'acsUrl' },
      { field: 'Audience, SP entity ID', value: 'entityId' },
      { field: 'Service provider metadata', value: 'metadataUrl' },
      { field: 'NameID format', fixed: PERSISTENT },
      { field: 'Signature', fixed: 'the response, the assertion or both, RSA-SHA-256 or stronger' },
    ],
    attributes: [
      { name: 'email', source: 'email address' },
      { name: 'firstName', source: 'given name' },
      { name: 'lastName', source: 'family name' },
    ],
    sends: {},
    groups: {
      attribute: 'groups',
      value: 'as the provider writes it',
      place: 'an attribute with one value for each group, by any name',
    },
    take: [
      { value: 'metadataUrl', place: 'the address of the provider’s metadata' },
      { value: 'metadataXml', place: 'or the metadata as a document' },
      { value: 'ssoUrl', place: 'or by hand: the single sign-on URL' },
      { value: 'idpEntityId', place: 'the provider’s entity ID, also called issuer' },
      { value: 'certificates', place: 'the signing certificate, PEM' },
    ],
    assign: 'wherever the application is given to people or groups',
    notes: [
      'Attributes by other names can be mapped under Attribute names (saml.attributes). Encrypted assertions are understood.',
    ],
    logout: [{ field: 'Single logout URL, by HTTP-Redirect or HTTP-POST', value: 'sloUrl' }],
    mend: {},
  },
  oidc: {
    place: ['a new confidential web client'],
    give: [
      { field: 'Redirect URI', value: 'redirectUri' },
      { field: 'Grant', fixed: 'authorization code with PKCE S256' },
      { field: 'Scopes', fixed: 'openid email profile' },
    ],
    attributes: [],
    sends: { subject: 'sub', email: 'email', firstName: 'given_name', lastName: 'family_name', name: 'name' },
    groups: {
      attribute: 'groups',
      value: 'as the provider writes it',
      place: 'a claim of the ID token or of userinfo with a list of groups, by any name',
    },
    take: [
      { value: 'issuer', place: 'the issuer, exactly as its discovery document spells it' },
      { value: 'clientId', place: 'the client’s id' },
      { value: 'clientSecret', place: 'the client’s secret' },
    ],
    assign: 'wherever the client is given to people or groups',
    notes: ['The discovery document must name exactly this issuer.'],
    logout: [
      { field: 'Post-logout redirect URI', value: 'postLogoutRedirectUri' },
      { field: 'Back-channel logout URI', value: 'backchannelLogoutUri' },
    ],
    mend: {},
  },
};
