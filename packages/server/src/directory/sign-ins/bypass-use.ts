import type { MailMessage } from '../../platform/mail/outbox.ts';
import type { Context } from '../act.ts';
import { findDrill, updateBypassLinkUsed, updateBypassRehearsed } from '../bypass-links/store.ts';
import type { Event } from '../caller.ts';
import { bypassRehearsedMail, bypassUsedMail } from '../mails/bypass-link-mails.ts';
import { listOwnerEmails } from '../members/store.ts';
import type { AccountRow } from '../users/store.ts';
import type { Tx } from '../world.ts';
import type { BypassLink } from './password-attempt.ts';

/** `drillHash`: of the drill that the browser says it is in. */
type Used = { account: AccountRow; link: BypassLink; drillHash: Buffer | null };

type Noted = { events: Event[]; mails: MailMessage[] };

/** Every use of a bypass link is known to all Owners, at once; a drill of one of them is told as what it is. */
export async function noteBypassUse(tx: Tx, context: Context<unknown>, used: Used): Promise<Noted> {
  const { now, caller, world, t } = context;
  const { account, link } = used;
  const organizationId = link.organization_id;
  const isDrill = await isOwnDrill(tx, context, used);
  await (isDrill ? updateBypassRehearsed : updateBypassLinkUsed)(tx, organizationId, now);
  const details = {
    organization: link.organization_name,
    name: account.name,
    email: account.primaryEmail,
    ipAddress: caller.ip ?? '',
    userAgent: caller.userAgent,
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

/** By the Owner who began it, in the browser where they did. */
async function isOwnDrill(tx: Tx, { now }: Context<unknown>, { account, link, drillHash }: Used): Promise<boolean> {
  if (drillHash === null) return false;
  const drill = await findDrill(tx, link.organization_id, { hash: drillHash, at: now });
  return drill?.by === account.id;
}
