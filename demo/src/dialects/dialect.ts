import { createHash } from 'node:crypto';
import type { RehearsalPerson, Signed } from '../rehearsal-people.ts';

/**
 * How one identity provider speaks: data only. What is written down here follows the vendors' documentation and the
 * messages their customers publish; nothing was recorded from a tenant.
 */
export type Dialect = {
  /** The first segment of every address that speaks it. */
  id: DialectId;
  name: string;
  saml: SamlDialect;
  oidc: OidcDialect;
};

export type DialectId = 'plain' | 'okta' | 'entra' | 'onelogin' | 'ping' | 'google_workspace' | 'adfs';

export type SamlDialect = {
  /** Not always an address, and seldom one of the machine that answers. */
  entityId(url: string): string;
  ssoPath: string;
  metadataPath: string;
  /** Prefixes are for the writer to choose; an empty one makes it the default namespace. */
  prefixes: { protocol: string; assertion: string; signature: string };
  signs: Signed;
  nameId(person: RehearsalPerson): { format: string; value: string };
  attributes(person: RehearsalPerson): SamlAttribute[];
  nameFormat: string | null;
  authnContext: string;
  lifetimeSeconds: number;
  /** Status codes of a sign-in that failed at the provider, the outermost first, and what it adds in words. */
  denied: { codes: readonly string[]; message?: string };
  notAssigned: Unassigned;
};

export type SamlAttribute = { name: string; values: string[] };

/** Most providers keep somebody who may not use the application on a page of their own: the application hears nothing. */
export type Unassigned = { page: string } | { codes: readonly string[]; message?: string };

export type OidcDialect = {
  /** What follows the dialect's name in the issuer; may be empty. */
  path: string;
  claims(person: RehearsalPerson): Claims;
  notAssigned: { page: string } | { error: string; description: string };
};

export type Claims = { sub: string; [name: string]: string | boolean | string[] | Record<string, unknown> };

export const STATUS = 'urn:oasis:names:tc:SAML:2.0:status:';
export const NAME_FORMAT = 'urn:oasis:names:tc:SAML:2.0:attrname-format:';
export const NAME_ID = 'urn:oasis:names:tc:SAML:2.0:nameid-format:';
export const CLAIMS = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/';
export const PASSWORD_CONTEXT = 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport';
export const UNSPECIFIED_CONTEXT = 'urn:oasis:names:tc:SAML:2.0:ac:classes:unspecified';

export const fullName = ({ firstName, lastName }: RehearsalPerson) => `${firstName} ${lastName}`;

/** The same person, the same identifier, at each start: in the shape of a GUID. */
export function guidOf(...parts: string[]): string {
  const hex = createHash('sha256').update(parts.join(' ')).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

/** In the shape of a number of twenty-one digits. */
export function numberOf(text: string): string {
  const digits = BigInt(`0x${createHash('sha256').update(text).digest('hex').slice(0, 24)}`).toString();
  return `1${digits.padStart(20, '0').slice(-20)}`;
}

/** Groups by SAML, under the name that the application was given for them. */
export const groupAttribute = ({ groups }: RehearsalPerson, name = 'groups'): SamlAttribute[] =>
  groups ? [{ name, values: groups }] : [];

export const groupsClaim = ({ groups }: RehearsalPerson): { groups?: string[] } => (groups ? { groups } : {});

export const basicAttributes = ({ email, firstName, lastName }: RehearsalPerson): SamlAttribute[] => [
  { name: 'email', values: [email] },
  { name: 'firstName', values: [firstName] },
  { name: 'lastName', values: [lastName] },
];
