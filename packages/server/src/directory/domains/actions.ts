import type { ConnectionId, DomainId, OrganizationId } from '@gatehouse/contract/vocabulary';
import { isUniqueViolation } from '../../platform/db/database.ts';
import type { CheckedAnswer, DnsAnswer } from '../../platform/db/stored.ts';
import { ProblemError } from '../../platform/problem.ts';
import { decideRecheck, type RecheckDecision, secondsUntilNextCheck } from '../../policy/domains.ts';
import { recordMistake } from '../../policy/record-mistakes.ts';
import type { Action, Context } from '../act.ts';
import { keepOwnersIn } from '../authentication/keep-owners-in.ts';
import type { Event } from '../caller.ts';
import { findConnection } from '../connections/store.ts';
import { domainFailingMail } from '../mails/domain-failing-mail.ts';
import { listOwnerEmails } from '../members/store.ts';
import { listOperators } from '../operators/store.ts';
import { findOrganization } from '../organizations/store.ts';
import { fromCursor, type Page, toPage } from '../pages.ts';
import type { Tx } from '../world.ts';
import { addManagedDomain } from './add-managed-domain.ts';
import {
  type DomainRow,
  deleteDomain,
  findDomain,
  listDomains as listDomainRows,
  listDueDomains as listDueDomainRows,
  updateDomainCheck,
  updateDomainConnection,
  updateDomainVerified,
} from './store.ts';
import { recordName, viewDomain } from './view.ts';

/**
 * Managed domains: adding, proving, mapping to a connection, looking again. The DNS look-up itself happens in a door or
 * a job, before the action that is told its answer.
 */

type View = ReturnType<typeof viewDomain>;
type InDomain = { domainId: DomainId };

export const listDomains: Action<{ limit: number; cursor?: string | undefined }, Page<View>, 'organization'> = {
  name: 'domain.list',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'read',
  async run(tx, { organizationId, input }) {
    const rows = await listDomainRows(tx, organizationId, { after: fromCursor(input.cursor), limit: input.limit + 1 });
    return {
      result: toPage(rows, input.limit, {
        key: (row) => ({ createdAt: row.created_at, id: row.id }),
        view: viewDomain,
      }),
    };
  },
};

export const readDomain: Action<InDomain, View, 'organization'> = {
  name: 'domain.read',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'read',
  async run(tx, { organizationId, input }) {
    return { result: viewDomain(await mustFind(tx, organizationId, input.domainId)) };
  },
};

export const addDomain: Action<{ domain: string }, View, 'organization'> = {
  name: 'domain.add',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'write',
  async run(tx, context) {
    mustBeSelfService(context);
    const { row, events } = await addManagedDomain(tx, context, context.input.domain);
    return { result: viewDomain(row), events };
  },
};

/** What the door resolves before `applyDnsAnswer`. */
export const readDomainChallenge: Action<InDomain, { domain: string; proven: boolean }, 'organization'> = {
  name: 'domain.read_challenge',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'read',
  async run(tx, { organizationId, input }) {
    const row = await mustFind(tx, organizationId, input.domainId);
    return { result: { domain: row.domain, proven: row.verified_at !== null } };
  },
};

type Told = InDomain & { answer: DnsAnswer; misplaced?: Misplaced | undefined };
/** What stands at the places where the record ends up by accident. */
type Misplaced = { atDomain: readonly string[]; zoneTwice: readonly string[] };

/** Takes note of what DNS answered. Returned rather than thrown, so that the answer is kept also when it does not fit. */
export const applyDnsAnswer: Action<Told, View, 'organization'> = {
  name: 'domain.apply_dns_answer',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'write',
  async run(tx, context) {
    const { organizationId, input } = context;
    const row = await mustFind(tx, organizationId, input.domainId);
    const found = input.answer.values.includes(row.txt_value);
    const events = row.verified_at ? await recheck(tx, context, row) : await verify(tx, context, { row, found });
    const result = viewDomain(await mustFind(tx, organizationId, input.domainId));
    return { result, events, mails: await mailsFor(tx, context, { row, events }) };
  },
};

export const proveDomain: Action<InDomain & { reason: string }, View, 'organization'> = {
  name: 'domain.prove',
  scope: 'organization',
  permission: 'operator:manage',
  mode: 'write',
  async run(tx, { organizationId, input, now }) {
    const row = await mustFind(tx, organizationId, input.domainId);
    await mustClaim(tx, organizationId, { row, by: 'operator', now });
    return {
      result: viewDomain(await mustFind(tx, organizationId, row.id)),
      events: [{ name: 'domain.verified', target: targetOf(row), changes: { by: 'operator' }, reason: input.reason }],
    };
  },
};

export const mapDomain: Action<InDomain & { connectionId: ConnectionId | null }, View, 'organization'> = {
  name: 'domain.map',
  scope: 'organization',
  permission: 'authentication:manage',
  freshProof: true,
  mode: 'exclusive',
  async run(tx, context) {
    mustBeSelfService(context);
    const { organizationId, input } = context;
    const row = await mustFind(tx, organizationId, input.domainId);
    if (input.connectionId && !(await findConnection(tx, organizationId, input.connectionId)))
      throw new ProblemError('not_found');
    const to = { id: row.id, connectionId: input.connectionId };
    await keepOwnersIn(tx, context, () => updateDomainConnection(tx, organizationId, to));
    const changes = { connectionId: { from: row.connection_id, to: input.connectionId } };
    return {
      result: viewDomain(await mustFind(tx, organizationId, row.id)),
      events: [{ name: 'domain.mapped', target: targetOf(row), changes }],
    };
  },
};

export const removeDomain: Action<InDomain, void, 'organization'> = {
  name: 'domain.remove',
  scope: 'organization',
  permission: 'authentication:manage',
  freshProof: true,
  mode: 'exclusive',
  async run(tx, context) {
    mustBeSelfService(context);
    const { organizationId, input } = context;
    const row = await mustFind(tx, organizationId, input.domainId);
    await keepOwnersIn(tx, context, () => deleteDomain(tx, organizationId, row.id));
    return {
      result: undefined,
      events: [{ name: 'domain.removed', target: targetOf(row), changes: { verified: row.verified_at !== null } }],
    };
  },
};

type Due = { domainId: DomainId; organizationId: OrganizationId; domain: string };

export const listDueDomains: Action<{ limit: number }, Due[], 'instance'> = {
  name: 'domain.list_due',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'read',
  async run(tx, { input, now }) {
    const rows = await listDueDomainRows(tx, now, input.limit);
    return {
      result: rows.map(({ id, organization_id, domain }) => ({
        domainId: id,
        organizationId: organization_id,
        domain,
      })),
    };
  },
};

type Checking = Context<Told, 'organization'>;

async function verify(
  tx: Tx,
  { organizationId, input, now }: Checking,
  { row, found }: { row: DomainRow; found: boolean },
): Promise<Event[]> {
  const proof = { verifiedAt: found ? now : null, lapsedAt: null, misses: 0, createdAt: row.created_at };
  const nextCheckAt = after(now, secondsUntilNextCheck(proof, now));
  await updateDomainCheck(tx, organizationId, { id: row.id, answer: checked(input, row), now, nextCheckAt });
  if (!found) return [];
  await mustClaim(tx, organizationId, { row, by: 'dns', now });
  return [{ name: 'domain.verified', target: targetOf(row), changes: { by: 'dns' } }];
}

async function recheck(tx: Tx, { organizationId, input, now, actor }: Checking, row: DomainRow): Promise<Event[]> {
  const seen = decideRecheck({
    answer: answerKind(input.answer, row.txt_value),
    provenBy: row.verified_by ?? 'dns',
    misses: row.misses,
    lapsed: row.lapsed_at !== null,
  });
  // Whoever mends a record looks often; only the days that pass count as misses.
  const decision = seen.kind === 'miss' && actor.standing.kind === 'member' ? { kind: 'keep' as const } : seen;
  const { misses, lapsedAt } = afterCheck(decision, row, now);
  const lapsedNow = lapsedAt === now;
  const proof = { verifiedAt: row.verified_at, lapsedAt, misses, createdAt: row.created_at };
  const nextCheckAt = after(now, secondsUntilNextCheck(proof, now));
  const answer = checked(input, row);
  await updateDomainCheck(tx, organizationId, { id: row.id, answer, now, nextCheckAt, misses, lapsedAt });
  const events: Event[] = [];
  if (decision.kind === 'miss')
    events.push({ name: 'domain.check_failed', target: targetOf(row), changes: { misses } });
  if (lapsedNow) events.push({ name: 'domain.lapsed', target: targetOf(row) });
  return events;
}

const nowhere: Misplaced = { atDomain: [], zoneTwice: [] };

function checked({ answer, misplaced = nowhere }: Told, row: DomainRow): CheckedAnswer {
  return { ...answer, mistake: recordMistake(row.txt_value, { values: answer.values, ...misplaced }) };
}

function afterCheck(decision: RecheckDecision, row: DomainRow, now: Date): { misses: number; lapsedAt: Date | null } {
  switch (decision.kind) {
    case 'keep':
      return { misses: row.misses, lapsedAt: row.lapsed_at };
    case 'recover':
      return { misses: 0, lapsedAt: null };
    case 'miss':
      return { misses: decision.misses, lapsedAt: decision.lapse ? now : row.lapsed_at };
    default:
      return decision satisfies never;
  }
}

function answerKind(answer: DnsAnswer, wanted: string): 'found' | 'missing' | 'unreachable' {
  if (answer.kind === 'unreachable') return 'unreachable';
  return answer.values.includes(wanted) ? 'found' : 'missing';
}

type Noted = { row: DomainRow; events: readonly Event[] };

async function mailsFor(tx: Tx, { organizationId, world, input, t }: Checking, { row, events }: Noted) {
  if (!events.some(({ name }) => name === 'domain.lapsed')) return [];
  const organization = await findOrganization(tx, organizationId);
  const details = {
    organization: organization?.name ?? '',
    domain: row.domain,
    recordName: recordName(row.domain),
    expected: row.txt_value,
    received: input.answer.values,
    settingsLink: world.config.publicUrl.href,
  };
  const message = domainFailingMail(details, t);
  const operators = await listOperators(tx);
  const told = new Set([...(await listOwnerEmails(tx, organizationId)), ...operators.map((row) => row.primary_email)]);
  return [...told].map((to) => ({ to, ...message }));
}

async function mustClaim(
  tx: Tx,
  organizationId: OrganizationId,
  { row, by, now }: { row: DomainRow; by: 'dns' | 'operator'; now: Date },
): Promise<void> {
  const claimed = () =>
    new ProblemError('domain_claimed', { detail: `Another organization has verified ${row.domain} already.` });
  const verified = await updateDomainVerified(tx, organizationId, { id: row.id, by, now }).catch((error) => {
    // Two organizations at the same moment: the unique index lets one through.
    throw isUniqueViolation(error, 'managed_domains_verified') ? claimed() : error;
  });
  if (!verified) throw claimed();
}

/** Owners change domains themselves only where the instance leaves it to them; operators always may. */
function mustBeSelfService({ actor, world }: Pick<Context<unknown>, 'actor' | 'world'>): void {
  if (actor.standing.kind !== 'member' || world.config.selfService.domains) return;
  throw new ProblemError('by_request_only', { detail: 'Send a change request; support adds the domain.' });
}

async function mustFind(tx: Tx, organizationId: OrganizationId, id: DomainId): Promise<DomainRow> {
  const row = await findDomain(tx, organizationId, id);
  if (!row) throw new ProblemError('not_found');
  return row;
}

const after = (now: Date, seconds: number | null) =>
  seconds === null ? null : new Date(now.getTime() + seconds * 1000);
const targetOf = (row: DomainRow) => ({ kind: 'domain', id: row.id, name: row.domain });
