import type {
  AutomaticMembership,
  ConnectionId,
  ConnectionPreset,
  ConnectionType,
  DomainId,
} from '@gatehouse/contract/vocabulary';
import { newId } from '../../platform/ids.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { KeyAndCertificate } from '../../platform/self-signed.ts';
import type { Action, Context } from '../act.ts';
import { keepOwnersIn } from '../authentication/keep-owners-in.ts';
import { putBypassLink } from '../bypass-links/put-bypass-link.ts';
import { findBypassLink } from '../bypass-links/store.ts';
import type { Event } from '../caller.ts';
import { keepFirstKey } from '../connection-keys/keep-key.ts';
import { keepMetadataAddress } from '../connection-metadata/keep-address.ts';
import { findDomain, updateDomainConnection } from '../domains/store.ts';
import { fromCursor, type Page, toPage } from '../pages.ts';
import { type Confirmable, confirmable } from '../provisional-changes/confirmable.ts';
import { mustBeSettled } from '../provisional-changes/must-be-settled.ts';
import type { Subject } from '../provisional-changes/settings-before.ts';
import type { Tx } from '../world.ts';
import { applyConnectionUpdate, type ConnectionUpdate, mustBeOwnersToDecideJit } from './apply-update.ts';
import { secretOf } from './changes.ts';
import { findConnectionView } from './find-view.ts';
import { takeBackRuleRoles } from './group-rules.ts';
import { mustBeOwnersToMapDomains, mustBeTested, mustHaveVerifiedDomain } from './must-be-ready.ts';
import { mustFindConnection } from './must-find.ts';
import { type Configuration, configured, emptySettings } from './settings.ts';
import {
  type ConnectionRow,
  deleteConnection as deleteConnectionRow,
  insertConnection,
  listConnections as listConnectionRows,
  updateConnection as updateConnectionRow,
} from './store.ts';
import { type ConnectionView, fingerprintOf, viewConnection } from './view.ts';

/**
 * Connections as Owners set them up. Metadata and discovery were fetched and parsed by the door before; what a round
 * trip proves is decided in `policy/sign-in.ts` and recorded by `sign-ins`.
 */

type InConnection = { connectionId: ConnectionId };
type Creation = Configuration & {
  type: ConnectionType;
  preset: ConnectionPreset;
  name: string;
  automaticMembership: AutomaticMembership;
  domainIds: DomainId[];
  /** Its own key, from the start. Without one the instance's serves it. */
  pair?: KeyAndCertificate;
};

export const listConnections: Action<
  { limit: number; cursor?: string | undefined },
  Page<ConnectionView>,
  'organization'
> = {
  name: 'connection.list',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'read',
  async run(tx, context) {
    const { organizationId, input } = context;
    const rows = await listConnectionRows(tx, organizationId, {
      after: fromCursor(input.cursor),
      limit: input.limit + 1,
    });
    const viewing = { publicUrl: context.world.config.publicUrl, lastTest: null, viewer: context.actor.userId };
    return { result: toPage(rows, input.limit, { key: (row) => row, view: (row) => viewConnection(row, viewing) }) };
  },
};

export const readConnection: Action<InConnection, ConnectionView, 'organization'> = {
  name: 'connection.read',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'read',
  async run(tx, context) {
    return { result: await findConnectionView(tx, context, context.input.connectionId) };
  },
};

export const createConnection: Action<Creation, ConnectionView, 'organization'> = {
  name: 'connection.create',
  scope: 'organization',
  permission: 'authentication:manage',
  // It can take a domain away from the connection that people sign in through.
  freshProof: true,
  mode: 'exclusive',
  async run(tx, context) {
    const { organizationId, input, now } = context;
    if (input.automaticMembership !== 'ORGANIZATION_MEMBER') mustBeOwnersToDecideJit(context);
    if (input.domainIds.length > 0) mustBeOwnersToMapDomains(context);
    const id = newId('con', now);
    const settings = configured(emptySettings(input.type), input, { now, named: null });
    await insertConnection(tx, organizationId, {
      id,
      type: input.type,
      preset: input.preset,
      name: input.name,
      settings,
      ...secretOf(context, id, input.clientSecret ?? null),
      clientSecretExpiresAt: input.clientSecretExpiresAt ?? null,
      fingerprint: fingerprintOf(settings, input.clientSecret ?? null),
      automaticMembership: input.automaticMembership,
      now,
    });
    if (input.pair) await keepFirstKey(tx, context, { connectionId: id, pair: input.pair });
    const { domainIds, metadataUrl: url, metadataLogout: logout } = input;
    if (domainIds.length > 0) await mustBeSettled(tx, organizationId);
    await keepMetadataAddress(tx, context, { connectionId: id, url, logout, before: settings, after: settings });
    const mapped = await keepOwnersIn(tx, context, () => mapDomains(tx, context, { id, domainIds }));
    const changes = { type: input.type, automaticMembership: input.automaticMembership };
    return {
      result: await findConnectionView(tx, context, id),
      events: [
        { name: 'connection.created', target: { kind: 'connection', id, name: input.name }, changes },
        ...mapped,
      ],
    };
  },
};

export const updateConnection: Action<InConnection & ConnectionUpdate & Confirmable, ConnectionView, 'organization'> =
  confirmable<InConnection & ConnectionUpdate, ConnectionView>(
    {
      name: 'connection.update',
      scope: 'organization',
      permission: 'authentication:manage',
      freshProof: true,
      mode: 'exclusive',
      async run(tx, context) {
        const before = await mustFindConnection(tx, context.organizationId, context.input.connectionId);
        const events = await applyConnectionUpdate(tx, context, { before, update: context.input });
        return { result: await findConnectionView(tx, context, before.id), events };
      },
    },
    subjectOf,
  );

export const deleteConnection: Action<InConnection, void, 'organization'> = {
  name: 'connection.delete',
  scope: 'organization',
  permission: 'authentication:manage',
  freshProof: true,
  mode: 'exclusive',
  async run(tx, context) {
    const row = await mustFindConnection(tx, context.organizationId, context.input.connectionId);
    await mustBeSettled(tx, context.organizationId);
    const lost = await keepOwnersIn(tx, context, async () => {
      await deleteConnectionRow(tx, context.organizationId, row.id);
      return takeBackRuleRoles(tx, context, { connection: row, rules: [] });
    });
    return { result: undefined, events: [{ name: 'connection.deleted', target: targetOf(row) }, ...lost] };
  },
};

export const activateConnection: Action<InConnection & Confirmable, ConnectionView, 'organization'> = confirmable(
  {
    name: 'connection.activate',
    scope: 'organization',
    permission: 'authentication:manage',
    freshProof: true,
    mode: 'exclusive',
    async run(tx, context) {
      const row = await mustFindConnection(tx, context.organizationId, context.input.connectionId);
      if (row.state === 'active') return { result: await findConnectionView(tx, context, row.id) };
      await mustBeSettled(tx, context.organizationId);
      await mustBeTested(tx, context, row);
      mustHaveVerifiedDomain(row.domains);
      const { organizationId, now } = context;
      const change = { state: 'active', activatedAt: now } as const;
      await keepOwnersIn(tx, context, () =>
        updateConnectionRow(tx, organizationId, { id: row.id, change, now, expectedVersion: null }),
      );
      const events: Event[] = [{ name: 'connection.activated', target: targetOf(row) }];
      // Whoever switches single sign-on on wants a way in for the day it is down.
      if (!(await findBypassLink(tx, organizationId))) {
        const link = await putBypassLink(tx, context);
        events.push({ name: 'bypass_link.created', target: { kind: 'bypass_link', id: link.id } });
      }
      return { result: await findConnectionView(tx, context, row.id), events };
    },
  },
  subjectOf,
);

export const deactivateConnection: Action<InConnection & Confirmable, ConnectionView, 'organization'> = confirmable(
  {
    name: 'connection.deactivate',
    scope: 'organization',
    permission: 'authentication:manage',
    freshProof: true,
    mode: 'exclusive',
    async run(tx, context) {
      const { organizationId, now } = context;
      const row = await mustFindConnection(tx, context.organizationId, context.input.connectionId);
      if (row.state !== 'active') return { result: await findConnectionView(tx, context, row.id) };
      await mustBeSettled(tx, organizationId);
      const change = { state: 'inactive', lastActiveFingerprint: row.fingerprint } as const;
      const update = { id: row.id, change, now, expectedVersion: null };
      await keepOwnersIn(tx, context, () => updateConnectionRow(tx, organizationId, update));
      return {
        result: await findConnectionView(tx, context, row.id),
        events: [{ name: 'connection.deactivated', target: targetOf(row) }],
      };
    },
  },
  subjectOf,
);

async function mapDomains(
  tx: Tx,
  { organizationId }: Context<unknown, 'organization'>,
  { id, domainIds }: { id: ConnectionId; domainIds: readonly DomainId[] },
): Promise<Event[]> {
  const events: Event[] = [];
  for (const domainId of domainIds) {
    const domain = await findDomain(tx, organizationId, domainId);
    if (!domain) throw new ProblemError('not_found', { detail: `There is no domain ${domainId} here.` });
    await updateDomainConnection(tx, organizationId, { id: domainId, connectionId: id });
    const target = { kind: 'domain', id: domainId, name: domain.domain };
    events.push({ name: 'domain.mapped', target, changes: { connectionId: { from: domain.connection_id, to: id } } });
  }
  return events;
}

const targetOf = (row: ConnectionRow) => ({ kind: 'connection', id: row.id, name: row.name });
function subjectOf({ connectionId: id }: InConnection): Subject {
  return { kind: 'connection', id };
}
