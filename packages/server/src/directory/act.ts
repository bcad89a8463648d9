import { refusalCodes } from '@gatehouse/contract/impact';
import type { Permission } from '@gatehouse/contract/permissions';
import type { Feature, OrganizationId, OrganizationRole, SessionId, UserId } from '@gatehouse/contract/vocabulary';
import { withoutTrace, withTransaction } from '../platform/db/database.ts';
import type { AuditActor } from '../platform/db/stored.ts';
import { type MailMessage, queueMail } from '../platform/mail/outbox.ts';
import { ProblemError } from '../platform/problem.ts';
import { can, type Standing } from '../policy/permissions.ts';
import { isEntitled } from '../policy/plans.ts';
import { mustBeActing } from './acting-periods/must-be-acting.ts';
import { insertAuditEvents } from './audit/store.ts';
import type { Caller, Event } from './caller.ts';
import { type MailMessages, mailMessages } from './mails/messages/translator.ts';
import { lockOrganization } from './organizations/store.ts';
import { type FindSession, type Presence, presenceOf } from './presence.ts';
import { findSessionWithin } from './sessions/store.ts';
import { guestActor, mustHoldSetupLink } from './setup-links/holder.ts';
import type { SetupLinkRow } from './setup-links/store.ts';
import type { Tx, World } from './world.ts';

/**
 * The runner: the one way to read or change anything. It establishes who is asking, checks the permission, the plan and
 * the age of their proof, opens the transaction, runs the action and writes its events and mails in that transaction.
 */

export type Outcome<Out> = { result: Out; events?: readonly Event[]; mails?: readonly MailMessage[] };

/** Where there is no transaction to write an event or a mail in, the compiler refuses one: it would be lost (R9). */
type BareOutcome<Out> = { result: Out; events?: never; mails?: never };

export type Scope = 'organization' | 'instance';

/** What an action may know and use. No database handle but its transaction, no network. */
export type Context<In, S extends Scope = Scope> = {
  input: In;
  now: Date;
  organizationId: S extends 'organization' ? OrganizationId : null;
  actor: ActorView;
  caller: Caller;
  world: Pick<World, 'sealer' | 'config'>;
  /** The words of mails. */
  t: MailMessages;
};

export type ActorView = {
  standing: Standing;
  userId: UserId | null;
  sessionId: SessionId | null;
  role: OrganizationRole | null;
  name: string | null;
  email: string | null;
  presence: Presence | null;
  /** What whoever has no account was asked to do. */
  setupLink: SetupLinkRow | null;
};

export type Action<In, Out, S extends Scope = Scope> = Transacted<In, Out, S> | Bare<In, Out, S>;

type Asked<In, S extends Scope> = {
  name: string;
  scope: S;
  permission: Permission;
  /** Entitlement of the organization's plan. Operators are not bound by it. */
  feature?: Feature;
  /** Ask for a proof no older than 15 minutes. */
  freshProof?: boolean;
  /**
   * Ask for a proof of the account itself, of any age: who came through the provider of an organization that does not
   * manage their address has none (R2). That provider says who somebody is there, and neither sees nor owns the rest.
   */
  ownProof?: boolean;
  /**
   * Whether it counts as a change of the organization, for which an operator must act for it. Left out: whatever does
   * more than read does. False where only a note remains that something was read, and for acting itself; true for the
   * question that goes before a change.
   */
  changes?: boolean;
  /**
   * True where it changes nothing that a session look-up reads (new sessions aside): what is in memory stays in use. The
   * many steps of signing in say so, or a flood of them would send every session check to the database.
   */
  sparesSessions?(input: In): boolean;
};

export type Transacted<In, Out, S extends Scope = Scope> = Asked<In, S> & {
  /**
   * `write`: one transaction. `exclusive`: also takes the organization's row first, so that whatever is counted
   * afterwards (Owners, ways in) stays true until the commit.
   */
  mode: 'write' | 'exclusive';
  run(tx: Tx, context: Context<In, S>): Promise<Outcome<Out>>;
};

type Bare<In, Out, S extends Scope> = Asked<In, S> & {
  /** `read`: no transaction. `note`: one statement, which is a transaction by itself. */
  mode: 'read' | 'note';
  run(tx: Tx, context: Context<In, S>): Promise<BareOutcome<Out>>;
};

const t = mailMessages('en');

export const FRESH_PROOF_SECONDS = 15 * 60;

export async function act<In, Out, S extends Scope>(
  world: World,
  caller: Caller,
  organizationId: S extends 'organization' ? OrganizationId : null,
  action: Action<In, Out, S>,
  input: In,
): Promise<Out> {
  const now = world.clock.now();
  if (action.mode === 'read' || action.mode === 'note') {
    const { actor } = await admit(world, {
      caller,
      organizationId,
      action,
      now,
      find: world.sessions.find,
      tx: world.db,
    });
    const context = { input, now, organizationId, actor, caller, world, t };
    return (await action.run(world.db, context)).result;
  }
  try {
    return await withTransaction(world.db, async (tx) => {
      if (action.mode === 'exclusive' && organizationId !== null) await lockOrganization(tx, organizationId);
      const find: FindSession = (key) => findSessionWithin(tx, key, now);
      const { actor, reason } = await admit(world, { caller, organizationId, action, now, find, tx });
      const outcome = await action.run(tx, { input, now, organizationId, actor, caller, world, t });
      await insertAuditEvents(tx, outcome.events ?? [], {
        now,
        organizationId,
        actor: auditActor(actor, caller),
        caller,
        reason,
      });
      for (const mail of outcome.mails ?? []) await queueMail(tx, world, mail);
      return outcome.result;
    });
  } finally {
    // Also after a failure: a commit whose answer was lost may have happened.
    if (!action.sparesSessions?.(input)) world.sessions.wrote();
  }
}

/** Made, looked at, and taken back. `make` answers the refusal, where it is one that a preview tells of. */
type Rehearsal<In, Seen> = {
  action: Action<In, unknown, 'organization'>;
  input: In;
  look(tx: Tx, make: () => Promise<ProblemError | null>): Promise<Seen>;
};

/**
 * Runs a change as `act` does and takes it back: nothing is written, announced, mailed or noted. Only the permission is
 * asked for beforehand; the fresh proof and the acting period are asked of whoever makes the change. Like the change, it
 * holds the organization's row, so `look` reads little.
 */
export async function rehearse<In, Seen>(
  world: World,
  caller: Caller,
  organizationId: OrganizationId,
  { action, input, look }: Rehearsal<In, Seen>,
): Promise<Seen> {
  const now = world.clock.now();
  return withoutTrace(world.db, async (tx) => {
    await lockOrganization(tx, organizationId);
    const find: FindSession = (key) => findSessionWithin(tx, key, now);
    const asking = { ...action, freshProof: false, changes: false };
    const { actor } = await admit(world, { caller, organizationId, action: asking, now, find, tx });
    const context = { input, now, organizationId, actor, caller, world, t };
    return look(tx, () => refusedBy(() => action.run(tx, context)));
  });
}

async function refusedBy(make: () => Promise<unknown>): Promise<ProblemError | null> {
  try {
    await make();
    return null;
  } catch (error) {
    if (error instanceof ProblemError && refusalCodes.some((code) => code === error.code)) return error;
    throw error;
  }
}

type Admission = {
  caller: Caller;
  organizationId: OrganizationId | null;
  action: Pick<Action<never, unknown>, 'permission' | 'feature' | 'freshProof' | 'ownProof' | 'mode' | 'changes'>;
  now: Date;
  find: FindSession;
  tx: Tx;
};

/** `reason`: why they do it, where it was given beforehand; it stands in every event that gives none of its own. */
type Admitted = { actor: ActorView; reason: string | null };

async function admit(world: World, admission: Admission): Promise<Admitted> {
  const { caller, organizationId, action, now, find } = admission;
  const presence = await presenceOf(world, { actor: caller.actor, organizationId, now, find });
  const setupLink = await setupLinkOf(admission);
  if (!can(presence.standing, action.permission)) throw refusalFor(presence);
  if (action.feature && presence.standing.kind === 'member' && presence.organization) {
    if (!isEntitled(presence.organization.plan, action.feature)) {
      throw new ProblemError('plan_limit', {
        detail: `The plan “${presence.organization.plan}” does not include this.`,
      });
    }
  }
  const acting = await reasonToAct(presence, admission);
  if (action.ownProof && presence.session && presence.provenAt.getTime() === 0) {
    throw new ProblemError('forbidden', {
      detail: 'You came in through an organization’s provider. Sign in by a way of your own for this.',
    });
  }
  if (action.freshProof && presence.session && !isFresh(presence, now)) {
    throw new ProblemError('proof_required', {
      detail: 'Confirm that it is you; your last proof is over 15 minutes old.',
    });
  }
  return { actor: viewActor(presence, setupLink), reason: caller.override ?? acting };
}

function setupLinkOf({ caller, organizationId, now, tx }: Admission): Promise<SetupLinkRow> | null {
  if (caller.actor.kind !== 'guest') return null;
  return mustHoldSetupLink(tx, { tokenHash: caller.actor.tokenHash, organizationId, now });
}

function viewActor(presence: Presence, setupLink: SetupLinkRow | null): ActorView {
  return {
    standing: presence.standing,
    userId: presence.session?.userId ?? null,
    sessionId: presence.session?.sessionId ?? null,
    role: presence.standing.role,
    name: presence.session?.userName ?? null,
    email: presence.session?.email ?? null,
    presence,
    setupLink,
  };
}

/** A person of the support team changes an organization only while acting for it. */
async function reasonToAct(
  { standing, session }: Presence,
  { organizationId, action, now, tx }: Admission,
): Promise<string | null> {
  if (standing.kind !== 'operator' || session === null || organizationId === null) return null;
  if (!(action.changes ?? action.mode !== 'read')) return null;
  return mustBeActing(tx, organizationId, { operatorId: session.userId, now });
}

function isFresh(presence: Presence, now: Date): boolean {
  return now.getTime() - presence.provenAt.getTime() <= FRESH_PROOF_SECONDS * 1000;
}

/** To somebody without a place in it, an organization does not exist; a member without the right is told so. */
function refusalFor(presence: Presence): ProblemError {
  if (presence.standing.kind === 'applicant') return new ProblemError('unauthenticated');
  if (presence.refusal) return presence.refusal;
  return new ProblemError(presence.standing.role === null ? 'not_found' : 'forbidden');
}

function auditActor(actor: ActorView, caller: Caller): AuditActor {
  if (actor.userId !== null) return { kind: actor.standing.kind, id: actor.userId, name: actor.name || actor.email };
  if (actor.setupLink !== null) return guestActor(actor.setupLink);
  if (caller.actor.kind === 'bootstrap') return { kind: 'operator', id: null, name: 'bootstrap token' };
  return { kind: caller.actor.kind, id: null, name: null };
}
