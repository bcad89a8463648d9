import type { ProblemCode } from '@gatehouse/contract/problems';
import type { ConnectionId } from '@gatehouse/contract/vocabulary';
import { ProblemError } from '../../platform/problem.ts';
import {
  decideMetadataChange,
  decideNextReading,
  isFailingForLong,
  logoutAfterReading,
} from '../../policy/metadata-changes.ts';
import type { Action, Context, Outcome } from '../act.ts';
import { mustFindConnection } from '../connections/must-find.ts';
import { logoutIn, retiringIn, withoutLogout } from '../connections/saml-settings.ts';
import type { ConnectionRow } from '../connections/store.ts';
import { findConnection } from '../connections/store.ts';
import { metadataFailingMail, metadataHeldMail } from '../mails/connection-metadata-mails.ts';
import { listOwnerEmails } from '../members/store.ts';
import { findProvisional } from '../provisional-changes/store.ts';
import type { Tx } from '../world.ts';
import { applyMetadata, differencesOf, digestOf, type ReadSettings } from './apply-metadata.ts';
import { shareOf } from './keep-address.ts';
import { claimDue, findMetadata, type MetadataRow, updateMetadata } from './store.ts';

/**
 * Metadata that is read again: by a door, each day or when an Owner asks. What may change by itself is decided in
 * `policy/metadata-changes.ts`; an Owner's word on the rest is `pending.ts`.
 */

/** For how long a reading belongs to the process that took it. */
const CLAIM_MINUTES = 30;

export type DueMetadata = Awaited<ReturnType<typeof claimDue>>[number];

export const claimDueMetadata: Action<{ limit: number }, DueMetadata[], 'instance'> = {
  name: 'connection_metadata.claim',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'write',
  sparesSessions: () => true,
  async run(tx, { input, now }) {
    const until = new Date(now.getTime() + CLAIM_MINUTES * 60_000);
    return { result: await claimDue(tx, { now, until, limit: input.limit }) };
  },
};

/** What an Owner's wish to read again needs: the address, if there is one. */
export const readMetadataAddress: Action<{ connectionId: ConnectionId }, { url: string }, 'organization'> = {
  name: 'connection_metadata.address',
  scope: 'organization',
  permission: 'authentication:manage',
  freshProof: true,
  mode: 'read',
  // The provider is asked next.
  changes: true,
  async run(tx, { organizationId, input }) {
    const { id } = await mustFindConnection(tx, organizationId, input.connectionId);
    const kept = await findMetadata(tx, organizationId, id);
    if (!kept) throw new ProblemError('conflict', { detail: 'No metadata address is kept for this connection.' });
    return { result: { url: kept.url } };
  },
};

export type Reading = { url: string } & ({ settings: ReadSettings } | { failure: ProblemCode });
type Noting = { connectionId: ConnectionId; reading: Reading };

/** What a reading brought. One of an address that was changed meanwhile says nothing. */
export const noteReading: Action<Noting, void, 'organization'> = {
  name: 'connection_metadata.note_reading',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'exclusive',
  async run(tx, context) {
    const { organizationId, input } = context;
    const { connectionId, reading } = input;
    const connection = await findConnection(tx, organizationId, connectionId);
    const kept = await findMetadata(tx, organizationId, connectionId);
    if (connection?.settings.type !== 'saml' || kept?.url !== reading.url) return { result: undefined };
    // What may be put back in some minutes is not changed beneath it; the claim of this reading ends after that.
    if (await findProvisional(tx, organizationId)) return { result: undefined };
    if ('failure' in reading) return noteFailure(tx, context, { connection, kept, failure: reading.failure });
    return noteSuccess(tx, context, { connection, kept, read: reading.settings });
  },
};

type Known = { connection: ConnectionRow; kept: MetadataRow };
type Noted = Context<Noting, 'organization'>;

async function noteFailure(
  tx: Tx,
  context: Noted,
  { connection, kept, failure }: Known & { failure: ProblemCode },
): Promise<Outcome<void>> {
  const { organizationId, now, t } = context;
  const failures = kept.failures + 1;
  const failingSince = kept.failing_since ?? now;
  const tell = kept.told_at === null && isFailingForLong({ failingSince, now });
  const nextAt = decideNextReading({ failures, share: shareOf(connection.id), now });
  const change = { failures, failingSince, lastFailure: failure, nextAt, ...(tell ? { toldAt: now } : {}) };
  await updateMetadata(tx, organizationId, { connectionId: connection.id, change });
  if (!tell) return { result: undefined };
  const message = metadataFailingMail({ ...aboutOf(context, connection), url: kept.url, since: failingSince }, t);
  const changes = { since: failingSince.toISOString(), reason: failure };
  return {
    result: undefined,
    events: [{ name: 'connection.metadata_failing', target: targetOf(connection), changes }],
    mails: (await listOwnerEmails(tx, organizationId)).map((to) => ({ to, ...message })),
  };
}

async function noteSuccess(
  tx: Tx,
  context: Noted,
  { connection, kept, read: said }: Known & { read: ReadSettings },
): Promise<Outcome<void>> {
  const { organizationId, now } = context;
  const connectionId = connection.id;
  const nextAt = decideNextReading({ failures: 0, share: shareOf(connectionId), now });
  const well = { failures: 0, failingSince: null, lastFailure: null, toldAt: null, readAt: now, nextAt };
  await updateMetadata(tx, organizationId, { connectionId, change: { ...well, logout: logoutIn(said) } });
  const { settings } = connection;
  if (settings.type !== 'saml') return { result: undefined };
  const read = { ...withoutLogout(said), ...logoutAfterReading(settings, said) };
  const retiring = retiringIn(settings);
  const decision = decideMetadataChange({ now, current: settings, retiring, read, verified: isVerified(kept.url) });
  switch (decision.kind) {
    case 'unchanged':
      if (kept.pending) await updateMetadata(tx, organizationId, { connectionId, change: { pending: null } });
      return { result: undefined };
    case 'apply': {
      const before = { ...connection, settings };
      await updateMetadata(tx, organizationId, { connectionId, change: { pending: null } });
      const event = await applyMetadata(tx, context, { before, read, ...decision, automatic: true });
      return { result: undefined, events: [event] };
    }
    case 'hold':
      return hold(tx, context, { connection: { ...connection, settings }, kept, read, reason: decision.reason });
    default:
      return decision satisfies never;
  }
}

type Holding = Parameters<typeof applyMetadata>[2]['before'];

async function hold(
  tx: Tx,
  context: Noted,
  {
    connection,
    kept,
    read,
    reason,
  }: { connection: Holding; kept: MetadataRow; read: ReadSettings } & {
    reason: 'not_verified' | 'other_entity';
  },
): Promise<Outcome<void>> {
  const { organizationId, now, t } = context;
  const digest = digestOf(read);
  if (digest === kept.pending?.digest || digest === kept.declined) return { result: undefined };
  const { idpEntityId, ssoUrl, ssoBinding, certificates } = read;
  const signingIn = { idpEntityId, ssoUrl, ssoBinding, certificates };
  const pending = { digest, since: now.toISOString(), reason, ...signingIn, ...logoutIn(read) };
  await updateMetadata(tx, organizationId, { connectionId: connection.id, change: { pending } });
  const message = metadataHeldMail({ ...aboutOf(context, connection), reason }, t);
  const changes = { reason, ...differencesOf(connection.settings, read) };
  return {
    result: undefined,
    events: [{ name: 'connection.metadata_held', target: targetOf(connection), changes }],
    mails: (await listOwnerEmails(tx, organizationId)).map((to) => ({ to, ...message })),
  };
}

/**
 * Whatever is fetched by https was fetched with a certificate that the machine trusts: `platform/fetch.ts` takes no
 * other. Plain http is only read from hosts that an operator excepted.
 */
const isVerified = (url: string) => URL.parse(url)?.protocol === 'https:';

function aboutOf({ organizationId, world }: Noted, { id, name, organizationName }: ConnectionRow) {
  const path = `/organizations/${organizationId}/settings/authentication/connections/${id}`;
  const settingsLink = new URL(path, world.config.publicUrl).href;
  return { organization: organizationName, connection: name, settingsLink };
}

const targetOf = ({ id, name }: ConnectionRow) => ({ kind: 'connection', id, name });
