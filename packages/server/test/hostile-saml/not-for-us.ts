import { serviceProviderUrls } from '../../src/doors/saml/service-provider.ts';
import { connection, NOW, PUBLIC_URL, signedAssertion, signedResponse } from '../saml-forge.ts';
import { edited, type Hostile, MALFORMED, SIGNATURE } from './hostile.ts';

const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const STATUS = 'urn:oasis:names:tc:SAML:2.0:status:';
const OTHER = serviceProviderUrls(PUBLIC_URL, 'con_two');

const row = (name: string, code: Hostile['code'], xml: string, given: Hostile['given'] = {}): Hostile => ({
  name,
  code,
  xml,
  given,
});

/** Properly signed by the right provider, and meant for somebody else, another time or another question. */
export function notForUs(): Hostile[] {
  return [...elsewhere(), ...anotherTime(), ...anotherQuestion(), ...nobody(), ...refusals()];
}

function elsewhere(): Hostile[] {
  const audience = 'saml_audience_mismatch';
  const destination = 'saml_destination_mismatch';
  const { entityId, acsUrl } = OTHER;
  return [
    row('another audience', audience, signedAssertion({ audience: 'https://other.example' })),
    row('no audience', audience, signedAssertion({ audience: null })),
    row('the audience of another connection', audience, signedAssertion({ audience: entityId })),
    row(
      'our audience as a beginning',
      audience,
      signedAssertion({ audience: `${PUBLIC_URL}/sso/saml/con_one/metadata/x` }),
    ),
    row(
      'our audience with a space',
      audience,
      signedAssertion({ audience: `${PUBLIC_URL}/sso/saml/con_one/metadata ` }),
    ),
    row('our audience in capitals', audience, signedAssertion({ audience: `${PUBLIC_URL}/sso/saml/CON_ONE/metadata` })),
    row('another recipient', destination, signedAssertion({ recipient: 'https://other.example/acs' })),
    row('the recipient of another connection', destination, signedAssertion({ recipient: acsUrl })),
    row('no recipient', destination, signedAssertion({ recipient: '' })),
    row('another destination', destination, signedAssertion({ destination: 'https://other.example/acs' })),
    row('the destination of another connection', destination, signedAssertion({ destination: acsUrl })),
    row('no destination', destination, signedAssertion({ destination: null })),
    row(
      'our address with a slash',
      destination,
      signedAssertion({ destination: `${PUBLIC_URL}/sso/saml/con_one/acs/` }),
    ),
    row(
      'all for another connection',
      destination,
      signedResponse({ audience: entityId, recipient: acsUrl, destination: acsUrl }),
    ),
    row(
      'for another connection, the envelope addressed to this one',
      audience,
      signedAssertion({ audience: entityId, recipient: acsUrl }),
    ),
    row('another issuer in the assertion', 'saml_issuer_mismatch', signedAssertion({ issuer: 'https://evil.example' })),
    row(
      'another issuer in the response',
      'saml_issuer_mismatch',
      signedAssertion({ responseIssuer: 'https://evil.example' }),
    ),
    row('no issuer in the assertion', 'saml_issuer_mismatch', signedAssertion({ issuer: '' })),
    row('one key for two issuers, the connection of the other', 'saml_issuer_mismatch', signedAssertion(), {
      connection: { ...connection, idpEntityId: 'https://idp.example/other' },
    }),
  ];
}

function anotherTime(): Hostile[] {
  const good = signedAssertion();
  return [
    row('expired', 'saml_assertion_expired', signedAssertion({ notOnOrAfter: later(-61) })),
    row('confirmation expired', 'saml_assertion_expired', signedAssertion({ confirmationEnd: later(-61) })),
    row('kept for an hour', 'saml_assertion_expired', good, { now: later(3600) }),
    row('not yet valid', 'saml_clock_skew', signedAssertion({ notBefore: later(61), issueInstant: NOW })),
    row('issued in the future', 'saml_clock_skew', signedAssertion({ issueInstant: later(61) })),
    row('used before its time', 'saml_clock_skew', good, { now: later(-3600) }),
    row('a confirmation without an end', MALFORMED, signedAssertion({ confirmationEnd: null })),
  ];
}

function anotherQuestion(): Hostile[] {
  const unknown = 'saml_in_response_to_unknown';
  const unsolicited = { expectedRequestId: null, connection: { ...connection, allowIdpInitiated: true } };
  const noAnswer = signedAssertion({ inResponseTo: null, responseInResponseTo: null });
  return [
    row('an answer to another request', unknown, signedAssertion({ inResponseTo: '_o', responseInResponseTo: '_o' })),
    row('an answer to another request, by the response only', unknown, signedAssertion({ responseInResponseTo: '_o' })),
    row('an answer to another request, by the assertion only', unknown, signedAssertion({ inResponseTo: '_o' })),
    row('unsolicited in place of an answer', unknown, noAnswer),
    row('unsolicited where the connection does not allow it', unknown, noAnswer, { expectedRequestId: null }),
    row('a stolen answer offered as unsolicited', unknown, signedAssertion(), unsolicited),
    row(
      'a stolen answer offered as unsolicited, its envelope made to match',
      unknown,
      signedAssertion({ responseInResponseTo: null }),
      unsolicited,
    ),
    row(
      'a stolen answer with the question cut out',
      SIGNATURE,
      edited(signedAssertion({ responseInResponseTo: null }), / InResponseTo="[^"]*"/, ''),
      unsolicited,
    ),
  ];
}

function nobody(): Hostile[] {
  const nameId = 'urn:oasis:names:tc:SAML:2.0:nameid-format:';
  return [
    row('a transient NameID', 'saml_subject_unusable', signedAssertion({ nameIdFormat: `${nameId}transient` })),
    row('an empty NameID', 'saml_subject_unusable', signedAssertion({ nameId: '' })),
    row('a NameID of spaces', 'saml_subject_unusable', signedAssertion({ nameId: ' \n ' })),
    row('a NameID without end', 'saml_subject_unusable', signedAssertion({ nameId: 'x'.repeat(1025) })),
    row(
      'holder-of-key in place of bearer',
      MALFORMED,
      signedAssertion({ method: 'urn:oasis:names:tc:SAML:2.0:cm:holder-of-key' }),
    ),
    row(
      'sender-vouches in place of bearer',
      MALFORMED,
      signedAssertion({ method: 'urn:oasis:names:tc:SAML:2.0:cm:sender-vouches' }),
    ),
    row(
      'two values for the address',
      'attribute_ambiguous',
      signedAssertion({ attributes: [['email', 'a@x.example', 'b@x.example']] }),
    ),
    row('a mapped subject that is not there', 'saml_subject_unusable', signedAssertion(), {
      connection: { ...connection, attributeMapping: { subject: 'uid' } },
    }),
  ];
}

function refusals(): Hostile[] {
  const status = (value: string) => signedResponse({ status: STATUS + value });
  return [
    row('a status of failure', 'idp_denied', status('Responder')),
    row(
      'a status of failure, signed assertion within',
      'idp_denied',
      signedAssertion({ status: `${STATUS}Requester` }),
    ),
    row('a status that almost is success', 'idp_denied', status('Success ')),
    row('a status in capitals', 'idp_denied', status('SUCCESS')),
    row('a status without a value', 'idp_denied', edited(signedAssertion(), / Value="[^"]*"/, '')),
    row('no status', MALFORMED, edited(signedAssertion(), /<samlp:Status>.*<\/samlp:Status>/, '')),
  ];
}
