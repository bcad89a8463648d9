import type { MailMessage } from '../../platform/mail/outbox.ts';
import type { Context } from '../act.ts';
import { type findBypassLinkByToken, updateBypassLinkUsed } from '../bypass-links/store.ts';
import type { Event } from '../caller.ts';
import { bypassUsedMail } from '../mails/bypass-link-mails.ts';
import { listOwnerEmails } from '../members/store.ts';
import type { AccountRow } from '../users/store.ts';
import type { Tx } from '../world.ts';

type Used = { account: AccountRow; link: NonNullable<Awaited<ReturnType<typeof findBypassLinkByToken>>> };

/** Every use of a bypass link is known to all Owners, at once. */
export async function noteBypassUse(
  tx: Tx,
  { now, caller, world, t }: Context<unknown>,
  { account, link }: Used,
): Promise<{ events: Event[]; mails: MailMessage[] }> {
  await updateBypassLinkUsed(tx, link.organization_id, now);
  const details = {
    organization: link.organization_name,
    name: account.name,
    email: account.primaryEmail,
    ipAddress: caller.ip ?? '',
    at: now,
    settingsLink: new URL(`/organizations/${link.organization_id}`, world.config.publicUrl).href,
  };
  const message = bypassUsedMail(details, t);
  const owners = await listOwnerEmails(tx, link.organization_id);
  return {
    events: [
      {
        name: 'bypass_link.used',
        organizationId: link.organization_id,
        target: { kind: 'bypass_link', id: link.id },
      },
    ],
    mails: owners.map((to) => ({ to, ...message })),
  };
}
