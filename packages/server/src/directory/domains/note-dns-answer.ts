import type { OrganizationId } from '@gatehouse/contract/vocabulary';
import { isUniqueViolation } from '../../platform/db/database.ts';
import type { CheckedAnswer, DnsAnswer } from '../../platform/db/stored.ts';
import type { MailMessage } from '../../platform/mail/outbox.ts';
import { ProblemError } from '../../platform/problem.ts';
import { decideRecheck, type RecheckDecision, secondsUntilNextCheck } from '../../policy/domains.ts';
import { recordMistake } from '../../policy/record-mistakes.ts';
import type { Context } from '../act.ts';
import type { Event } from '../caller.ts';
import { domainFailingMail } from '../mails/domain-failing-mail.ts';
import { listOwnerEmails } from '../members/store.ts';
import { listOperators } from '../operators/store.ts';
import { findOrganization } from '../organizations/store.ts';
import type { Tx } from '../world.ts';
import { type DomainRow, updateDomainCheck, updateDomainVerified } from './store.ts';
import { recordName } from './view.ts';

/** What DNS answered at the place of the record, and what stands where the record ends up by accident. */
export type DnsFindings = { answer: DnsAnswer; misplaced?: Misplaced | undefined };
type Misplaced = { atDomain: readonly string[]; zoneTwice: readonly string[] };

type Noting = Context<unknown, 'organization'>;
type Noted = { row: DomainRow; findings: DnsFindings };

/** Takes note of it: the answer is kept also when it does not fit, and proves the domain or counts as a miss. */
export async function noteDnsAnswer(
  tx: Tx,
  context: Noting,
  noted: Noted,
): Promise<{ events: Event[]; mails: MailMessage[] }> {
  const events = await (noted.row.verified_at ? recheck : verify)(tx, context, noted);
  return { events, mails: await mailsFor(tx, context, noted, events) };
}

async function verify(tx: Tx, { organizationId, now }: Noting, { row, findings }: Noted): Promise<Event[]> {
  const found = findings.answer.values.includes(row.txt_value);
  const proof = { verifiedAt: found ? now : null, lapsedAt: null, misses: 0, createdAt: row.created_at };
  const nextCheckAt = after(now, secondsUntilNextCheck(proof, now));
  await updateDomainCheck(tx, organizationId, { id: row.id, answer: checked(findings, row), now, nextCheckAt });
  if (!found) return [];
  await mustClaim(tx, organizationId, { row, by: 'dns', now });
  return [{ name: 'domain.verified', target: targetOf(row), changes: { by: 'dns' } }];
}

async function recheck(tx: Tx, { organizationId, now, actor }: Noting, { row, findings }: Noted): Promise<Event[]> {
  const seen = decideRecheck({
    answer: answerKind(findings.answer, row.txt_value),
    provenBy: row.verified_by ?? 'dns',
    misses: row.misses,
    lapsed: row.lapsed_at !== null,
  });
  // Whoever mends a record looks often; only the days that pass count as misses.
  const decision = seen.kind === 'miss' && actor.standing.kind !== 'system' ? { kind: 'keep' as const } : seen;
  const { misses, lapsedAt } = afterCheck(decision, row, now);
  const lapsedNow = lapsedAt === now;
  const proof = { verifiedAt: row.verified_at, lapsedAt, misses, createdAt: row.created_at };
  const nextCheckAt = after(now, secondsUntilNextCheck(proof, now));
  const answer = checked(findings, row);
  await updateDomainCheck(tx, organizationId, { id: row.id, answer, now, nextCheckAt, misses, lapsedAt });
  const events: Event[] = [];
  if (decision.kind === 'miss')
    events.push({ name: 'domain.check_failed', target: targetOf(row), changes: { misses } });
  if (lapsedNow) events.push({ name: 'domain.lapsed', target: targetOf(row) });
  return events;
}

const nowhere: Misplaced = { atDomain: [], zoneTwice: [] };

function checked({ answer, misplaced = nowhere }: DnsFindings, row: DomainRow): CheckedAnswer {
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

async function mailsFor(
  tx: Tx,
  { organizationId, world, t }: Noting,
  { row, findings }: Noted,
  events: readonly Event[],
): Promise<MailMessage[]> {
  if (!events.some(({ name }) => name === 'domain.lapsed')) return [];
  const organization = await findOrganization(tx, organizationId);
  const details = {
    organization: organization?.name ?? '',
    domain: row.domain,
    recordName: recordName(row.domain),
    expected: row.txt_value,
    received: findings.answer.values,
    settingsLink: world.config.publicUrl.href,
  };
  const message = domainFailingMail(details, t);
  const operators = await listOperators(tx);
  const told = new Set([...(await listOwnerEmails(tx, organizationId)), ...operators.map((row) => row.primary_email)]);
  return [...told].map((to) => ({ to, ...message }));
}

/** One organization of all holds a verified domain. */
export async function mustClaim(
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

const after = (now: Date, seconds: number | null) =>
  seconds === null ? null : new Date(now.getTime() + seconds * 1000);
const targetOf = (row: DomainRow) => ({ kind: 'domain', id: row.id, name: row.domain });
