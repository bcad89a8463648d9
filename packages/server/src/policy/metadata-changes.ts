/**
 * What a provider's metadata, read again, may change without anybody looking. Over TLS that the machine trusts the
 * provider itself speaks, and a new certificate is what it is read for; over anything else somebody on the way might, and
 * another entity is another provider whoever says so.
 */

export type ProviderSettings = LogoutSettings & {
  idpEntityId: string | null;
  ssoUrl: string | null;
  ssoBinding: 'redirect' | 'post';
  certificates: readonly string[];
};

export type LogoutSettings = {
  sloUrl?: string | null;
  sloResponseUrl?: string | null;
  sloBinding?: 'redirect' | 'post';
  sloByHand?: boolean;
};

/** A certificate that the metadata no longer names and that is believed until then. */
export type Retiring = { pem: string; until: Date };

export type MetadataFacts = {
  now: Date;
  /** With the retiring certificates among its own. */
  current: ProviderSettings;
  retiring: readonly Retiring[];
  read: ProviderSettings;
  /** Fetched over TLS, with a certificate that the machine trusts. */
  verified: boolean;
};

export type HoldReason = 'not_verified' | 'other_entity';

export type MetadataDecision =
  | { kind: 'unchanged' }
  | { kind: 'apply'; certificates: string[]; retiring: Retiring[] }
  | { kind: 'hold'; reason: HoldReason };

/**
 * Some providers publish the next certificate alone before they sign with it. Where nothing of what worked is named any
 * more, it is believed for these days besides; where something still is, the rest goes at once.
 */
export const GRACE_DAYS = 3;
const DAY_MS = 86_400_000;

export function decideMetadataChange({ now, current, retiring, read, verified }: MetadataFacts): MetadataDecision {
  if (read.idpEntityId !== current.idpEntityId) return { kind: 'hold', reason: 'other_entity' };
  const leaving = new Set(retiring.map(({ pem }) => pem));
  const trusted = current.certificates.filter((pem) => !leaving.has(pem));
  const same =
    read.ssoUrl === current.ssoUrl &&
    read.ssoBinding === current.ssoBinding &&
    (logoutAfterReading(current, read).sloUrl ?? null) === (current.sloUrl ?? null);
  const left = retiring.filter(({ pem, until }) => until > now && !read.certificates.includes(pem));
  if (same && areEqual(trusted, read.certificates)) {
    if (left.length === retiring.length) return { kind: 'unchanged' };
    return applying(read, left);
  }
  if (!verified) return { kind: 'hold', reason: 'not_verified' };
  const until = new Date(now.getTime() + GRACE_DAYS * DAY_MS);
  const replaced = trusted.every((pem) => !read.certificates.includes(pem));
  return applying(read, [...left, ...(replaced ? trusted.map((pem) => ({ pem, until })) : [])]);
}

type Provider = LogoutSettings & { idpEntityId: string | null };

/**
 * What an Owner entered by hand stays until they choose the metadata's again, and what names no place to sign out says
 * nothing of the one there is. Another provider's place is no place for people of this one.
 */
export function logoutAfterReading(current: Provider, read: Provider): LogoutSettings {
  const isSameProvider = current.idpEntityId === null || current.idpEntityId === read.idpEntityId;
  return logoutIn(isSameProvider && (current.sloByHand || !read.sloUrl) ? current : read);
}

function logoutIn({ sloUrl = null, sloResponseUrl = null, sloBinding, sloByHand }: LogoutSettings): LogoutSettings {
  return { sloUrl, sloResponseUrl, ...(sloBinding ? { sloBinding } : {}), ...(sloByHand ? { sloByHand } : {}) };
}

/** Of the certificates of a connection, those that are believed at this moment. */
export function certificatesAt(
  { certificates, retiring }: { certificates: readonly string[]; retiring: readonly Retiring[] },
  now: Date,
): string[] {
  const ended = new Set(retiring.filter(({ until }) => until <= now).map(({ pem }) => pem));
  return certificates.filter((pem) => !ended.has(pem));
}

/**
 * Entered by hand, a certificate on its way out stays so: the form brings along what stood in it. Also one whose days are
 * over and that was not put away yet, or any change would bring it back for good. Unless there is no other, which is then
 * meant.
 */
export function retiringAfterHand(
  certificates: readonly string[],
  { retiring, now }: { retiring: readonly Retiring[]; now: Date },
): Retiring[] {
  const left = retiring.filter(({ pem }) => certificates.includes(pem));
  if (left.length < certificates.length) return left;
  const ended = left.filter(({ until }) => until <= now);
  return ended.length < certificates.length ? ended : [];
}

function applying(read: ProviderSettings, retiring: Retiring[]): MetadataDecision {
  return { kind: 'apply', certificates: [...read.certificates, ...retiring.map(({ pem }) => pem)], retiring };
}

function areEqual(left: readonly string[], right: readonly string[]): boolean {
  const known = new Set(left);
  return known.size === new Set(right).size && right.every((pem) => known.has(pem));
}

const HOUR_MS = 3_600_000;
/** Spread over these hours, so that not everybody's providers are asked at once. */
const DAILY_HOURS = { from: 22, spread: 4 };
const LONGEST_WAIT_HOURS = 24;

/** `share`: of the spread, between 0 and 1, the same for a connection each day. */
export function decideNextReading({ failures, share, now }: { failures: number; share: number; now: Date }): Date {
  const daily = DAILY_HOURS.from + DAILY_HOURS.spread * share;
  const hours = failures === 0 ? daily : Math.min(LONGEST_WAIT_HOURS, 2 ** (failures - 1) + share);
  return new Date(now.getTime() + hours * HOUR_MS);
}

const FAILING_DAYS = 3;

/** An outage of a weekend is not worth a mail; what goes on ends in a certificate nobody noticed. */
export function isFailingForLong({ failingSince, now }: { failingSince: Date; now: Date }): boolean {
  return now.getTime() - failingSince.getTime() >= FAILING_DAYS * DAY_MS;
}
