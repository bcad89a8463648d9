import { domainOf } from '@gatehouse/contract/email';
import type { Simulation } from '@gatehouse/contract/endpoints/records';
import type { z } from 'zod';
import { ProblemError } from '../../platform/problem.ts';
import type { EntryDecision } from '../../policy/entry.ts';
import { routeIdentifier } from '../../policy/route-identifier.ts';
import { decideSignIn, type SignInDecision } from '../../policy/sign-in.ts';
import type { Traced } from '../../policy/trace.ts';
import type { Action, Context } from '../act.ts';
import { type ConnectionRow, findConnection, listActiveConnections } from '../connections/store.ts';
import { findManagedDomain, type ManagedDomainRow } from '../domains/store.ts';
import { findMember, isRemoved } from '../members/store.ts';
import { type AccountRow, findAccountByEmail } from '../users/store.ts';
import { instanceMethods, type Tx } from '../world.ts';
import { foretellRole } from './group-role.ts';
import { simulateEntry } from './simulated-entry.ts';
import { asOfStranger, type Simulated, type SimulationAsked, simulateFacts } from './simulated-facts.ts';

/**
 * "What if they signed in now?" The facts and the decisions are those of the door; only the credential is taken as
 * proven. Nothing is written. An Owner learns nothing about people who have nothing to do with the organization.
 */

type View = z.infer<typeof Simulation>;
type Simulating = Context<SimulationAsked, 'organization'>;

export const simulateSignIn: Action<SimulationAsked, View, 'organization'> = {
  name: 'sign_in.simulate',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'read',
  async run(tx, context) {
    const { email } = context.input;
    const managed = await findManagedDomain(tx, domainOf(email));
    const account = await findAccountByEmail(tx, email);
    const isShown = await concerns(tx, context, { managed, account });
    const connection = await connectionFor(tx, context, managed);
    const asked = await simulateFacts(tx, context, { account, connection });
    const known = isShown ? asked : asOfStranger(asked);
    const traced = decideSignIn(known.facts);
    const person = isShown ? account : null;
    return {
      result: {
        email,
        route: routeOf(context, managed),
        connection: connection && { id: connection.id, name: connection.name },
        account: isShown ? standingOf(account) : 'not_shown',
        ...outcomeOf(traced.decision),
        ...(await consequences(tx, context, { person, connection, proven: known.proven, traced })),
      },
    };
  },
};

const standingOf = (account: AccountRow | null) => (account ? 'existing' : 'new');

type Deciding = {
  person: AccountRow | null;
  connection: ConnectionRow | null;
  proven: Simulated['proven'];
  traced: Traced<SignInDecision>;
};

/** What it would make of them here, and whether it would then open the organization. */
async function consequences(
  tx: Tx,
  context: Simulating,
  { person, connection, proven, traced }: Deciding,
): Promise<Pick<View, 'role' | 'groupRules' | 'entry' | 'steps'>> {
  const { decision, steps } = traced;
  const member = person && (await findMember(tx, context.organizationId, person.id));
  const foretold = proven && (await foretellRole(tx, { ...proven, decision }));
  const role = foretold?.role ?? member?.role ?? null;
  const groupRules = foretold?.groupRules ?? null;
  if (decision.kind !== 'allow') return { role, groupRules, entry: null, steps: [...steps] };
  const entry = await simulateEntry(tx, context, { account: person, connection, decision });
  return { role, groupRules, entry: viewEntry(entry.decision), steps: [...steps, ...entry.steps] };
}

type Known = { managed: ManagedDomainRow | null; account: AccountRow | null };

/** Whose account an Owner may hear of: those of the organization's own domains, its members, and whom it removed. */
async function concerns(tx: Tx, { organizationId, actor }: Simulating, { managed, account }: Known): Promise<boolean> {
  if (actor.standing.kind === 'operator' || managed?.organizationId === organizationId) return true;
  if (!account) return false;
  return (
    (await findMember(tx, organizationId, account.id)) !== null || (await isRemoved(tx, organizationId, account.id))
  );
}

/** The one that is named, or else the one the address leads to, or the only one there is. */
async function connectionFor(
  tx: Tx,
  { organizationId, input }: Simulating,
  managed: ManagedDomainRow | null,
): Promise<ConnectionRow | null> {
  if (input.method !== 'sso') return null;
  const mapped = managed?.organizationId === organizationId ? managed.connectionId : null;
  const [only] = mapped ? [] : await listActiveConnections(tx, organizationId);
  const id = input.connectionId ?? mapped ?? only?.id ?? null;
  const connection = id && (await findConnection(tx, organizationId, id));
  if (input.connectionId && !connection) throw new ProblemError('not_found');
  return connection ?? null;
}

function routeOf({ world }: Simulating, managed: ManagedDomainRow | null): View['route'] {
  const route = routeIdentifier({
    instanceMethods: instanceMethods(world.config).filter((method) => method !== 'sso'),
    connectionId: managed?.connectionState === 'active' ? managed.connectionId : null,
  });
  return route.kind === 'methods' ? { ...route, methods: [...route.methods] } : route;
}

function outcomeOf(decision: SignInDecision): Pick<View, 'outcome' | 'proof' | 'reason' | 'joins'> {
  const nothing = { proof: null, reason: null, joins: null };
  if (decision.kind === 'deny') return { ...nothing, outcome: 'refused', reason: decision.reason };
  if (decision.kind === 'prove') return { ...nothing, outcome: 'proof_required', proof: decision.what };
  const { membership } = decision;
  return { ...nothing, outcome: 'let_in', joins: membership && { via: membership.via, role: membership.role } };
}

function viewEntry(decision: EntryDecision): NonNullable<View['entry']> {
  return {
    kind: decision.kind,
    methods: decision.kind === 'step_up' ? [...decision.methods] : [],
    reason: decision.kind === 'refuse' ? decision.reason : null,
  };
}
