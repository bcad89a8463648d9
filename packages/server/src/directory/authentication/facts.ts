import type { ConnectionId, OrganizationId } from '@gatehouse/contract/vocabulary';
import type { MemberSide } from '../../policy/preview-policy.ts';
import type { SettingsForWays } from '../../policy/ways-in.ts';
import { instanceMethods, type Tx, type World } from '../world.ts';
import { findOrganizationWays, type MemberWaysRow } from './store.ts';

/**
 * What decides by which ways members get in, in two parts: what the organization says for all of them, which is little
 * and can be read in the midst of a change, and what each of them has.
 */

export type OrganizationFacts = {
  settings: SettingsForWays;
  /** Its own proven domains, each with the active connection that people with an address in it are sent to. */
  domains: ReadonlyMap<string, ConnectionId | null>;
};

export async function findOrganizationFacts(
  tx: Tx,
  world: Pick<World, 'config'>,
  organizationId: OrganizationId,
): Promise<OrganizationFacts> {
  const { domains, ...settings } = await findOrganizationWays(tx, organizationId);
  return {
    settings: { ...settings, instanceMethods: instanceMethods(world.config) },
    domains: new Map(domains.map(({ domain, connectionId }) => [domain, connectionId])),
  };
}

export function memberSide(row: MemberWaysRow, { settings, domains }: OrganizationFacts): MemberSide {
  const mappedConnectionId = domains.get(row.domain) ?? row.connectionElsewhere;
  return { member: { ...row, mappedConnectionId, isOwner: row.role === 'ORGANIZATION_OWNER' }, settings };
}
