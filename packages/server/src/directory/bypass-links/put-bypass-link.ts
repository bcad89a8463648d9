import type { OrganizationId } from '@gatehouse/contract/vocabulary';
import { hashSecret, newSecret } from '../../platform/crypto.ts';
import { newId } from '../../platform/ids.ts';
import type { Context } from '../act.ts';
import type { Tx } from '../world.ts';
import { replaceBypassLink } from './store.ts';

/** Makes the link, by an Owner's hand or when single sign-on is switched on for the first time. */
export async function putBypassLink(
  tx: Tx,
  { organizationId, actor, now, world }: Context<unknown, 'organization'>,
): Promise<{ id: string; token: string }> {
  const token = newSecret();
  const id = newId('byp', now);
  await replaceBypassLink(tx, organizationId, {
    id,
    tokenHash: hashSecret(token),
    tokenSealed: world.sealer.seal(token, sealContext(organizationId)),
    createdBy: actor.userId,
    now,
  });
  return { id, token };
}

export const sealContext = (organizationId: OrganizationId) => `bypass_link:${organizationId}`;
