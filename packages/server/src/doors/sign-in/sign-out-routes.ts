import type { ConnectionId } from '@gatehouse/contract/vocabulary';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { act } from '../../directory/act.ts';
import { readConnectionMaterial } from '../../directory/flows/actions.ts';
import type { ConnectionMaterial } from '../../directory/flows/material.ts';
import type { ProviderSession } from '../../directory/flows/secrets.ts';
import type { KnownElsewhere } from '../../directory/provider-sessions/remember.ts';
import { signOut } from '../../directory/users/account.ts';
import { applicantOf } from '../../platform/http/caller.ts';
import { clearSessionCookie } from '../../platform/http/cookies.ts';
import { ProblemError } from '../../platform/problem.ts';
import { type Departure, type Door, personOf, send } from './door.ts';
import { field } from './form-fields.ts';
import { departurePage } from './pages/departure.ts';
import { paths } from './pages/paths.ts';
import { signedOutPage } from './pages/signed-out.ts';
import { ownPath } from './return-to.ts';
import { offerOf } from './start.ts';

/**
 * Signing out: here at once, whatever a provider does. Only then, and only if the person wants it, there as well; what
 * the provider has to be told goes along sealed, because nothing of the session is left to look it up by.
 */

const SIGNED_OUT = `${paths.signIn}?notice=signed_out`;
const TICKET_MS = 10 * 60_000;
const TICKET = 'sign out at a provider';

export function signOutRoutes(app: FastifyInstance, door: Door): void {
  app.post(paths.signOut, async (request, reply) => {
    const elsewhere = await endSession(door, request, reply);
    const returnTo = ownPath(field(request, 'returnTo'), door.world.config.publicUrl);
    if (returnTo !== null) return reply.redirect(returnTo, 303);
    const offered = await firstOffered(door, request, elsewhere);
    if (!offered) return reply.redirect(SIGNED_OUT, 303);
    const { connection, connectionId, session } = offered;
    return send(door, reply, signedOutPage(door.pages, { connection, ticket: seal(door, { connectionId, session }) }));
  });
  app.post(paths.signOutAtProvider, async (request, reply) => {
    const ticket = open(door, field(request, 'ticket'));
    const material = ticket && (await materialOf(door, request, ticket.connectionId));
    if (!ticket || !material) return reply.redirect(SIGNED_OUT, 303);
    return leave(reply, door, material, await departureTo(door, material, ticket.session));
  });
}

/** With the button that posts, where a provider wants it posted; also for our answers to a provider. */
export function sendForm(
  door: Door,
  reply: FastifyReply,
  material: ConnectionMaterial,
  form: Extract<Departure, { kind: 'form' }>,
): FastifyReply {
  const method = offerOf({ method: 'sso', connectionId: material.id }, material);
  return send(door, reply, departurePage(door.pages, { method, ...form }));
}

function leave(
  reply: FastifyReply,
  door: Door,
  material: ConnectionMaterial,
  departure: Departure | null,
): FastifyReply {
  if (departure === null) return reply.redirect(SIGNED_OUT, 303);
  return departure.kind === 'redirect'
    ? reply.redirect(departure.url, 303)
    : sendForm(door, reply, material, departure);
}

async function endSession(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<KnownElsewhere[]> {
  clearSessionCookie(reply, door.world.config.publicUrl);
  try {
    return (await act(door.world, personOf(door, request), null, signOut, {})).elsewhere;
  } catch (error) {
    // Signed out already is signed out.
    if (!(error instanceof ProblemError) || error.status !== 401) throw error;
    return [];
  }
}

/** Without asking any provider: whoever signs out does not wait for one. */
async function firstOffered(
  door: Door,
  request: FastifyRequest,
  elsewhere: readonly KnownElsewhere[],
): Promise<KnownElsewhere | null> {
  for (const known of elsewhere) {
    const material = await materialOf(door, request, known.connectionId);
    const { settings } = material ?? {};
    const offered = settings?.type === 'saml' ? settings.sloUrl : known.session.idToken;
    if (settings && offered) return known;
  }
  return null;
}

function materialOf(door: Door, request: FastifyRequest, connectionId: ConnectionId) {
  return act(door.world, applicantOf(request), null, readConnectionMaterial, { connectionId });
}

/** A provider that cannot be reached keeps nobody: here the person is signed out. */
async function departureTo(door: Door, material: ConnectionMaterial, session: ProviderSession) {
  try {
    return await door.leave(material, session);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    door.world.log.info({ connectionId: material.id, code: error.code }, 'nobody could be signed out at the provider');
    return null;
  }
}

type Ticket = { connectionId: ConnectionId; session: ProviderSession };

function seal({ world }: Door, ticket: Ticket): string {
  const until = world.clock.now().getTime() + TICKET_MS;
  return world.sealer.seal(JSON.stringify({ ...ticket, until }), TICKET).toString('base64url');
}

function open({ world }: Door, text: string): Ticket | null {
  try {
    const ticket: Ticket & { until: number } = JSON.parse(world.sealer.open(Buffer.from(text, 'base64url'), TICKET));
    return ticket.until > world.clock.now().getTime() ? ticket : null;
  } catch {
    return null;
  }
}
