import type { ConnectionId, Method, OrganizationId } from '@gatehouse/contract/vocabulary';
import { ProblemError } from '../platform/problem.ts';
import {
  type Authentication,
  decideEntry,
  type EntryDecision,
  provesAccount,
  provesOperator,
} from '../policy/entry.ts';
import { isOwn, isToldOf } from '../policy/guests.ts';
import type { Standing } from '../policy/permissions.ts';
import type { Traced } from '../policy/trace.ts';
import type { Actor } from './caller.ts';
import { lastProvenAt, toAuthentications } from './sessions/authentications.ts';
import type {
  FoundSession,
  SessionKey,
  SessionOrganization,
  SessionOrganizationRow,
  SessionRow,
} from './sessions/session.ts';
import { instanceMethods, type World } from './world.ts';

/** Who is asking, and as what they stand in the organization they ask about. The entry decision itself is the policy's. */
export type Presence = {
  standing: Standing;
  session: SessionRow | null;
  organization: SessionOrganizationRow | null;
  provenAt: Date;
  bypassed: boolean;
  /** Why somebody with a role has no standing at this moment. */
  refusal: ProblemError | null;
};

/** Where sessions are looked up: in memory and batches for what only reads, in its own transaction for what changes. */
export type FindSession = (key: SessionKey, now: Date) => Promise<FoundSession | null>;

type Asking = { actor: Actor; organizationId: OrganizationId | null; now: Date; find: FindSession };

export async function presenceOf(
  world: Pick<World, 'config' | 'sessions'>,
  { actor, organizationId, now, find }: Asking,
): Promise<Presence> {
  if (actor.kind !== 'session') {
    return absent(actor.kind === 'bootstrap' ? 'operator' : actor.kind);
  }
  const asOperatorOrNobody = organizationId === null || actor.hat === 'operator';
  const key = { tokenHash: actor.tokenHash, organizationId: asOperatorOrNobody ? null : organizationId };
  const found = await find(key, now);
  if (!found) return absent('applicant');
  world.sessions.seen(found, now);
  if (!asOperatorOrNobody) return inOrganization(world, found, now);
  return actor.hat === 'operator' ? asOperator(found.session) : present(found.session, null);
}

function inOrganization(world: Pick<World, 'config'>, { session, organization }: FoundSession, now: Date): Presence {
  const presence = present(session, organization);
  if (!organization) return { ...presence, refusal: new ProblemError('not_found') };
  const entry = entryOf(session, organization, { methods: instanceMethods(world.config), now });
  if (entry.kind === 'enter' && organization.role) {
    return { ...presence, standing: { kind: 'member', role: organization.role }, bypassed: entry.bypassed };
  }
  if (!isToldOfHere(session, organization.connections)) return { ...presence, refusal: new ProblemError('not_found') };
  return { ...presence, refusal: refusalOf(entry, organization) };
}

type Asked = { methods: readonly Method[]; now: Date };

/** The door's question for one organization at this moment, from rows to the policy's facts. */
export const entryOf = (session: SessionRow, organization: SessionOrganization, asked: Asked): EntryDecision =>
  traceEntry(session, organization, { ...asked, authentications: toAuthentications(session.authentications) }).decision;

/** The same question with the steps of its answer, about proofs that need not be all the session has. */
export function traceEntry(
  session: SessionRow,
  organization: SessionOrganization,
  { methods, now, authentications }: Asked & { authentications: readonly Authentication[] },
): Traced<EntryDecision> {
  return decideEntry({
    now,
    organization,
    instanceMethods: methods,
    user: {
      status: session.userStatus,
      primaryConnectionId: session.primaryConnectionId,
      hasSecondFactor: session.hasSecondFactor,
      hasPasskey: session.hasPasskey,
    },
    membership: organization.membershipStatus ?? 'none',
    isOwner: organization.role === 'ORGANIZATION_OWNER',
    removed: organization.removed,
    authentications,
  });
}

const methodNames: Readonly<Record<Method, string>> = {
  sso: 'single sign-on',
  password: 'password',
  passkey: 'passkey',
  google: 'Google',
  github: 'GitHub',
};

function refusalOf(entry: EntryDecision, organization: SessionOrganization): ProblemError | null {
  // Strangers learn nothing, not even that it exists.
  if (organization.role === null) return new ProblemError('not_found');
  if (entry.kind === 'step_up') {
    const { name, sessionMaxHours } = organization;
    const detail =
      entry.expired && sessionMaxHours !== null
        ? `${name} asks for a sign-in from the last ${sessionMaxHours === 1 ? 'hour' : `${sessionMaxHours} hours`}. Sign in again to go on.`
        : `${name} accepts: ${entry.methods.map((method) => methodNames[method]).join(', ')}. Sign in that way to go on.`;
    return new ProblemError('method_not_allowed', { detail });
  }
  if (entry.kind === 'second_factor') {
    const next = entry.enrolled ? 'Confirm with yours to go on.' : 'Add one to go on.';
    return new ProblemError('second_factor_required', {
      detail: `${organization.name} requires a second factor after a password. ${next}`,
    });
  }
  return entry.kind === 'refuse' ? new ProblemError(entry.reason) : null;
}

function absent(kind: 'operator' | 'guest' | 'applicant' | 'system'): Presence {
  return {
    standing: { kind, role: null },
    session: null,
    organization: null,
    provenAt: new Date(0),
    bypassed: false,
    refusal: null,
  };
}

function present(session: SessionRow, organization: SessionOrganizationRow | null): Presence {
  const own = organization?.activeConnections ?? [];
  const proofs = toAuthentications(session.authentications).filter(
    (proof) =>
      provesAccount(proof, session.primaryConnectionId) || (proof.method === 'sso' && own.includes(proof.connectionId)),
  );
  return {
    standing: { kind: session.userStatus === 'active' ? 'person' : 'applicant', role: null },
    session,
    organization,
    provenAt: lastProvenAt(proofs),
    bypassed: false,
    refusal: null,
  };
}

/** Operator routes answer everybody else as if they did not exist. */
function asOperator(session: SessionRow): Presence {
  const presence = present(session, null);
  if (presence.standing.kind === 'person' && isOperatorHere(session)) {
    return { ...presence, standing: { kind: 'operator', role: null } };
  }
  return { ...presence, refusal: new ProblemError('not_found') };
}

export const isOwnHere = (session: SessionRow): boolean => isOwn(shownIn(session));

export const isToldOfHere = (session: SessionRow, connections: readonly ConnectionId[]): boolean =>
  isToldOf(connections, shownIn(session));

const shownIn = ({ authentications, primaryConnectionId }: SessionRow) => ({
  authentications: toAuthentications(authentications),
  primaryConnectionId,
});

/** Whether this browser has shown what lets its person work as the support team. */
export function isOperatorHere({ isOperator, authentications, primaryConnectionId }: SessionRow): boolean {
  return isOperator && toAuthentications(authentications).some((proof) => provesOperator(proof, primaryConnectionId));
}
