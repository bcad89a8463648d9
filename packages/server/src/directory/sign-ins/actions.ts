import { domainOf } from '@gatehouse/contract/email';
import type { ConnectionId, Method, OrganizationId } from '@gatehouse/contract/vocabulary';
import { type Route, routeIdentifier } from '../../policy/route-identifier.ts';
import type { Action } from '../act.ts';
import { listActiveConnections } from '../connections/store.ts';
import { findManagedDomain } from '../domains/store.ts';
import { findOrganizationBySlug } from '../organizations/store.ts';
import { fromCursor, type Page, toPage } from '../pages.ts';
import { identifierLimits } from '../rate-limits/limits.ts';
import { countUses } from '../rate-limits/store.ts';
import { instanceMethods, type Tx } from '../world.ts';
import { listSignIns as listSignInRows } from './store.ts';
import { type SignInView, viewSignIn } from './view.ts';

/**
 * The first question of signing in, and the log of all attempts. Coming back from a provider is `completion.ts`, a
 * password is `password.ts`; who gets in is decided in `policy/sign-in.ts`.
 */

export type Identified =
  | { kind: 'limited'; retryAfterSeconds: number }
  | (Route & { connectionName: string | null; organizationId: OrganizationId | null });

/** Tells by the domain where an address leads, and never whether somebody has an account. */
export const identify: Action<{ email: string }, Identified, 'instance'> = {
  name: 'sign_in.identify',
  scope: 'instance',
  permission: 'sign-in',
  // Counting is one statement, and nothing else changes.
  mode: 'read',
  async run(tx, { input, now, world, caller }) {
    const wait = await countUses(tx, identifierLimits(caller.ip), now);
    if (wait !== null) return { result: { kind: 'limited', retryAfterSeconds: wait } };
    const managed = await findManagedDomain(tx, domainOf(input.email));
    const route = routeIdentifier({
      // A connection is reached by an address or an organization's page, not by a button for everybody.
      instanceMethods: instanceMethods(world.config).filter((method) => method !== 'sso'),
      connectionId: managed?.connectionState === 'active' ? managed.connectionId : null,
    });
    const known = route.kind === 'connection' && managed;
    return {
      result: {
        ...route,
        connectionName: known ? managed.connectionName : null,
        organizationId: known ? managed.organizationId : null,
      },
    };
  },
};

export type OrganizationDoor = {
  organizationId: OrganizationId;
  name: string;
  allowedMethods: Method[] | null;
  connections: { id: ConnectionId; name: string }[];
};

/** An organization's own sign-in page: its name, and the connections people outside its domains may use. */
export const readOrganizationDoor: Action<{ slug: string }, OrganizationDoor | null, 'instance'> = {
  name: 'sign_in.read_organization',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'read',
  async run(tx, { input }) {
    const row = await findOrganizationBySlug(tx, input.slug);
    if (!row) return { result: null };
    const connections = await listActiveConnections(tx, row.id);
    return {
      result: {
        organizationId: row.id,
        name: row.name,
        allowedMethods: row.allowed_methods,
        connections: connections.map(({ id, name }) => ({ id, name })),
      },
    };
  },
};

type Query = {
  limit: number;
  cursor?: string | undefined;
  reference?: string | undefined;
  outcome?: SignInView['outcome'] | undefined;
};

export const listSignIns: Action<Query, Page<SignInView>, 'organization'> = {
  name: 'sign_in.list',
  scope: 'organization',
  permission: 'audit:read',
  mode: 'read',
  async run(tx, { organizationId, input }) {
    return { result: await page(tx, organizationId, input) };
  },
};

export const listAllSignIns: Action<Query, Page<SignInView>, 'instance'> = {
  name: 'sign_in.list_all',
  scope: 'instance',
  permission: 'operator:manage',
  mode: 'read',
  async run(tx, { input }) {
    return { result: await page(tx, null, input) };
  },
};

async function page(tx: Tx, organizationId: OrganizationId | null, input: Query): Promise<Page<SignInView>> {
  const filter = { reference: input.reference ?? null, outcome: input.outcome ?? null };
  const rows = await listSignInRows(tx, organizationId, {
    after: fromCursor(input.cursor),
    limit: input.limit + 1,
    filter,
  });
  return toPage(rows, input.limit, { key: (row) => ({ createdAt: row.created_at, id: row.id }), view: viewSignIn });
}
