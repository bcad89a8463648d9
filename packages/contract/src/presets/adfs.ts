import { CLAIMS, type Preset } from './preset.ts';

export const adfs: Preset = {
  id: 'adfs',
  name: 'AD FS',
  administrator: 'an account that may administer AD FS (Windows Server 2016 or newer)',
  saml: {
    place: ['AD FS Management', 'Relying Party Trusts', 'Add Relying Party Trust', 'Claims aware'],
    give: [
      { field: 'Import data published online → Federation metadata address', value: 'metadataUrl' },
      { field: 'or by hand: Relying party SAML 2.0 SSO service URL', value: 'acsUrl' },
      { field: 'and Relying party trust identifier', value: 'entityId' },
    ],
    attributes: [
      { name: 'Name ID', source: 'objectGUID, typed into the column LDAP Attribute' },
      { name: 'E-Mail Address', source: 'E-Mail-Addresses' },
      { name: 'Given Name', source: 'Given-Name' },
      { name: 'Surname', source: 'Surname' },
    ],
    sends: {
      email: `${CLAIMS}emailaddress`,
      firstName: `${CLAIMS}givenname`,
      lastName: `${CLAIMS}surname`,
    },
    groups: {
      attribute: 'http://schemas.xmlsoap.org/claims/Group',
      value: 'the name of the group',
      place:
        'Edit Claim Issuance Policy → Add Rule → Send LDAP Attributes as Claims: Token-Groups - Unqualified Names → Group',
    },
    take: [
      {
        value: 'metadataUrl',
        place:
          'https://sts.acme.example/FederationMetadata/2007-06/FederationMetadata.xml, with your federation service name, where it can be reached from the internet',
      },
      { value: 'metadataXml', place: 'or the same document, saved' },
    ],
    assign: 'the relying party trust → Edit Access Control Policy',
    notes: [
      'What is sent is set up under Edit Claim Issuance Policy → Add Rule → Send LDAP Attributes as Claims, with Active Directory as the attribute store.',
      'As Name ID objectGUID: names and addresses change, and somebody who comes back under a name that became free must not be taken for whoever had it.',
      'AD FS renews its signing certificate by itself each year, some days before the old one ends. With a metadata URL that Gatehouse can reach nobody has to do anything.',
      'What AD FS refuses it tells by an activity ID; its reason stands under that ID in the event log of the server, AD FS → Admin.',
    ],
    logout: [
      { field: 'Endpoints → Add SAML → Endpoint type SAML Logout, Binding Redirect, Trusted URL', value: 'sloUrl' },
      { field: 'Signature → Add', fixed: 'the certificate in our metadata, where it was not imported' },
    ],
    mend: {
      saml_audience_mismatch: 'Identifiers → Relying party identifiers must hold the entity ID shown here.',
      saml_destination_mismatch: 'Endpoints → SAML Assertion Consumer Endpoints must hold the ACS URL shown here.',
      saml_algorithm_weak: 'Advanced → Secure hash algorithm: SHA-256.',
      attribute_missing:
        'Edit Claim Issuance Policy: E-Mail-Addresses → E-Mail Address, and fill the person’s E-mail in Active Directory.',
      idp_not_assigned: 'Let the person or one of their groups in under Edit Access Control Policy.',
      idp_denied:
        'Let the person in under Edit Access Control Policy. If they are, the event log of AD FS says what failed.',
      saml_signature_missing: 'Run Set-AdfsRelyingPartyTrust with -SamlResponseSignature MessageAndAssertion.',
      saml_signature_invalid:
        'AD FS signs with another certificate than the one saved here: load its federation metadata again.',
      saml_certificate_expired:
        'Service → Certificates: see that the primary token-signing certificate has not ended, then load the metadata again.',
      saml_clock_skew: 'Compare the clock of the AD FS server with a time server: w32tm /query /status.',
      saml_subject_unusable: 'Edit Claim Issuance Policy: objectGUID → Name ID.',
    },
  },
  oidc: {
    place: [
      'AD FS Management',
      'Application Groups',
      'Add Application Group',
      'Server application accessing a web API',
    ],
    give: [
      { field: 'Server application → Redirect URI', value: 'redirectUri' },
      { field: 'Web API → Identifier', fixed: 'the Client Identifier of the server application' },
      { field: 'Permitted scopes', fixed: 'openid, email, profile, allatclaims' },
    ],
    attributes: [
      { name: 'email', source: 'E-Mail-Addresses' },
      { name: 'given_name', source: 'Given-Name' },
      { name: 'family_name', source: 'Surname' },
    ],
    sends: { subject: 'sub' },
    groups: {
      attribute: 'groups',
      value: 'the name of the group',
      place: 'Web API → Issuance Transform Rules: Token-Groups - Unqualified Names → groups',
    },
    take: [
      { value: 'issuer', place: 'https://sts.acme.example/adfs, with your federation service name' },
      { value: 'clientId', place: 'Server application → Client Identifier' },
      {
        value: 'clientSecret',
        place: 'Configure Application Credentials → Generate a shared secret; it is shown once',
      },
    ],
    assign: 'the Web API → Access control policy',
    notes: [
      'What is sent is set up under the Web API → Issuance Transform Rules → Send LDAP Attributes as Claims; type the names of the claims.',
      'AD FS puts an email address into the ID token only with the scope allatclaims, and not in every version. Where the test misses it, SAML 2.0 is the surer way.',
      'Gatehouse has to reach AD FS from outside, for its keys and for each sign-in; by SAML it need not.',
    ],
    logout: [{ field: 'Server application → Redirect URI, one more', value: 'postLogoutRedirectUri' }],
    mend: {
      oidc_issuer_mismatch:
        'The issuer is https://, your federation service name, and /adfs, without a slash at its end.',
      oidc_discovery_failed:
        'The issuer is https://, your federation service name, and /adfs; it has to be reachable from outside.',
      oidc_redirect_mismatch: 'The server application’s Redirect URI must be the redirect URI shown here.',
      oidc_client_secret_invalid: 'Copy the Client Identifier again, or reset the shared secret and copy the new one.',
      attribute_missing:
        'Permit the scope allatclaims, add the rule E-Mail-Addresses → email to the Web API, and fill the person’s E-mail.',
      idp_not_assigned: 'Let the person or one of their groups in under the Web API’s Access control policy.',
      idp_denied: 'Let the person or one of their groups in under the Web API’s Access control policy.',
    },
  },
};
