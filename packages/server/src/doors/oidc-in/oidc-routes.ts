import { canonicalEmail } from '@gatehouse/contract/email';
import { type ConnectionId, ConnectionIdSchema } from '@gatehouse/contract/vocabulary';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { act } from '../../directory/act.ts';
import { keyringFor } from '../../directory/connection-keys/keep-key.ts';
import {
  answerFlow,
  beginAnsweredFlow,
  findPendingFlow,
  type PendingFlow,
  readConnectionMaterial,
} from '../../directory/flows/actions.ts';
import type { ConnectionMaterial } from '../../directory/flows/material.ts';
import type { FlowAnswer, ProviderProof } from '../../directory/flows/secrets.ts';
import type { ServiceProviderKey } from '../../directory/instance-keys.ts';
import { endProviderSessions } from '../../directory/provider-sessions/actions.ts';
import type { World } from '../../directory/world.ts';
import { keepClaims } from '../../platform/claims.ts';
import { hashSecret } from '../../platform/crypto.ts';
import { applicantOf } from '../../platform/http/caller.ts';
import { browserHashOf, isSecret, knowBrowser } from '../../platform/http/cookies.ts';
import { oneLine } from '../../platform/one-line.ts';
import { ProblemError } from '../../platform/problem.ts';
import { jwksOf } from './client-authentication.ts';
import { beginExchange } from './exchange.ts';
import type { OidcProof } from './oidc-types.ts';
import {
  callbackPaths,
  keyIdOf,
  type ProviderAdapter,
  type ProviderAdapters,
  signedOutPath,
} from './provider-adapters.ts';

/**
 * The wire of OpenID Connect and of Google and GitHub: where browsers come back with a code. The code is redeemed only
 * for the browser that began; whether somebody gets in is found out at `/sign-in/return`.
 */

export type OidcDoor = {
  world: World;
  adapters: ProviderAdapters;
  instanceKey(): Promise<ServiceProviderKey>;
};

type Method = keyof typeof callbackPaths;

export function oidcRoutes(app: FastifyInstance, door: OidcDoor): void {
  app.get<{ Params: { connectionId: string } }>('/sso/oidc/:connectionId/jwks', (request, reply) =>
    showKeys(door, request, reply, request.params.connectionId),
  );
  app.post<{ Params: { connectionId: string } }>('/sso/oidc/:connectionId/backchannel-logout', (request, reply) =>
    endSessions(door, request, reply, request.params.connectionId),
  );
  app.get(signedOutPath, async (_request, reply) => reply.redirect('/sign-in?notice=signed_out', 303));
  for (const method of ['sso', 'google', 'github'] as const) {
    // A HEAD must not use the code up.
    app.get(callbackPaths[method], { exposeHeadRoute: false }, (request, reply) =>
      receive(door, request, reply, method),
    );
  }
}

const JWKS_SECONDS = 300;

/** Our own keys of a connection, for a provider that tells us by them (RFC 7517). The next one stands there in time. */
async function showKeys(door: OidcDoor, request: FastifyRequest, reply: FastifyReply, id: string) {
  const material = await findOidcConnection(door, request, id);
  const { published } = await keyringFor({ material, instanceKey: door.instanceKey });
  const keys = published.map((key) => ({ keyId: keyIdOf(key), privateKey: key.privateKey }));
  return reply
    .type('application/jwk-set+json')
    .header('cache-control', `public, max-age=${JWKS_SECONDS}`)
    .send(JSON.stringify(await jwksOf(keys)));
}

async function findOidcConnection(door: OidcDoor, request: FastifyRequest, id: string): Promise<ConnectionMaterial> {
  const connectionId = ConnectionIdSchema.safeParse(id);
  if (!connectionId.success) throw new ProblemError('not_found');
  const input = { connectionId: connectionId.data };
  const material = await act(door.world, applicantOf(request), null, readConnectionMaterial, input);
  if (material?.settings.type !== 'oidc') throw new ProblemError('not_found');
  return material;
}

/** A provider speaks here itself, without a browser: its signature is all that counts, and it is told little. */
async function endSessions(door: OidcDoor, request: FastifyRequest, reply: FastifyReply, id: string) {
  const material = await findOidcConnection(door, request, id);
  reply.header('cache-control', 'no-store');
  const said = await door.adapters.readLogoutToken(material, logoutTokenOf(request));
  const { accepted } =
    said === null
      ? { accepted: false }
      : await act(door.world, applicantOf(request), null, endProviderSessions, {
          connectionId: material.id,
          subject: said.subject,
          indexes: said.sessionId === null ? [] : [said.sessionId],
          message: { id: said.id, expiresAt: said.expiresAt },
        });
  if (accepted) return reply.code(200).send();
  const refusal = { error: 'invalid_request', error_description: 'The logout token is not valid.' };
  return reply.code(400).type('application/json').send(JSON.stringify(refusal));
}

function logoutTokenOf({ body }: FastifyRequest): string {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'logout_token') : undefined;
  return typeof value === 'string' ? value : '';
}

async function receive(door: OidcDoor, request: FastifyRequest, reply: FastifyReply, method: Method) {
  const { world } = door;
  const caller = applicantOf(request);
  const url = new URL(request.url, world.config.publicUrl);
  const flow = await findFlow(door, request, { url, method });
  const reason = whyNot(flow, browserHashOf(request, world.config.publicUrl));
  if (flow && reason === null) {
    const answer = await redeem(door, request, { flow, method, url });
    const secrets = { ...flow.secrets, answer };
    const { accepted } = await act(world, caller, null, answerFlow, { flowId: flow.flowId, secrets });
    if (accepted) return comeBack(reply, flow.flowId);
  }
  const browserHash = knowBrowser(request, reply, world.config.publicUrl);
  const answer = { kind: 'problem', code: reason ?? 'flow_expired', evidence: null } as const;
  const begun = { connection: flow?.connection ?? null, method, browserHash, answer };
  const { flowId } = await act(world, caller, null, beginAnsweredFlow, begun);
  return comeBack(reply, flowId);
}

function comeBack(reply: FastifyReply, flowId: string): FastifyReply {
  return reply.redirect(`/sign-in/return?flow=${flowId}`, 303);
}

function whyNot(flow: PendingFlow | null, browserHash: Buffer | null): 'flow_expired' | 'flow_other_browser' | null {
  if (!flow?.open) return 'flow_expired';
  return browserHash && flow.browserHash.equals(browserHash) ? null : 'flow_other_browser';
}

type Arrived = { url: URL; method: Method };

async function findFlow(
  { world }: OidcDoor,
  request: FastifyRequest,
  { url, method }: Arrived,
): Promise<PendingFlow | null> {
  const [state, ...others] = url.searchParams.getAll('state');
  if (!isSecret(state) || others.length > 0) return null;
  const flow = await act(world, applicantOf(request), null, findPendingFlow, { stateHash: hashSecret(state) });
  return flow?.method === method ? flow : null;
}

type Redeeming = Arrived & { flow: PendingFlow };

async function redeem(door: OidcDoor, request: FastifyRequest, { flow, method, url }: Redeeming): Promise<FlowAnswer> {
  const { nonce, codeVerifier } = flow.secrets;
  const state = url.searchParams.get('state') ?? '';
  const exchange = beginExchange(url);
  try {
    const adapter = await adapterFor(door, request, { flow, method });
    if (!nonce || !codeVerifier) throw new ProblemError('flow_expired');
    const proof = await adapter.finish({
      state,
      nonce,
      codeVerifier,
      callbackUrl: url,
      now: door.world.clock.now(),
      exchange,
    });
    const connectionId = flow.connection?.id ?? null;
    return { kind: 'proof', proof: toProof(proof, { method, connectionId }), exchange: exchange.text() };
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status === 503) throw error;
    const { code, evidence = null, checks } = error;
    return { kind: 'problem', code, evidence, checks, exchange: exchange.text() };
  }
}

type Adapting = { flow: PendingFlow; method: Method };

async function adapterFor(
  { world, adapters }: OidcDoor,
  request: FastifyRequest,
  { flow, method }: Adapting,
): Promise<ProviderAdapter> {
  if (method !== 'sso') {
    const adapter = adapters[method];
    if (!adapter) throw new ProblemError('method_not_allowed');
    return adapter;
  }
  const asked = flow.connection && { connectionId: flow.connection.id };
  const material = asked && (await act(world, applicantOf(request), null, readConnectionMaterial, asked));
  if (!material) throw new ProblemError('connection_inactive');
  return adapters.oidc(material);
}

function toProof(
  proof: OidcProof,
  { method, connectionId }: { method: Method; connectionId: ConnectionId | null },
): ProviderProof {
  return {
    method,
    connectionId,
    subject: proof.subject,
    email: proof.email === null ? null : canonicalEmail(proof.email),
    // A connection speaks for its verified domains; Google and GitHub only for what they say they have verified.
    emailVerified: method === 'sso' || proof.emailVerified === true,
    name: oneLine(proof.name ?? [proof.firstName, proof.lastName].filter(Boolean).join(' ')),
    ...keepClaims(proof.claims),
    checks: proof.checks,
    authenticatedAt: proof.authenticatedAt?.toISOString() ?? null,
    assertion: null,
    session: { subject: proof.subject, nameIdFormat: null, index: proof.sessionId, idToken: proof.idToken },
  };
}
