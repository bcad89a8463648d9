import type { ConnectionId } from '@gatehouse/contract/vocabulary';
import { connection, connectionByMetadata } from '../connections.ts';
import { member } from '../factories.ts';
import { row, type Scenario, type Stage, ssoOnly } from './scenario.ts';

const decisions = ['acceptPendingMetadata', 'declinePendingMetadata'] as const;

async function held(s: Stage) {
  const { connectionId, digest } = await connectionByMetadata(s.t, s.organizationId, { pending: true });
  return { who: s.owner, params: { connectionId }, body: { digest } };
}

/** Addresses that cannot be read. */
const unreadable: readonly (readonly [code: string, url: (s: Stage) => string])[] = [
  ['idp_unreachable', () => 'http://127.0.0.1:1/metadata'],
  ['outbound_address_refused', () => 'https://10.0.0.1/metadata'],
  ['saml_metadata_invalid', (s) => s.liar],
];

/** The held change is of the organization's only way in, and names another provider. */
async function lastWayIn(s: Stage): ReturnType<typeof held> {
  const { sole, connectionId } = await ssoOnly(s);
  const other = await connectionByMetadata(s.t, s.organizationId, { pending: true });
  await moveTo(s, { from: other.connectionId, to: connectionId });
  return { who: sole, params: { connectionId }, body: { digest: other.digest } };
}

async function moveTo({ t }: Stage, { from, to }: { from: ConnectionId; to: ConnectionId }): Promise<void> {
  const made = await t.db
    .selectFrom('connections')
    .select(['type', 'settings'])
    .where('id', '=', from)
    .executeTakeFirstOrThrow();
  const settings = JSON.stringify(made.settings);
  await t.db.updateTable('connections').set({ type: made.type, settings }).where('id', '=', to).execute();
  await t.db.updateTable('connection_metadata').set({ connection_id: to }).where('connection_id', '=', from).execute();
  const { pending } = await t.db
    .selectFrom('connection_metadata')
    .select('pending')
    .where('connection_id', '=', to)
    .executeTakeFirstOrThrow();
  const another = JSON.stringify({ ...pending, idpEntityId: 'https://another.example' });
  await t.db.updateTable('connection_metadata').set({ pending: another }).where('connection_id', '=', to).execute();
}

export const connectionMetadataScenarios: readonly Scenario[] = [
  row(
    'refreshConnectionMetadata',
    'of a connection that has no address',
    async (s) => ({ who: s.owner, params: { connectionId: await connection(s.t, s.organizationId) } }),
    ['conflict'],
  ),
  ...unreadable.map(([code, url]) =>
    row(
      'refreshConnectionMetadata',
      `from where it cannot be read: ${code}`,
      async (s) => {
        const { connectionId } = await connectionByMetadata(s.t, s.organizationId, { url: url(s) });
        return { who: s.owner, params: { connectionId } };
      },
      [code],
    ),
  ),
  row('acceptPendingMetadata', 'an Owner accepts', held, [200, 'connection.metadata_changed']),
  row('acceptPendingMetadata', 'on trial', async (s) => ({ ...(await held(s)), query: '?confirmWithin=10' }), [
    200,
    'connection.metadata_changed',
    'provisional_change.started',
  ]),
  row('declinePendingMetadata', 'an Owner declines', held, [200, 'connection.metadata_declined']),
  ...decisions.flatMap((decision) => [
    row(
      decision,
      'of what has changed once more',
      async (s) => ({ ...(await held(s)), body: { digest: 'of-yesterday' } }),
      ['precondition_failed'],
    ),
    row(
      decision,
      'where nothing waits',
      async (s) => {
        const { connectionId, digest } = await connectionByMetadata(s.t, s.organizationId);
        return { who: s.owner, params: { connectionId }, body: { digest } };
      },
      ['conflict'],
    ),
    row(
      decision,
      'by a Member',
      async (s) => ({ ...(await held(s)), who: await member(s.t, s.organizationId, 'ORGANIZATION_MEMBER') }),
      ['forbidden'],
    ),
  ]),
  row('acceptPendingMetadata', 'that would leave no Owner a proven way in', lastWayIn, ['would_lock_out_owners']),
];
