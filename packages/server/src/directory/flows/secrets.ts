import type { ProblemCode } from '@gatehouse/contract/problems';
import type { BypassLinkId, ConnectionId, OrganizationId, UserId } from '@gatehouse/contract/vocabulary';
import type { Sealer } from '../../platform/crypto.ts';
import type { Checks, Evidence } from '../../platform/problem.ts';
import type { FlowRow } from './store.ts';

/** What a flow carries sealed: what the request must be answered with, and later the answer itself. */

/** What a provider vouched for, already verified; the e-mail is canonical. */
export type ProviderProof = {
  method: 'sso' | 'google' | 'github';
  connectionId: ConnectionId | null;
  subject: string;
  email: string | null;
  emailVerified: boolean;
  name: string;
  claims: Record<string, string[]>;
  /** Claims that were not kept whole. */
  cutClaims: string[];
  /** RFC 3339: when the person proved themselves to the provider, where it says so. */
  authenticatedAt: string | null;
  assertion: { id: string; expiresAt: string } | null;
  /** By name, those that the answer has passed. */
  checks: string[];
  session: ProviderSession | null;
};

/** What this sign-in is called at the provider, for signing out on either side. */
export type ProviderSession = {
  /** NameID or `sub`. */
  subject: string;
  nameIdFormat: string | null;
  /** SessionIndex or `sid`. */
  index: string | null;
  /** What a provider of OpenID Connect wants to be reminded by; null where it has no place to sign out. */
  idToken: string | null;
};

/** What was shown besides, by codes typed in this browser. */
export type Proven = { mailboxProven: boolean; accountProven: boolean };

/** What a provider's answer came to: somebody vouched for, or what was wrong with it. */
export type FlowAnswer =
  | { kind: 'proof'; proof: ProviderProof; exchange?: string }
  | ({ kind: 'problem'; code: ProblemCode; evidence: Evidence | null; checks?: Checks | null } & Sent);

/**
 * For whoever has to find out what is wrong with it: of SAML the message itself, of OpenID Connect what was said by the
 * browser and in answer to our requests, without what opens anything.
 */
export type Sent = { sent?: string | undefined; exchange?: string | undefined };

/** A password that fitted, on its way to the second factor. */
export type PasswordProof = {
  userId: UserId;
  email: string;
  /** Of the password that fitted: with another one set since, it proves nothing any more. */
  passwordMark: string;
  bypass: { organizationId: OrganizationId; linkId: BypassLinkId } | null;
  confirming: boolean;
  /** RFC 3339; a session's password that only the factor is added to stays as old as it is. */
  provenAt: string;
};

/** Sealed in the flow's row. */
export type FlowSecrets = {
  password?: PasswordProof;
  nonce?: string;
  codeVerifier?: string;
  answer?: FlowAnswer;
  proven?: Proven;
};

type Sealing = { sealer: Sealer };

export function sealSecrets({ sealer }: Sealing, flowId: string, secrets: FlowSecrets): Buffer {
  return sealer.seal(JSON.stringify(secrets), `flow:${flowId}`);
}

export function openSecrets({ sealer }: Sealing, row: Pick<FlowRow, 'id' | 'secrets'>): FlowSecrets {
  return row.secrets === null ? {} : JSON.parse(sealer.open(row.secrets, `flow:${row.id}`));
}
