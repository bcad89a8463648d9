import { type ProblemCode, problems } from '@gatehouse/contract/problems';
import type { OrganizationId } from '@gatehouse/contract/vocabulary';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { act } from '../../directory/act.ts';
import { readCodeRequest } from '../../directory/sign-ins/codes.ts';
import type { SignInResult } from '../../directory/sign-ins/result.ts';
import { applicantOf } from '../../platform/http/caller.ts';
import { sessionHashOf, setSessionCookie } from '../../platform/http/cookies.ts';
import { browserOf } from './browser-of.ts';
import { type Door, send, sendProblem } from './door.ts';
import { showFactor } from './factor-page.ts';
import { connectionTestPage, type TestResult } from './pages/connection-test.ts';
import type { NamedMethod } from './pages/methods.ts';
import { paths } from './pages/paths.ts';
import { proveMailboxPage } from './pages/proof.ts';
import { type NoAccessReason, noAccessPage } from './pages/refusal.ts';
import { waitingPath } from './pages/second-factor.ts';

/** How an attempt ended, as a page or a redirect. The decision is made; this only says it. */

type Result<Kind extends SignInResult['kind']> = Extract<SignInResult, { kind: Kind }>;

export function showResult(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  result: SignInResult,
): FastifyReply | Promise<FastifyReply> {
  switch (result.kind) {
    case 'signed_in':
      return enter(door, reply, result);
    case 'prove':
      return reply.redirect(codePath(result.flowId), 303);
    case 'wrong_code':
      return showCodePage(door, request, reply, { flowId: result.flowId, wrong: true });
    case 'second_factor':
      return reply.redirect(waitingPath(result.flowId, false), 303);
    case 'wrong_factor':
      return refuseFactor(door, request, reply, result);
    case 'denied':
      return deny(door, request, reply, result);
    case 'tested':
      return report(door, request, reply, result);
    default:
      return result satisfies never;
  }
}

function enter({ world }: Door, reply: FastifyReply, result: Result<'signed_in'>): FastifyReply {
  setSessionCookie(reply, result.token, world.config.publicUrl);
  // The invitation somebody came from was accepted by signing in; its page would only say so.
  const returnTo = result.joined && result.returnTo === paths.invitation ? null : result.returnTo;
  return reply.redirect(returnTo ?? landingPath(result.organizationId), 303);
}

export function landingPath(organizationId: OrganizationId | null): string {
  return organizationId === null ? paths.organizations : `${paths.organizations}/${organizationId}`;
}

/** A page with an address of its own: it can be reloaded while the flow lives, and mails no second code. */
export function codePath(flowId: string): string {
  return `${paths.signInProve}?${new URLSearchParams({ flow: flowId })}`;
}

type AskedForCode = { flowId: string; wrong?: boolean };

export async function showCodePage(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  { flowId, wrong = false }: AskedForCode,
): Promise<FastifyReply> {
  const { browserHash } = browserOf(door, request);
  const asked = await act(door.world, applicantOf(request), null, readCodeRequest, { flowId, browserHash });
  if (!asked) return sendProblem(door, reply, { code: 'flow_expired', retry: { href: paths.signIn } });
  const { email, organization } = asked;
  const method: NamedMethod =
    asked.method === 'sso' ? { kind: 'sso', connectionName: organization ?? undefined } : { kind: asked.method };
  const errors = wrong ? ({ fields: { code: { code: 'code_invalid' } } } as const) : undefined;
  return send(door, reply, proveMailboxPage(door.pages, { flowId, email, method, errors }), wrong ? 401 : 200);
}

const NO_ACCESS: readonly string[] = [
  'not_a_member',
  'jit_disabled',
  'removed',
  'deactivated',
  'ip_not_allowed',
  'plan_limit',
];

export function isNoAccess(code: ProblemCode): code is NoAccessReason {
  return NO_ACCESS.includes(code);
}

/** The same page again, with what was wrong; after the last try there is none any more, and the page says so. */
function refuseFactor(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  { flowId, factor, retryAfterSeconds }: Result<'wrong_factor'>,
): Promise<FastifyReply> {
  const recovering = factor === 'recovery_code';
  if (retryAfterSeconds !== null) {
    reply.header('retry-after', Math.ceil(retryAfterSeconds));
    const problem = { code: 'rate_limited', reference: request.id, retryAfterSeconds } as const;
    return showFactor(door, request, reply, { flowId, recovering, problem }, 429);
  }
  if (factor === 'passkey') {
    const problem = { code: 'passkey_invalid', reference: request.id } as const;
    return showFactor(door, request, reply, { flowId, recovering, problem }, problems.passkey_invalid.status);
  }
  const wrong = { code: recovering ? 'recovery_code_invalid' : 'totp_invalid' } as const;
  return showFactor(door, request, reply, { flowId, recovering, wrong }, problems.second_factor_invalid.status);
}

function deny(door: Door, request: FastifyRequest, reply: FastifyReply, denied: Result<'denied'>): FastifyReply {
  const { reason, organization, email, retryAfterSeconds } = denied;
  const signedIn = sessionHashOf(request, door.world.config.publicUrl) !== null;
  if (isNoAccess(reason) && organization !== null && email !== null) {
    const view = { reason, organization, email, reference: request.id, signedIn, canOpenAnother: signedIn };
    return send(door, reply, noAccessPage(door.pages, view), problems[reason].status);
  }
  const retry = { href: signedIn ? paths.organizations : paths.signIn };
  return sendProblem(door, reply, {
    code: reason,
    retryAfterSeconds,
    retry,
    organization: organization ?? undefined,
    signedIn,
  });
}

/** Into the pop-up of a connection test. Nobody was signed in. */
function report(door: Door, request: FastifyRequest, reply: FastifyReply, tested: Result<'tested'>): FastifyReply {
  const claims = Object.entries(tested.report.claims).map(([name, values]) => ({ name, values }));
  const {
    connection,
    report: { groupRules = null },
  } = tested;
  const view = { connection, reference: request.id, checks: [], claims, groupRules, result: testResult(tested) };
  return send(door, reply, connectionTestPage(door.pages, view));
}

function testResult({ report: { subject, email, evidence }, outcome, role, reason }: Result<'tested'>): TestResult {
  if (outcome !== null) return { kind: 'passed', email: email ?? '', outcome, role: role ?? 'ORGANIZATION_MEMBER' };
  const code = reason ?? 'internal';
  return subject === null ? { kind: 'failed', code, ...evidence } : { kind: 'refused', email, code, ...evidence };
}
