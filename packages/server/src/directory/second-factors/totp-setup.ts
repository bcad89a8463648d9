import type { UserId } from '@gatehouse/contract/vocabulary';
import type { Context } from '../act.ts';

/** A secret on its way into an app: sealed, for one person and one hour, so that showing a page writes nothing. */

const SETUP_SECONDS = 3600;

type Sealing = { now: Date; world: Pick<Context<unknown>['world'], 'sealer'> };

export function sealTotpSetup({ now, world }: Sealing, userId: UserId, secret: string): string {
  const until = now.getTime() + SETUP_SECONDS * 1000;
  return world.sealer.seal(JSON.stringify({ secret, until }), contextOf(userId)).toString('base64url');
}

/** null for whatever was not made for this person, or is too old. */
export function openTotpSetup({ now, world }: Sealing, userId: UserId, sealed: string): string | null {
  let text: string;
  try {
    text = world.sealer.open(Buffer.from(sealed, 'base64url'), contextOf(userId));
  } catch {
    return null;
  }
  const { secret, until }: { secret: string; until: number } = JSON.parse(text);
  return until > now.getTime() ? secret : null;
}

const contextOf = (userId: UserId) => `totp_setup:${userId}`;
