import type { FastifyInstance } from 'fastify';
import { readCalendarFeed } from '../../directory/access-calendar/actions.ts';
import { act } from '../../directory/act.ts';
import type { World } from '../../directory/world.ts';
import { hashSecret } from '../../platform/crypto.ts';
import { applicantOf } from '../../platform/http/caller.ts';
import { isSecret } from '../../platform/http/cookies.ts';
import { ProblemError } from '../../platform/problem.ts';
import { toIcs } from './ics.ts';

/** The access calendar for calendar programs, which cannot sign in: whoever has the address reads it. */
export function calendarRoutes(app: FastifyInstance, world: World): void {
  app.get<{ Params: { file: string } }>('/calendar/:file', async (request, reply) => {
    const token = /^(.+)\.ics$/.exec(request.params.file)?.[1] ?? '';
    const tokenHash = isSecret(token) ? hashSecret(token) : null;
    const feed = tokenHash && (await act(world, applicantOf(request), null, readCalendarFeed, { tokenHash }));
    if (!feed) throw new ProblemError('not_found');
    const { host } = world.config.publicUrl;
    const text = toIcs({ name: feed.organization, host, now: world.clock.now(), days: feed.days });
    return reply.type('text/calendar; charset=utf-8').header('cache-control', 'private, max-age=3600').send(text);
  });
}
