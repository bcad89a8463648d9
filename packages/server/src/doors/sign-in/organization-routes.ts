import type { MyOrganization as MyOrganizationSchema } from '@gatehouse/contract/endpoints/me';
import { problems } from '@gatehouse/contract/problems';
import {
  ConnectionIdSchema,
  InvitationIdSchema,
  type Method,
  type OrganizationId,
} from '@gatehouse/contract/vocabulary';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { act } from '../../directory/act.ts';
import { acceptMyInvitation, listMyInvitations } from '../../directory/invitations/acceptance.ts';
import { createOrganization, readOrganization } from '../../directory/organizations/actions.ts';
import { listMyOrganizations } from '../../directory/organizations/mine.ts';
import { type Proofs, readProofs } from '../../directory/sessions/actions.ts';
import { readOrganizationDoor } from '../../directory/sign-ins/actions.ts';
import { applicantOf } from '../../platform/http/caller.ts';
import { ProblemError } from '../../platform/problem.ts';
import { type Door, personOf, send, sendProblem } from './door.ts';
import { field, nameField, organizationIdOf, queryField } from './form-fields.ts';
import type { MethodOffer } from './pages/methods.ts';
import type { PageProblem } from './pages/notices.ts';
import { landingPage, type OrganizationRow, organizationsPage } from './pages/organizations.ts';
import { ownProofPath, paths } from './pages/paths.ts';
import { noAccessPage, stepUpPage } from './pages/refusal.ts';
import { factorRequiredPage } from './pages/second-factor.ts';
import { passkeyOffer } from './passkey-check.ts';
import { tryPassword } from './password-check.ts';
import { ownPath } from './return-to.ts';
import { isNoAccess, landingPath, showResult } from './sign-in-result.ts';
import { startFlow } from './start.ts';

/** The organizations of a person: the list, the landing page of each, and the step up that one may ask for. */

type Mine = z.infer<typeof MyOrganizationSchema>;

export function organizationRoutes(app: FastifyInstance, door: Door): void {
  app.get(paths.organizations, async (request, reply) => showList(door, request, reply));
  app.post(paths.organizations, async (request, reply) => {
    const { name, error } = nameField(request, 100);
    if (error) return showList(door, request, reply, { newName: name, errors: { fields: { name: error } } });
    const { id } = await act(door.world, personOf(door, request), null, createOrganization, { name });
    return reply.redirect(`${paths.organizations}/${id}`, 303);
  });
  app.post(paths.invitationsAccept, async (request, reply) => {
    const invitationId = InvitationIdSchema.safeParse(field(request, 'invitationId'));
    if (!invitationId.success) throw new ProblemError('not_found');
    const input = { invitationId: invitationId.data };
    const { organizationId } = await act(door.world, personOf(door, request), null, acceptMyInvitation, input);
    return reply.redirect(landingPath(organizationId), 303);
  });
  app.post(paths.organizationsOpen, async (request, reply) =>
    reply.redirect(landingPath(organizationIdOf(field(request, 'organizationId'))), 303),
  );
  app.get<{ Params: { organizationId: string } }>(`${paths.organizations}/:organizationId`, async (request, reply) =>
    land(door, request, reply, organizationIdOf(request.params.organizationId)),
  );
  stepUpRoutes(app, door);
}

async function listMine(door: Door, request: FastifyRequest): Promise<Mine[]> {
  return (await act(door.world, personOf(door, request), null, listMyOrganizations, {})).data;
}

type Listed = Pick<Parameters<typeof organizationsPage>[1], 'newName' | 'errors'>;

async function showList(door: Door, request: FastifyRequest, reply: FastifyReply, listed: Listed = { newName: '' }) {
  const mine = await listMine(door, request);
  const { email, isOperator, isOwn } = await act(door.world, personOf(door, request), null, readProofs, {});
  const query = queryField(request, 'q').slice(0, 100);
  const wanted = query.toLocaleLowerCase();
  const view = {
    email,
    isOperator,
    organizations: mine.filter(({ name }) => name.toLocaleLowerCase().includes(wanted)).map(rowOf),
    total: mine.length,
    query,
    invitations: isOwn ? await act(door.world, personOf(door, request), null, listMyInvitations, {}) : [],
    canCreate: isOwn && door.world.config.signUp,
    isGuest: !isOwn,
    ...listed,
  };
  return send(door, reply, organizationsPage(door.pages, view), listed.errors ? 422 : 200);
}

export function rowOf({ id, name, role, entry }: Mine): OrganizationRow {
  const needs = entry.kind === 'step_up' ? entry.methods.map((kind) => ({ kind })) : [];
  const blocked = entry.kind === 'refuse' && entry.reason === 'deactivated' ? entry.reason : undefined;
  return { id, name, role, needs, blocked, needsFactor: entry.kind === 'second_factor' };
}

/** Who may enter is the runner's answer; the page only says why not. */
async function land(door: Door, request: FastifyRequest, reply: FastifyReply, organizationId: OrganizationId) {
  const { world, pages } = door;
  const caller = personOf(door, request);
  try {
    await act(world, caller, organizationId, readOrganization, {});
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status === 401 || error.status >= 500) throw error;
    return explain(door, request, reply, { organizationId, refusal: error });
  }
  // Nothing is missing, or no longer: on to where the person was.
  const returnTo = returnToOf(door, request);
  if (returnTo !== undefined) return reply.redirect(returnTo, 303);
  const mine = (await listMine(door, request)).find(({ id }) => id === organizationId);
  if (!mine) throw new ProblemError('not_found');
  const { email } = await act(world, caller, null, readProofs, {});
  const bypassed = mine.entry.kind === 'enter' && mine.entry.bypassed;
  return send(
    door,
    reply,
    landingPage(pages, { organizationId, organization: mine.name, role: mine.role, email, bypassed }),
  );
}

const returnToOf = ({ world }: Door, request: FastifyRequest) =>
  ownPath(queryField(request, 'returnTo'), world.config.publicUrl) ?? undefined;

type Refused = { organizationId: OrganizationId; refusal: ProblemError };

async function explain(door: Door, request: FastifyRequest, reply: FastifyReply, { organizationId, refusal }: Refused) {
  const all = await listMine(door, request);
  const mine = all.find(({ id }) => id === organizationId);
  const canOpenAnother = all.length > 1;
  if (mine?.entry.kind === 'step_up') {
    const returnTo = returnToOf(door, request);
    return showStepUp(door, request, reply, { mine, entry: mine.entry, canOpenAnother, returnTo });
  }
  if (mine?.entry.kind === 'second_factor') {
    const organization = { id: mine.id, name: mine.name };
    const returnTo = returnToOf(door, request) ?? landingPath(mine.id);
    const { enrolled } = mine.entry;
    const view = { organization, enrolled, returnTo, canOpenAnother, reference: request.id };
    return send(door, reply, factorRequiredPage(door.pages, view), problems.second_factor_required.status);
  }
  const { email, isOwn } = await act(door.world, personOf(door, request), null, readProofs, {});
  // The same for every other organization, theirs or not.
  if (!mine && !isOwn) return reply.redirect(ownProofPath(landingPath(organizationId)), 303);
  if (mine && isNoAccess(refusal.code)) {
    const known = { organization: mine.name, email, reference: request.id, signedIn: true, canOpenAnother };
    const view = { reason: refusal.code, ...known };
    return send(door, reply, noAccessPage(door.pages, view), refusal.status);
  }
  return sendProblem(door, reply, { code: refusal.code, retry: { href: paths.organizations }, signedIn: true });
}

type SteppingUp = {
  mine: Mine;
  entry: Extract<Mine['entry'], { kind: 'step_up' }>;
  canOpenAnother: boolean;
  returnTo: string | undefined;
  problem?: PageProblem;
};

async function showStepUp(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  stepping: SteppingUp,
): Promise<FastifyReply> {
  const { mine, entry, canOpenAnother, returnTo, problem } = stepping;
  const proofs = await act(door.world, personOf(door, request), null, readProofs, {});
  const view = {
    organization: { id: mine.id, name: mine.name },
    email: proofs.email,
    signedInWith: { kind: proofs.signedInWith },
    accepted: await offersFor(door, { request, reply }, mine.slug, entry.methods),
    expired: entry.expired,
    canOpenAnother,
    returnTo,
    reference: request.id,
    problem,
  };
  const status = problem ? problems[problem.code].status : problems.method_not_allowed.status;
  return send(door, reply, stepUpPage(door.pages, view), status);
}

async function offersFor(
  door: Door,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  slug: string,
  methods: readonly Method[],
): Promise<MethodOffer[]> {
  const own = await act(door.world, applicantOf(request), null, readOrganizationDoor, { slug });
  return methods.flatMap((method): MethodOffer[] => {
    if (method === 'passkey') return [{ kind: method, ask: passkeyOffer(door, request, reply) }];
    if (method !== 'sso') return [{ kind: method }];
    return (own?.connections ?? []).map(({ id, name }) => ({ kind: 'sso', connectionId: id, connectionName: name }));
  });
}

function stepUpRoutes(app: FastifyInstance, door: Door): void {
  app.post(paths.stepUpSso, async (request, reply) => {
    const connectionId = ConnectionIdSchema.safeParse(field(request, 'connectionId'));
    if (!connectionId.success) throw new ProblemError('connection_inactive');
    const way = { method: 'sso', connectionId: connectionId.data } as const;
    return startFlow(door, request, reply, { way, purpose: 'step_up', ...(await steppingUp(door, request)) });
  });
  for (const [path, method] of [
    [paths.stepUpGoogle, 'google'],
    [paths.stepUpGitHub, 'github'],
  ] as const) {
    app.post(path, async (request, reply) =>
      startFlow(door, request, reply, { way: { method }, purpose: 'step_up', ...(await steppingUp(door, request)) }),
    );
  }
  app.post(paths.stepUpPassword, async (request, reply) => stepUpByPassword(door, request, reply));
}

type Target = { organizationId: OrganizationId; email: string; returnTo: string; anew: boolean };

async function steppingUp(door: Door, request: FastifyRequest): Promise<Target & Pick<Proofs, 'ways'>> {
  const organizationId = organizationIdOf(field(request, 'organizationId'));
  const { email, ways } = await act(door.world, personOf(door, request), null, readProofs, {});
  const returnTo = ownPath(field(request, 'returnTo'), door.world.config.publicUrl) ?? landingPath(organizationId);
  const entry = (await listMine(door, request)).find(({ id }) => id === organizationId)?.entry;
  // Whether it is age that is missing is not up to the form either.
  const anew = entry?.kind === 'step_up' && entry.expired;
  return { organizationId, email, returnTo, anew, ways };
}

/** Always the session's own person: which address is asked about is not up to the form. */
async function stepUpByPassword(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { organizationId, email, returnTo } = await steppingUp(door, request);
  const password = field(request, 'password');
  const result = await tryPassword(door, request, reply, {
    email,
    password,
    bypassToken: null,
    confirming: false,
    returnTo,
  });
  if (result.kind !== 'limited' && !(result.kind === 'denied' && result.reason === 'credentials_invalid')) {
    return showResult(door, request, reply, result);
  }
  const all = await listMine(door, request);
  const mine = all.find(({ id }) => id === organizationId);
  if (mine?.entry.kind !== 'step_up') return reply.redirect(returnTo, 303);
  const problem: PageProblem =
    result.kind === 'limited'
      ? { code: 'rate_limited', retryAfterSeconds: result.retryAfterSeconds }
      : { code: 'credentials_invalid' };
  return showStepUp(door, request, reply, {
    mine,
    entry: mine.entry,
    canOpenAnother: all.length > 1,
    returnTo,
    problem,
  });
}
