import { ProblemError } from '../../platform/problem.ts';
import { readAttributes, readProfile } from './attributes.ts';
import { issuerMismatch, malformed, shorten } from './raw-checks.ts';
import { assertionChildren, type RawElement } from './raw-xml.ts';
import { CLOCK_SKEW_MS, NS, type SamlCheck, type SamlConnection, type SamlProof } from './saml-types.ts';

export type AssertionExpectation = {
  connection: SamlConnection;
  entityId: string;
  acsUrl: string;
  expectedRequestId: string | null;
  now: Date;
  /** Told as each check begins. */
  begin(check: SamlCheck): void;
};

const BEARER = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';
const UNSPECIFIED = 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified';
const TRANSIENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient';

/** Takes what was signed and nothing else, and compares every value that ties it to this connection (saml-profiles, 4.1.4.3). */
export function readAssertion(assertion: RawElement, expected: AssertionExpectation): Omit<SamlProof, 'checks'> {
  const { begin } = expected;
  begin('saml_issuer');
  if (assertion.namespace !== NS.assertion || assertion.name !== 'Assertion') throw malformed('no assertion');
  const issuer = text(one(assertion, 'Issuer'));
  if (issuer !== expected.connection.idpEntityId) throw issuerMismatch(expected.connection.idpEntityId, issuer);

  begin('saml_audience');
  const conditions = one(assertion, 'Conditions');
  checkAudience(conditions, expected.entityId);
  begin('saml_time');
  checkWindow(conditions, expected.now);
  checkNotFromTheFuture(assertion, expected.now);
  begin('saml_subject');
  const subject = one(assertion, 'Subject');
  const confirmation = findConfirmation(subject, expected);
  const statement = authnStatement(assertion, expected.now);
  const authenticatedAt = time(statement, 'AuthnInstant');

  begin('saml_attributes');
  const attributes = readAttributes(assertion);
  const nameId = one(subject, 'NameID');
  const nameIdFormat = nameId.attributes.get('Format') || UNSPECIFIED;
  const profile = readProfile(attributes, expected.connection.attributeMapping, { value: text(nameId), nameIdFormat });
  return {
    subject: profile.subject ?? lastingNameId(text(nameId), nameIdFormat),
    nameId: text(nameId),
    nameIdFormat,
    email: profile.email,
    firstName: profile.firstName,
    lastName: profile.lastName,
    name: profile.name,
    attributes: Object.fromEntries(attributes),
    issuer,
    assertionId: assertion.attributes.get('ID') ?? '',
    assertionExpiresAt: new Date(earliestEnd(conditions, confirmation) + CLOCK_SKEW_MS),
    inResponseTo: confirmation.attributes.get('InResponseTo') || null,
    sessionIndex: statement.attributes.get('SessionIndex') || null,
    authenticatedAt: authenticatedAt === null ? null : new Date(authenticatedAt),
  };
}

/** Every restriction must name us: several are joined by "and", the audiences in one by "or" (saml-core, 2.5.1.4). */
function checkAudience(conditions: RawElement, entityId: string): void {
  const restrictions = assertionChildren(conditions, 'AudienceRestriction');
  const audiences = restrictions.map((restriction) => assertionChildren(restriction, 'Audience').map(text));
  if (restrictions.length > 0 && audiences.every((names) => names.includes(entityId))) return;
  throw new ProblemError('saml_audience_mismatch', {
    evidence: {
      expected: entityId,
      received: shorten(audiences.flat().join(', ') || '(none)'),
      hint: 'Set the audience URI (entity ID, identifier) of the application at the identity provider.',
    },
  });
}

/** A bearer confirmation for this address, this request and this moment (saml-profiles, section 4.1.4.2). */
function findConfirmation(subject: RawElement, expected: AssertionExpectation): RawElement {
  const bearers = assertionChildren(subject, 'SubjectConfirmation').filter(
    (each) => each.attributes.get('Method') === BEARER,
  );
  let first: unknown = null;
  for (const bearer of bearers) {
    try {
      return checkConfirmation(one(bearer, 'SubjectConfirmationData'), expected);
    } catch (error) {
      first ??= error;
    }
  }
  throw first ?? malformed('no bearer subject confirmation');
}

function checkConfirmation(data: RawElement, { acsUrl, expectedRequestId, now }: AssertionExpectation): RawElement {
  const recipient = data.attributes.get('Recipient') ?? '';
  if (recipient !== acsUrl) {
    throw new ProblemError('saml_destination_mismatch', {
      evidence: {
        expected: acsUrl,
        received: shorten(recipient || '(none)'),
        hint: 'Set the recipient URL of the application at the identity provider to the ACS URL.',
      },
    });
  }
  const inResponseTo = data.attributes.get('InResponseTo') || null;
  if (inResponseTo !== expectedRequestId) {
    throw new ProblemError('saml_in_response_to_unknown', {
      evidence: { expected: expectedRequestId ?? '(none)', received: shorten(inResponseTo ?? '(none)') },
    });
  }
  if (!data.attributes.get('NotOnOrAfter')) throw malformed('a bearer confirmation without an end');
  checkWindow(data, now);
  return data;
}

function authnStatement(assertion: RawElement, now: Date): RawElement {
  const [statement] = assertionChildren(assertion, 'AuthnStatement');
  if (!statement) throw malformed('no authentication statement');
  const end = time(statement, 'SessionNotOnOrAfter');
  if (end !== null && end + CLOCK_SKEW_MS <= now.getTime()) throw expired(new Date(end), now);
  return statement;
}

function checkWindow(element: RawElement, now: Date): void {
  const start = time(element, 'NotBefore');
  const end = time(element, 'NotOnOrAfter');
  if (start !== null && start - CLOCK_SKEW_MS > now.getTime()) throw tooEarly(new Date(start), now);
  if (end !== null && end + CLOCK_SKEW_MS <= now.getTime()) throw expired(new Date(end), now);
}

function checkNotFromTheFuture(assertion: RawElement, now: Date): void {
  const issued = time(assertion, 'IssueInstant');
  if (issued === null) throw malformed('no IssueInstant');
  if (issued - CLOCK_SKEW_MS > now.getTime()) throw tooEarly(new Date(issued), now);
}

function earliestEnd(...elements: RawElement[]): number {
  return Math.min(...elements.map((element) => time(element, 'NotOnOrAfter') ?? Number.POSITIVE_INFINITY));
}

/** UTC with a Z and nothing else (saml-core, section 1.3.3): Date.parse alone would take many other things. */
function time(element: RawElement, attribute: string): number | null {
  const value = element.attributes.get(attribute);
  if (!value) return null;
  const parsed = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(parsed)) throw malformed(`${attribute} is not a UTC time`);
  return parsed;
}

/** A transient identifier names the session, not the person (saml-core, section 8.3.8): nothing can be linked to it. */
function lastingNameId(value: string, format: string): string {
  if (format !== TRANSIENT && value.trim() !== '' && value.length <= 1024) return value;
  throw new ProblemError('saml_subject_unusable', {
    evidence: {
      expected: 'a persistent NameID',
      received: format === TRANSIENT ? format : shorten(value) || '(empty)',
      hint: 'Set the NameID format to persistent at the identity provider.',
    },
  });
}

function expired(end: Date, now: Date): ProblemError {
  return new ProblemError('saml_assertion_expired', {
    evidence: { expected: `before ${end.toISOString()}`, received: now.toISOString(), hint: 'Sign in again.' },
  });
}

function tooEarly(start: Date, now: Date): ProblemError {
  return new ProblemError('saml_clock_skew', {
    evidence: {
      expected: `not before ${start.toISOString()}`,
      received: now.toISOString(),
      hint: 'Compare the clock of the identity provider with a time server.',
    },
  });
}

function one(parent: RawElement, name: string): RawElement {
  const [first, second] = assertionChildren(parent, name);
  if (!first || second) throw malformed(`not exactly one ${name}`);
  return first;
}

function text(element: RawElement): string {
  if (element.children.length > 0) throw malformed(`elements inside ${element.name}`);
  return element.text;
}
