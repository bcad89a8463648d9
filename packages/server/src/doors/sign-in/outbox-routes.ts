import type { FastifyInstance } from 'fastify';
import { findOutboxMail, listOutboxMails } from '../../platform/mail/outbox.ts';
import { ProblemError } from '../../platform/problem.ts';
import { type Door, send } from './door.ts';
import { outboxMailPage, outboxPage } from './pages/outbox.ts';
import { paths } from './pages/paths.ts';

/** Where an evaluation without a mail server reads its mails. Anywhere else these routes do not exist. */
export function outboxRoutes(app: FastifyInstance, door: Door): void {
  const { config, sealer, db } = door.world;
  if (!config.outbox) return;
  app.get(paths.outbox, async (_request, reply) =>
    send(door, reply, outboxPage(door.pages, { mails: await listOutboxMails(db, sealer) })),
  );
  app.get<{ Params: { mailId: string } }>(`${paths.outbox}/:mailId`, async (request, reply) => {
    const mail = /^\w{1,60}$/.test(request.params.mailId)
      ? await findOutboxMail(db, sealer, request.params.mailId)
      : null;
    if (!mail) throw new ProblemError('not_found');
    return send(door, reply, outboxMailPage(door.pages, { ...mail, publicUrl: config.publicUrl.origin }));
  });
}
