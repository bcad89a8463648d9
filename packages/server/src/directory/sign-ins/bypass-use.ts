import type { MailMessage } from '../../platform/mail/outbox.ts';
import type { Context } from '../act.ts';
import { type findBypassLinkByToken, updateBypassLinkUsed, updateBypassRehearsed } from '../bypass-links/store.ts';
import type { Event } from '../caller.ts';
import { bypassRehearsedMail, bypassUsedMail } from '../mails/bypass-link-mails.ts';
import { findMember, listOwnerEmails } from '../members/store.ts';
import type { AccountRow } from '../users/store.ts';
import type { Tx } from '../world.ts';

type Used = { account: AccountRow; link: NonNullable<Awaited<ReturnType<typeof findBypassLinkByToken>>> };

type Noted = { events: Event[]; mails: MailMessage[] };

/** Every use of a bypass link is known to all Owners, at once; a drill of one of them is told as what it is. */
export async function noteBypassUse(tx: Tx, context: Context<unknown>, { account, link }: Used): Promise<Noted> {
  const { now, caller, world, t } = context;
  const organizationId = link.organization_id;
  const isDrill = await isOwnDrill(tx, context, { account, link });
  await (isDrill ? updateBypassRehearsed : updateBypassLinkUsed)(tx, organizationId, now);
  const details = {
    organization: link.organization_name,
    name: account.name,
    email: account.primaryEmail,
    ipAddress: caller.ip ?? '',
    at: now,
    settingsLink: new URL(`/organizations/${organizationId}`, world.config.publicUrl).href,
  };
  const message = (isDrill ? bypassRehearsedMail : bypassUsedMail)(details, t);
  const owners = await listOwnerEmails(tx, organizationId);
  const name = isDrill ? 'bypass_link.rehearsed' : 'bypass_link.used';
  return {
    events: [{ name, organizationId, target: { kind: 'bypass_link', id: link.id } }],
    mails: owners.map((to) => ({ to, ...message })),
  };
}

/** By the Owner who began it, while it lasts and they are one. */
async function isOwnDrill(tx: Tx, { now }: Context<unknown>, { account, link }: Used): Promise<boolean> {
  if (link.drill_by !== account.id || link.drill_ends_at === null || link.drill_ends_at < now) return false;
  const member = await findMember(tx, link.organization_id, account.id);
  return member?.role === 'ORGANIZATION_OWNER';
}
