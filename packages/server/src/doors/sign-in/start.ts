import { randomBytes } from 'node:crypto';
import type { Reauthentication } from '@gatehouse/contract/presets/preset';
import { reauthenticationAt } from '@gatehouse/contract/presets/presets';
import { type ConnectionId, ConnectionIdSchema, type OrganizationId } from '@gatehouse/contract/vocabulary';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { act } from '../../directory/act.ts';
import { readDrill } from '../../directory/bypass-links/drill.ts';
import { beginAnsweredFlow, beginFlow, readConnectionMaterial } from '../../directory/flows/actions.ts';
import type { TestAsking } from '../../directory/flows/connection-test.ts';
import type { ConnectionMaterial } from '../../directory/flows/material.ts';
import { hashSecret, newSecret } from '../../platform/crypto.ts';
import { applicantOf } from '../../platform/http/caller.ts';
import { drillHashOf, knowBrowser, sessionHashOf } from '../../platform/http/cookies.ts';
import { ProblemError } from '../../platform/problem.ts';
import { type Asking, type Departure, type Door, send } from './door.ts';
import { queryField } from './form-fields.ts';
import { departurePage } from './pages/departure.ts';
import type { MethodOffer } from './pages/methods.ts';
import { paths } from './pages/paths.ts';

/** The way out to a provider: the request is made, kept with a flow of this browser, and the browser sent off. */

export type Way = { method: 'google' | 'github' } | { method: 'sso'; connectionId: ConnectionId };

export type Start = {
  way: Way;
  purpose: 'sign_in' | 'step_up' | 'confirm';
  /** What was proven before is too old: what the provider remembers of it will not do. */
  anew?: boolean;
  organizationId: OrganizationId | null;
  email: string | null;
  returnTo: string | null;
};

export async function startFlow(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  start: Start,
): Promise<FastifyReply> {
  const { world } = door;
  const { publicUrl } = world.config;
  const browserHash = knowBrowser(request, reply, publicUrl);
  const material = await materialOf(door, request, start.way);
  const asking = newAsking(start.email, start.anew ? reauthenticationBy(material) : null);
  let departure: Departure;
  try {
    await mustNotBeDown(door, request, material);
    departure = await askProvider(door, { way: start.way, material, asking });
  } catch (error) {
    return failed(door, request, reply, { way: start.way, material, browserHash, error });
  }
  const { state, nonce, codeVerifier, requestId, reauthentication } = asking;
  await act(world, applicantOf(request), null, beginFlow, {
    method: start.way.method,
    purpose: start.purpose,
    connectionId: material?.id ?? null,
    // A connection's flow belongs to its organization; others to the one that was asked for.
    organizationId: material?.organizationId ?? start.organizationId,
    browserHash,
    stateHash: hashSecret(state),
    requestId: material?.settings.type === 'saml' ? requestId : null,
    secrets: { nonce, codeVerifier },
    data: {
      ...(start.email ? { email: start.email } : {}),
      ...(start.returnTo ? { returnTo: start.returnTo } : {}),
      ...(reauthentication ? { reauthentication } : {}),
    },
    currentSession: sessionHashOf(request, publicUrl),
  });
  if (departure.kind === 'redirect') return reply.redirect(departure.url, 303);
  return send(door, reply, departurePage(door.pages, { ...departure, method: offerOf(start.way, material) }));
}

type Testing = {
  request: FastifyRequest;
  reply: FastifyReply;
  read(): Promise<ConnectionMaterial>;
  begin(asking: TestAsking): Promise<unknown>;
};

/** For the API's connection test: the address a pop-up opens. The connection need not be active. */
export async function beginConnectionTest(door: Door, { request, reply, read, begin }: Testing): Promise<string> {
  const { publicUrl } = door.world.config;
  const material = await read();
  const asking = newAsking(null, null);
  const departure = await askProvider(door, { way: { method: 'sso', connectionId: material.id }, material, asking });
  const { state, nonce, codeVerifier, requestId } = asking;
  await begin({
    browserHash: knowBrowser(request, reply, publicUrl),
    stateHash: hashSecret(state),
    requestId: material.settings.type === 'saml' ? requestId : null,
    secrets: { nonce, codeVerifier },
  });
  if (departure.kind === 'redirect') return departure.url;
  const url = new URL(paths.signInLeave, publicUrl);
  url.search = new URLSearchParams({ ...departure.fields, connection: material.id }).toString();
  return url.href;
}

/** The page with the form for a test by the POST binding. Where it posts to is the connection's, never the address's. */
export async function showDeparture(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { data: connectionId } = ConnectionIdSchema.safeParse(queryField(request, 'connection'));
  if (connectionId === undefined) throw new ProblemError('not_found');
  const material = await act(door.world, applicantOf(request), null, readConnectionMaterial, { connectionId });
  if (material?.settings.type !== 'saml' || !material.settings.ssoUrl) throw new ProblemError('not_found');
  const fields = { SAMLRequest: queryField(request, 'SAMLRequest'), RelayState: queryField(request, 'RelayState') };
  const method = offerOf({ method: 'sso', connectionId: material.id }, material);
  return send(door, reply, departurePage(door.pages, { method, action: material.settings.ssoUrl, fields }));
}

/** Google and GitHub ask nobody anew, whoever wants it. */
function reauthenticationBy(material: ConnectionMaterial | null): Reauthentication {
  return material ? reauthenticationAt(material.preset, material.settings.type) : 'by_account_choice';
}

function newAsking(loginHint: string | null, reauthentication: Reauthentication | null): Asking {
  return {
    state: newSecret(),
    nonce: newSecret(),
    codeVerifier: newSecret(),
    requestId: `_${randomBytes(20).toString('hex')}`,
    loginHint,
    reauthentication,
  };
}

async function materialOf(door: Door, request: FastifyRequest, way: Way): Promise<ConnectionMaterial | null> {
  if (way.method !== 'sso') return null;
  const { connectionId } = way;
  const material = await act(door.world, applicantOf(request), null, readConnectionMaterial, { connectionId });
  // Like one that never existed: which connections others have is nobody's business.
  if (!material?.active) throw new ProblemError('connection_inactive');
  return material;
}

type Leaving = { way: Way; material: ConnectionMaterial | null; asking: Asking };

function askProvider({ starters }: Door, { way, material, asking }: Leaving): Promise<Departure> {
  if (way.method !== 'sso') {
    const starter = starters[way.method];
    if (!starter) throw new ProblemError('method_not_allowed');
    return starter(asking);
  }
  if (!material) throw new ProblemError('connection_inactive');
  return material.settings.type === 'saml' ? starters.saml(material, asking) : starters.oidc(material, asking);
}

/** Before a provider is asked for a sign-in: in a drill it answers as little as on the day that is rehearsed. */
async function mustNotBeDown(door: Door, request: FastifyRequest, material: ConnectionMaterial | null): Promise<void> {
  const drillHash = drillHashOf(request, door.world.config.publicUrl);
  if (material === null || drillHash === null) return;
  const { organizationId } = material;
  const isDown = await act(door.world, applicantOf(request), null, readDrill, { organizationId, drillHash });
  if (isDown) throw new ProblemError('idp_unreachable');
}

type Failing = { way: Way; material: ConnectionMaterial | null; browserHash: Buffer; error: unknown };

/** The provider cannot even be asked: that is an attempt too, and it is explained and remembered where all others are. */
async function failed(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  failing: Failing,
): Promise<FastifyReply> {
  const { way, material, browserHash, error } = failing;
  if (!(error instanceof ProblemError) || error.status === 503) throw error;
  const answer = { kind: 'problem', code: error.code, evidence: error.evidence ?? null } as const;
  const begun = { connection: material, method: way.method, browserHash, answer };
  const { flowId } = await act(door.world, applicantOf(request), null, beginAnsweredFlow, begun);
  return reply.redirect(`${paths.signInReturn}?flow=${flowId}`, 303);
}

export function offerOf(way: Way, material: { name: string } | null): MethodOffer {
  return way.method === 'sso'
    ? { kind: 'sso', connectionId: way.connectionId, connectionName: material?.name ?? '' }
    : { kind: way.method };
}
