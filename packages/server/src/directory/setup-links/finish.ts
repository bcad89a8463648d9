import type { MailMessage } from '../../platform/mail/outbox.ts';
import type { Context } from '../act.ts';
import { setupFinishedMail } from '../mails/setup-link-mails.ts';
import { listOwnerEmails } from '../members/store.ts';
import type { Tx } from '../world.ts';
import { type SetupLinkRow, updateSetupLink } from './store.ts';

/** The bearer's part is done: the Owners hear of it, once for each link, because the rest is theirs. */
export async function finishSetup(
  tx: Tx,
  { now, world, t }: Pick<Context<unknown>, 'now' | 'world' | 't'>,
  link: SetupLinkRow,
): Promise<MailMessage[]> {
  if (link.finishedAt !== null) return [];
  const { organizationId, organizationName, task, recipient } = link;
  await updateSetupLink(tx, organizationId, { id: link.id, change: { finishedAt: now } });
  const settings = `/organizations/${organizationId}/settings/authentication`;
  const path = task === 'connection' ? `${settings}/connections/${link.connectionId}` : `${settings}#setup-links`;
  const settingsLink = new URL(path, world.config.publicUrl).href;
  const about = link.domain ?? link.connectionName ?? '';
  const message = setupFinishedMail({ organization: organizationName, task, about, recipient, settingsLink }, t);
  return (await listOwnerEmails(tx, organizationId)).map((to) => ({ to, ...message }));
}
