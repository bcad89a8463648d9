import { ProblemError } from '../../platform/problem.ts';
import { shorten } from './raw-checks.ts';
import { assertionChildren, descend, type RawElement } from './raw-xml.ts';
import type { AttributeMapping } from './saml-types.ts';

const CLAIMS = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/';
/** Beside them is a `name` that is none: the user principal name at Entra, DOMAIN\account at AD FS. */
const ENTRA_DISPLAY_NAME = 'http://schemas.microsoft.com/identity/claims/displayname';
const EMAIL_FORMAT = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';

/** Tried in this order where the connection names none: ours, then Entra and ADFS, then X.500 (saml-profiles, 8.2). */
const WELL_KNOWN = {
  email: ['email', `${CLAIMS}emailaddress`, 'urn:oid:0.9.2342.19200300.100.1.3', 'mail'],
  firstName: ['firstName', `${CLAIMS}givenname`, 'urn:oid:2.5.4.42', 'givenName'],
  lastName: ['lastName', `${CLAIMS}surname`, 'urn:oid:2.5.4.4', 'sn'],
  name: ['name', ENTRA_DISPLAY_NAME, 'urn:oid:2.16.840.1.113730.3.1.241', 'displayName'],
  subject: [],
} as const satisfies Record<keyof AttributeMapping, readonly string[]>;

type Profile = Record<'email' | 'firstName' | 'lastName' | 'name' | 'subject', string | null>;

export function readAttributes(assertion: RawElement): Map<string, string[]> {
  const attributes = new Map<string, string[]>();
  const statements = assertionChildren(assertion, 'AttributeStatement');
  for (const attribute of statements.flatMap((statement) => assertionChildren(statement, 'Attribute'))) {
    const name = attribute.attributes.get('Name') ?? '';
    const values = assertionChildren(attribute, 'AttributeValue').map(textWithin);
    attributes.set(name, [...(attributes.get(name) ?? []), ...values]);
  }
  return attributes;
}

/** A value may be an element with a text of its own (a NameID, say: saml-core, section 2.7.3.1.1). */
function textWithin(value: RawElement): string {
  return [...descend(value)].map(({ text }) => text).join('');
}

export function readProfile(
  attributes: ReadonlyMap<string, string[]>,
  mapping: AttributeMapping,
  nameId: { value: string; nameIdFormat: string },
): Profile {
  const pick = (field: keyof AttributeMapping) => single(attributes, mapping[field], WELL_KNOWN[field]);
  const subject = pick('subject');
  if (mapping.subject && !subject) {
    throw new ProblemError('saml_subject_unusable', {
      evidence: { expected: `the attribute ${mapping.subject}`, received: names(attributes) },
    });
  }
  return {
    // A provider that names people by address in the NameID need not repeat it as an attribute.
    email: pick('email') ?? (nameId.nameIdFormat === EMAIL_FORMAT ? nameId.value.trim() || null : null),
    firstName: pick('firstName'),
    lastName: pick('lastName'),
    name: pick('name'),
    subject,
  };
}

/** One value or none: with two, somebody else would choose which of them counts. */
function single(
  attributes: ReadonlyMap<string, string[]>,
  mapped: string | undefined,
  wellKnown: readonly string[],
): string | null {
  for (const name of mapped ? [mapped] : wellKnown) {
    const values = attributes.get(name);
    if (!values) continue;
    if (values.length > 1) {
      throw new ProblemError('attribute_ambiguous', {
        evidence: {
          expected: `one value for ${name}`,
          received: shorten(values.join(', ')),
          hint: 'Map a single-valued attribute at the identity provider.',
        },
      });
    }
    const value = values[0]?.trim();
    if (value) return value.slice(0, 1024);
  }
  return null;
}

function names(attributes: ReadonlyMap<string, string[]>): string {
  return shorten([...attributes.keys()].join(', ') || '(no attributes)');
}
