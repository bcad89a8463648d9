import type { Reauthentication } from '@gatehouse/contract/presets/preset';
import { problems } from '@gatehouse/contract/problems';
import type { Method } from '@gatehouse/contract/vocabulary';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ConnectionMaterial } from '../../directory/flows/material.ts';
import type { ProviderSession } from '../../directory/flows/secrets.ts';
import { instanceMethods, type World } from '../../directory/world.ts';
import { callerOf } from '../../platform/http/caller.ts';
import { contentSecurityPolicy } from '../../platform/http/security-headers.ts';
import type { PasswordHashing } from '../../platform/password-hashing.ts';
import type { ProblemError } from '../../platform/problem.ts';
import { type PageContext, styleHash } from './pages/layout.ts';
import { translator } from './pages/messages/translator.ts';
import type { SocialMethod } from './pages/methods.ts';
import { maintenancePage, type ProblemView, problemPage } from './pages/refusal.ts';

/**
 * The pages people sign in by. They render what the directory's actions answer and send the browser on; who gets in is
 * decided in `policy/sign-in.ts`, who may enter an organization in `policy/entry.ts`. The protocols are injected.
 */
export type Door = {
  world: World;
  passwords: PasswordHashing;
  starters: Starters;
  leave: Leaver;
  pages: PageContext;
  policy: string;
};

/** What a provider must be asked with; all of it is kept with the flow. */
export type Asking = {
  state: string;
  nonce: string;
  codeVerifier: string;
  requestId: `_${string}`;
  loginHint: string | null;
  /** How the provider is told that an earlier sign-in will not do; null where it will. */
  reauthentication: Reauthentication | null;
};

/** Where the browser goes from here: an address, or a form it posts. */
export type Departure =
  | { kind: 'redirect'; url: string }
  | { kind: 'form'; action: string; fields: Readonly<Record<string, string>> };

type SocialStarter = (asking: Asking) => Promise<Departure>;
type ConnectionStarter = (material: ConnectionMaterial, asking: Asking) => Promise<Departure>;

export type Starters = {
  saml: ConnectionStarter;
  oidc: ConnectionStarter;
  google: SocialStarter | null;
  github: SocialStarter | null;
};

/** Where the browser goes to be signed out at a provider as well; null where that is not offered. */
export type Leaver = (material: ConnectionMaterial, session: ProviderSession) => Promise<Departure | null>;

type Parts = Pick<Door, 'world' | 'passwords' | 'starters' | 'leave'>;

export function createDoor(parts: Parts): Door {
  return { ...parts, pages: { t: translator('en') }, policy: pagePolicy(parts.world.config) };
}

/** Forms here end at identity providers, whose addresses differ; plain http only where this server itself has it. */
export function pagePolicy({ publicUrl }: { publicUrl: URL }): string {
  const formTargets = publicUrl.protocol === 'http:' ? ['https:', 'http:'] : ['https:'];
  return contentSecurityPolicy({ formTargets, styles: [styleHash] });
}

export function send(
  { policy }: Pick<Door, 'policy'>,
  reply: FastifyReply,
  markup: string,
  status = 200,
): FastifyReply {
  return reply.code(status).header('content-security-policy', policy).type('text/html; charset=utf-8').send(markup);
}

export function sendProblem(
  door: Pick<Door, 'pages' | 'policy'>,
  reply: FastifyReply,
  view: ProblemView,
): FastifyReply {
  const { retryAfterSeconds } = view;
  if (retryAfterSeconds !== undefined) reply.header('retry-after', Math.ceil(retryAfterSeconds));
  const reference = view.reference ?? reply.request.id;
  return send(door, reply, problemPage(door.pages, { ...view, reference }), problems[view.code].status);
}

const MAINTENANCE_RETRY_SECONDS = 5;

/** Whatever was thrown, as a page. */
export function sendErrorPage(
  door: Pick<Door, 'pages' | 'policy'>,
  reply: FastifyReply,
  problem: ProblemError,
): FastifyReply {
  const { code, retryAfterSeconds } = problem;
  if (code !== 'unavailable') return sendProblem(door, reply, { code, retryAfterSeconds });
  const wait = Math.ceil(retryAfterSeconds ?? MAINTENANCE_RETRY_SECONDS);
  const view = { reference: reply.request.id, retryAfterSeconds: wait };
  return send(door, reply.header('retry-after', wait), maintenancePage(door.pages, view), 503);
}

/** Google and GitHub, as far as this instance has set them up. */
export function socialMethods({ world }: Door): SocialMethod[] {
  return socialAmong(instanceMethods(world.config));
}

export function socialAmong(methods: readonly Method[]): SocialMethod[] {
  return methods.filter((method) => method === 'google' || method === 'github');
}

export function personOf(door: Door, request: FastifyRequest) {
  return callerOf(request, door.world.config.publicUrl);
}
