import { domainOf } from '@gatehouse/contract/email';
import type { UserId } from '@gatehouse/contract/vocabulary';
import { hashSecret, newSecret } from '../../platform/crypto.ts';
import type { MailTokenData, MailTokenKind } from '../../platform/db/stored.ts';
import { newId } from '../../platform/ids.ts';
import type { Context } from '../act.ts';
import { findManagedDomain } from '../domains/store.ts';
import { insertMailToken } from '../mail-tokens/store.ts';
import type { Tx } from '../world.ts';

/** A link for a mailbox: a secret whose hash is kept, until when, and for what. */

type Minting = {
  kind: MailTokenKind;
  path: string;
  email: string;
  userId: UserId | null;
  seconds: number;
  data?: MailTokenData;
};

export async function mintMailLink(tx: Tx, { now, world }: Context<unknown>, minting: Minting): Promise<string> {
  const token = newSecret();
  await insertMailToken(tx, {
    id: newId('mtk', now),
    kind: minting.kind,
    tokenHash: hashSecret(token),
    email: minting.email,
    userId: minting.userId,
    data: minting.data ?? {},
    now,
    expiresAt: new Date(now.getTime() + minting.seconds * 1000),
  });
  return new URL(`/${minting.path}/${token}`, world.config.publicUrl).href;
}

/** Whether a connection has taken the address over, so that a password opens nothing. */
export async function isRoutedToSso(tx: Tx, email: string): Promise<boolean> {
  return (await findManagedDomain(tx, domainOf(email)))?.connectionState === 'active';
}
