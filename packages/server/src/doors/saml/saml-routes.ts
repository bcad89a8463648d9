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
import type { FlowAnswer } from '../../directory/flows/secrets.ts';
import { network } from '../../directory/rate-limits/limits.ts';
import type { World } from '../../directory/world.ts';
import { keepClaims } from '../../platform/claims.ts';
import { hashSecret } from '../../platform/crypto.ts';
import { applicantOf } from '../../platform/http/caller.ts';
import { isSecret, renewBrowser } from '../../platform/http/cookies.ts';
import { oneLine } from '../../platform/one-line.ts';
import { ProblemError } from '../../platform/problem.ts';
import { samlConnectionOf } from './saml-connection.ts';
import type { SamlProof, ServiceProviderKey } from './saml-types.ts';
import { serviceProviderMetadata, serviceProviderUrls } from './service-provider.ts';
import type { SamlVerifier } from './verifier.ts';

/**
 * The wire of SAML: our metadata, and what providers post. An answer is verified and kept with its flow; whether
 * somebody gets in is found out when the browser comes back to `/sign-in/return`.
 */

export type SamlDoor = { world: World; verifier: SamlVerifier; instanceKey(): Promise<ServiceProviderKey> };

/** A response with a long list of groups still fits; a larger one was not made by a provider. */
const ACS_BODY_LIMIT = 400 * 1024;

type Params = { connectionId: string };

export function samlRoutes(app: FastifyInstance, door: SamlDoor): void {
  app.get<{ Params: Params }>('/sso/saml/:connectionId/metadata', async (request, reply) => {
    const material = await findSamlConnection(door, request, request.params.connectionId);
    const { published } = await keyringFor({ material, instanceKey: door.instanceKey });
    const urls = serviceProviderUrls(door.world.config.publicUrl.origin, material.id);
    const certificates = published.map(({ certificate }) => certificate);
    const metadata = serviceProviderMetadata({ ...urls, certificates });
    return reply.type('application/samlmetadata+xml').send(metadata);
  });

  // The provider's own page posts here: cross-site by nature, so this route asks for no origin of ours.
  app.post<{ Params: Params }>('/sso/saml/:connectionId/acs', { bodyLimit: ACS_BODY_LIMIT }, async (request, reply) => {
    const material = await findSamlConnection(door, request, request.params.connectionId);
    return receive(door, request, reply, material);
  });
}

export async function findSamlConnection(
  { world }: SamlDoor,
  request: FastifyRequest,
  id: string,
): Promise<ConnectionMaterial> {
  const connectionId = ConnectionIdSchema.safeParse(id);
  if (!connectionId.success) throw new ProblemError('not_found');
  const input = { connectionId: connectionId.data };
  const material = await act(world, applicantOf(request), null, readConnectionMaterial, input);
  if (material?.settings.type !== 'saml') throw new ProblemError('not_found');
  return material;
}

/**
 * The provider's POST carries no Lax cookie, so which browser it is shows only on the way back. Until then the flow's
 * id is the secret between us and whoever brought the answer: it is told to nobody who brings none that counts.
 */
async function receive(door: SamlDoor, request: FastifyRequest, reply: FastifyReply, material: ConnectionMaterial) {
  const { world } = door;
  const caller = applicantOf(request);
  const flow = await findFlow(door, request, material.id);
  const answer = await verify(door, request, { material, flow });
  if (flow) {
    const secrets = { ...flow.secrets, answer };
    const { accepted } = await act(world, caller, null, answerFlow, { flowId: flow.flowId, secrets });
    if (accepted) return comeBack(reply, flow.flowId);
  }
  const orphan = flow ? ({ kind: 'problem', code: 'flow_expired', evidence: null } as const) : answer;
  const browserHash = renewBrowser(reply, world.config.publicUrl);
  const begun = { connection: material, method: 'sso', browserHash, answer: orphan } as const;
  const { flowId } = await act(world, caller, null, beginAnsweredFlow, begun);
  return comeBack(reply, flowId);
}

function comeBack(reply: FastifyReply, flowId: string): FastifyReply {
  return reply.redirect(`/sign-in/return?flow=${flowId}`, 303);
}

/** The flow that asked this connection; anything else is an answer nobody here asked for. */
async function findFlow(
  { world }: SamlDoor,
  request: FastifyRequest,
  connectionId: ConnectionId,
): Promise<PendingFlow | null> {
  const relayState = formField(request, 'RelayState');
  if (!isSecret(relayState)) return null;
  const flow = await act(world, applicantOf(request), null, findPendingFlow, { stateHash: hashSecret(relayState) });
  return flow?.connection?.id === connectionId ? flow : null;
}

type Verifying = { material: ConnectionMaterial; flow: PendingFlow | null };

async function verify(door: SamlDoor, request: FastifyRequest, { material, flow }: Verifying): Promise<FlowAnswer> {
  try {
    const { signing, opening } = await keyringFor({ material, instanceKey: door.instanceKey });
    const question = {
      samlResponse: formField(request, 'SAMLResponse'),
      connection: samlConnectionOf(material),
      serviceProvider: signing,
      furtherKeys: opening.slice(1).map(({ privateKey }) => privateKey),
      publicUrl: door.world.config.publicUrl.origin,
      expectedRequestId: flow?.requestId ?? null,
      now: door.world.clock.now(),
    };
    const proof = await door.verifier.verify(question, network(request.ip));
    return { kind: 'proof', proof: toProof(material.id, proof) };
  } catch (error) {
    // Ours to answer for: the person may try again with the same flow.
    if (!(error instanceof ProblemError) || error.status === 503) throw error;
    const sent = formField(request, 'SAMLResponse');
    return { kind: 'problem', code: error.code, evidence: error.evidence ?? null, checks: error.checks, sent };
  }
}

function toProof(connectionId: ConnectionId, proof: SamlProof) {
  const { firstName, lastName, subject, attributes } = proof;
  return {
    method: 'sso',
    connectionId,
    subject,
    email: proof.email === null ? null : canonicalEmail(proof.email),
    // For which addresses a connection may speak is decided by its verified domains, not by a claim.
    emailVerified: true,
    name: oneLine(proof.name ?? [firstName, lastName].filter(Boolean).join(' ')),
    ...keepClaims(attributes),
    checks: proof.checks,
    authenticatedAt: proof.authenticatedAt?.toISOString() ?? null,
    assertion: { id: proof.assertionId, expiresAt: proof.assertionExpiresAt.toISOString() },
    session: { subject: proof.nameId, nameIdFormat: proof.nameIdFormat, index: proof.sessionIndex, idToken: null },
  } as const;
}

function formField(request: FastifyRequest, name: string): string {
  const { body } = request;
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' ? value : '';
}
