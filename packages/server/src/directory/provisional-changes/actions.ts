import type { OrganizationId } from '@gatehouse/contract/vocabulary';
import { ProblemError } from '../../platform/problem.ts';
import { mayUndo, provesAnew } from '../../policy/provisional-changes.ts';
import { type Action, type Context, FRESH_PROOF_SECONDS } from '../act.ts';
import { keepOwnersIn } from '../authentication/keep-owners-in.ts';
import { findConnection } from '../connections/store.ts';
import { findDomain } from '../domains/store.ts';
import { changeKeptMail, changeRevertedMail } from '../mails/provisional-change-mails.ts';
import { listOwnerEmails } from '../members/store.ts';
import { findOrganization } from '../organizations/store.ts';
import { entryOf } from '../presence.ts';
import { toAuthentications, toStored } from '../sessions/authentications.ts';
import { instanceMethods, type Tx } from '../world.ts';
import { restoreSettings } from './restore-settings.ts';
import { deleteProvisional, findProvisional, listDueProvisional, type ProvisionalRow } from './store.ts';
import { type ProvisionalView, targetOf, viewProvisional } from './view.ts';

/**
 * Changes that undo themselves unless an Owner has come in by them and says so. They are made by `confirmable`; here is
 * what becomes of them. What is due stays in force until the job has looked, within a minute, and may be confirmed until
 * then: one row is there or gone, for every process.
 */

export const readProvisionalChange: Action<unknown, { data: ProvisionalView | null }, 'organization'> = {
  name: 'provisional_change.read',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'read',
  async run(tx, context) {
    const row = await findProvisional(tx, context.organizationId);
    if (!row) return { result: { data: null } };
    const through = await connectionOf(tx, row);
    return { result: { data: viewProvisional(row, { through, isProven: isProven(context, row, through) }) } };
  },
};

export const confirmProvisionalChange: Action<unknown, void, 'organization'> = {
  name: 'provisional_change.confirm',
  scope: 'organization',
  permission: 'authentication:confirm',
  mode: 'exclusive',
  async run(tx, context) {
    const { organizationId } = context;
    const row = mustWait(await findProvisional(tx, organizationId));
    const through = await connectionOf(tx, row);
    if (!isProven(context, row, through)) {
      const way = through ? `through ${through.name}` : 'by a way that is allowed now';
      throw new ProblemError('sign_in_anew_required', { detail: `Sign in ${way}, after the change, then confirm.` });
    }
    await deleteProvisional(tx, organizationId);
    return { result: undefined, events: [{ name: 'provisional_change.confirmed', target: nameOf(row) }] };
  },
};

export const undoProvisionalChange: Action<unknown, void, 'organization'> = {
  name: 'provisional_change.undo',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'exclusive',
  async run(tx, context) {
    const waiting = await findProvisional(tx, context.organizationId);
    mustHaveProven(context, waiting);
    const row = mustWait(waiting);
    await revert(tx, context, row);
    const changes = { by: 'hand' };
    return { result: undefined, events: [{ name: 'authentication.reverted', target: nameOf(row), changes }] };
  },
};

/** Nobody confirmed in time. Without effect where somebody did meanwhile, or another process was here first. */
export const revertDueChange: Action<unknown, void, 'organization'> = {
  name: 'provisional_change.revert',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'exclusive',
  async run(tx, context) {
    const row = await findDue(tx, context);
    if (!row) return { result: undefined };
    await revert(tx, context, row);
    return {
      result: undefined,
      events: [{ name: 'authentication.reverted', target: nameOf(row), changes: { by: 'time' } }],
      mails: await mailsOf(tx, context, { row, mail: changeRevertedMail }),
    };
  },
};

/** R6: what would lock the Owners out is not put back; the change stays, and they are told. */
export const keepDueChange: Action<unknown, void, 'organization'> = {
  name: 'provisional_change.keep',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'exclusive',
  async run(tx, context) {
    const row = await findDue(tx, context);
    if (!row) return { result: undefined };
    await deleteProvisional(tx, context.organizationId);
    return {
      result: undefined,
      events: [{ name: 'provisional_change.kept', target: nameOf(row) }],
      mails: await mailsOf(tx, context, { row, mail: changeKeptMail }),
    };
  },
};

export const listDueChanges: Action<{ limit: number }, OrganizationId[], 'instance'> = {
  name: 'provisional_change.list_due',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'read',
  run: async (tx, { input, now }) => ({ result: await listDueProvisional(tx, now, input.limit) }),
};

function mustWait(row: ProvisionalRow | null): ProvisionalRow {
  if (!row) throw new ProblemError('not_found', { detail: 'Nothing waits to be confirmed.' });
  return row;
}

async function findDue(tx: Tx, { organizationId, now }: Context<unknown, 'organization'>) {
  const row = await findProvisional(tx, organizationId);
  return row && row.reverts_at <= now ? row : null;
}

async function revert(tx: Tx, context: Context<unknown, 'organization'>, row: ProvisionalRow): Promise<void> {
  const { organizationId, now } = context;
  await keepOwnersIn(tx, context, async () => {
    for (const before of [row.settings_before, ...row.also_before]) {
      await restoreSettings(tx, organizationId, { before, now });
    }
  });
  await deleteProvisional(tx, organizationId);
}

/** The connection that the change lets people in through, where it does. */
async function connectionOf(tx: Tx, row: ProvisionalRow): Promise<ProvisionalView['through']> {
  const { settings_before: before, organization_id: organizationId } = row;
  if (before.kind === 'authentication') return null;
  const mapped = before.kind === 'domain' ? await findDomain(tx, organizationId, before.id) : null;
  const id = before.kind === 'connection' ? before.id : (mapped?.connection_id ?? null);
  const connection = id && (await findConnection(tx, organizationId, id));
  return connection && connection.state === 'active' ? { id: connection.id, name: connection.name } : null;
}

/** The question of the door, asked of nothing but what this session has proven since. */
function isProven(
  { actor, world, now }: Context<unknown, 'organization'>,
  row: ProvisionalRow,
  through: ProvisionalView['through'],
): boolean {
  const { session = null, organization = null } = actor.presence ?? {};
  if (!session || !organization) return false;
  const proof = { since: row.made_at, through: through?.id ?? null };
  const anew = toAuthentications(session.authentications).filter((one) => provesAnew(one, proof));
  const asked = { ...session, authentications: anew.map(toStored) };
  return entryOf(asked, organization, { methods: instanceMethods(world.config), now }).kind === 'enter';
}

/** Not the runner's question: the proof that somebody made the change with still counts here. */
function mustHaveProven({ actor, now }: Context<unknown, 'organization'>, row: ProvisionalRow | null): void {
  if (!actor.presence?.session) return;
  const { provenAt } = actor.presence;
  const made = { madeAt: row?.made_at ?? now, madeThemselves: actor.userId !== null && row?.made_by === actor.userId };
  if (mayUndo({ provenAt, ...made, now, freshSeconds: FRESH_PROOF_SECONDS })) return;
  throw new ProblemError('proof_required', { detail: 'Confirm that it is you, or let the time run out.' });
}

type Telling = { row: ProvisionalRow; mail: typeof changeRevertedMail };

async function mailsOf(tx: Tx, { organizationId, world, t }: Context<unknown, 'organization'>, told: Telling) {
  const { row, mail } = told;
  const organization = await findOrganization(tx, organizationId);
  const path = `/organizations/${organizationId}/settings/authentication`;
  const message = mail(
    {
      organization: organization?.name ?? '',
      kind: row.settings_before.kind,
      target: row.target_name ?? '',
      madeBy: row.made_by_name ?? '',
      madeAt: row.made_at,
      settingsLink: new URL(path, world.config.publicUrl).href,
    },
    t,
  );
  return (await listOwnerEmails(tx, organizationId)).map((to) => ({ to, ...message }));
}

const nameOf = ({ organization_id, settings_before: before, target_name: name }: ProvisionalRow) =>
  targetOf(organization_id, { before, name });
