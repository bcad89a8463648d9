import { createHash, randomInt } from 'node:crypto';
import { type SecondFactor, secondFactors } from '@gatehouse/contract/vocabulary';
import ipaddr from 'ipaddr.js';
import type { Limit } from './store.ts';

/** What is limited, per account, per network and per instance. Keys hold no address in clear. */

const MINUTE = 60;
const SHARDS = 16;

/** At most this many wrong passwords in a row are ever looked at; then only a reset opens the password again. */
export const MAX_CONSECUTIVE_FAILURES = 100;

export function passwordLimits(email: string, ip: string | null): Limit[] {
  return [
    { key: keyOf('password', email), limit: 10, windowSeconds: 15 * MINUTE },
    { key: keyOf('password-network', network(ip)), limit: 100, windowSeconds: 15 * MINUTE },
    instanceLimit('password', 6000),
  ];
}

/** What is guessed after a right password. One kind's limit leaves the others open to the person themselves. */
export function factorLimits(kind: SecondFactor, userId: string, ip: string | null): Limit[] {
  return [
    { key: keyOf(`factor-${kind}`, userId), limit: 10, windowSeconds: 15 * MINUTE },
    { key: keyOf('factor-network', network(ip)), limit: 100, windowSeconds: 15 * MINUTE },
  ];
}

export function passkeyLimits(ip: string | null): Limit[] {
  return [
    { key: keyOf('passkey-network', network(ip)), limit: 100, windowSeconds: 15 * MINUTE },
    instanceLimit('passkey', 6000),
  ];
}

/** Mails a person did not ask for are a nuisance: few to one mailbox, more from one network. */
export function mailLimits(email: string, ip: string | null): Limit[] {
  return [
    { key: keyOf('mail', email), limit: 5, windowSeconds: 60 * MINUTE },
    { key: keyOf('mail-network', network(ip)), limit: 50, windowSeconds: 60 * MINUTE },
    instanceLimit('mail', 3000),
  ];
}

export function identifierLimits(ip: string | null): Limit[] {
  return [{ key: keyOf('identifier-network', network(ip)), limit: 300, windowSeconds: 5 * MINUTE }];
}

export function bypassLimits(linkId: string, ip: string | null): Limit[] {
  return [
    { key: keyOf('bypass', linkId), limit: 200, windowSeconds: 15 * MINUTE },
    { key: keyOf('bypass-network', network(ip)), limit: 30, windowSeconds: 15 * MINUTE },
  ];
}

export function invitationLimits(organizationId: string, recipients: readonly string[]): Limit[] {
  return [
    { key: keyOf('invite-organization', organizationId), limit: 2000, windowSeconds: 24 * 60 * MINUTE },
    ...recipients.map((email) => ({
      key: keyOf('invite', `${organizationId} ${email}`),
      limit: 5,
      windowSeconds: 24 * 60 * MINUTE,
    })),
  ];
}

/** Whoever holds the link has no account and still has us ask providers and make keys. */
export function setupLinkLimits(linkId: string): Limit[] {
  return [{ key: keyOf('setup-link', linkId), limit: 60, windowSeconds: 15 * MINUTE }];
}

/** What a person's own tries use up, wherever they come from. */
export function personLimits(userId: string, emails: readonly string[]): Limit[] {
  const ofAddresses = emails.flatMap((email) => [passwordLimits(email, null)[0], mailLimits(email, null)[0]]);
  const ofFactors = secondFactors.map((kind) => factorLimits(kind, userId, null)[0]);
  return [...ofAddresses, ...ofFactors].filter((limit) => limit !== undefined);
}

/** One row would make every sign-in wait for the one before; sixteen do not. */
function instanceLimit(name: string, perMinute: number): Limit {
  return { key: `${name}-instance:${randomInt(SHARDS)}`, limit: Math.ceil(perMinute / SHARDS), windowSeconds: MINUTE };
}

/** An IPv6 customer is a /64 (RFC 6177). */
export function network(ip: string | null): string {
  if (ip === null || !ipaddr.isValid(ip)) return 'unknown';
  const address = ipaddr.process(ip);
  return address.kind() === 'ipv6' ? address.toByteArray().slice(0, 8).join('.') : address.toString();
}

function keyOf(kind: string, subject: string): string {
  return `${kind}:${createHash('sha256').update(subject).digest('base64url').slice(0, 22)}`;
}
