import { newSecret } from '../../platform/crypto.ts';
import { newId } from '../../platform/ids.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { Context } from '../act.ts';
import type { Event } from '../caller.ts';
import type { Tx } from '../world.ts';
import { manageableDomain } from './manageable.ts';
import { type DomainRow, findDomain, findManagedDomain, insertDomain } from './store.ts';

/** Adds a domain, by an Owner's hand or by an approved change request. Until it is proven it confers nothing. */
export async function addManagedDomain(
  tx: Tx,
  { organizationId, now }: Pick<Context<unknown, 'organization'>, 'organizationId' | 'now'>,
  text: string,
): Promise<{ row: DomainRow; events: Event[] }> {
  const domain = manageableDomain(text);
  const holder = await findManagedDomain(tx, domain);
  if (holder && holder.organizationId !== organizationId) {
    throw new ProblemError('domain_claimed', {
      detail: `Another organization has verified ${domain}. Ask support if it should be yours.`,
    });
  }
  const id = newId('dom', now);
  const txtValue = `gatehouse-domain-verification=${newSecret()}`;
  if (
    !(await insertDomain(tx, organizationId, {
      id,
      domain,
      txtValue,
      now,
      nextCheckAt: new Date(now.getTime() + 60_000),
    }))
  ) {
    throw new ProblemError('conflict', { detail: `${domain} is in your list already.` });
  }
  const row = await findDomain(tx, organizationId, id);
  if (!row) throw new ProblemError('internal');
  return {
    row,
    events: [{ name: 'domain.added', target: { kind: 'domain', id, name: domain } }],
  };
}
