import { X509Certificate } from 'node:crypto';
import type { ConnectionId, DomainId, SetupLinkId } from '@gatehouse/contract/vocabulary';
import { hashSecret, newSecret } from '../../platform/crypto.ts';
import type { RetiringCertificate } from '../../platform/db/stored.ts';
import { newId } from '../../platform/ids.ts';
import type { MailMessage } from '../../platform/mail/outbox.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { Action, Context } from '../act.ts';
import { applyConnectionUpdate } from '../connections/apply-update.ts';
import { type ConnectionRow, findConnection } from '../connections/store.ts';
import { findDomain } from '../domains/store.ts';
import { setupLinkMail } from '../mails/setup-link-mails.ts';
import { findOrganization } from '../organizations/store.ts';
import { fromCursor, type Page, toPage } from '../pages.ts';
import { type Confirmable, confirmable } from '../provisional-changes/confirmable.ts';
import { invitationLimits } from '../rate-limits/limits.ts';
import { countUses } from '../rate-limits/store.ts';
import type { Tx } from '../world.ts';
import {
  findSetupLink,
  insertSetupLink,
  listSetupLinks as listSetupLinkRows,
  type SetupLinkRow,
  updateSetupLink,
} from './store.ts';
import { type SetupLinkView, viewSetupLink } from './view.ts';

/**
 * Set-up links as Owners make, take over and revoke them. What the bearer does with one is `guest.ts`; what a link
 * opens is decided in `policy/setup-links.ts`.
 */

type InLink = { setupLinkId: SetupLinkId };
type Task = { task: 'domain'; domainId: DomainId } | { task: 'connection' | 'certificate'; connectionId: ConnectionId };
type Acceptance = InLink & { fingerprintsSha256: string[] };
type Creation = { for: Task; recipient?: string | undefined; expiresInDays: number };

export const listSetupLinks: Action<
  { limit: number; cursor?: string | undefined },
  Page<SetupLinkView>,
  'organization'
> = {
  name: 'setup_link.list',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'read',
  async run(tx, { organizationId, input, now }) {
    const page = { after: fromCursor(input.cursor), limit: input.limit + 1 };
    const rows = await listSetupLinkRows(tx, organizationId, page);
    return { result: toPage(rows, input.limit, { key: (row) => row, view: (row) => viewSetupLink(row, now) }) };
  },
};

export const createSetupLink: Action<Creation, SetupLinkView & { url: string }, 'organization'> = {
  name: 'setup_link.create',
  scope: 'organization',
  permission: 'authentication:manage',
  freshProof: true,
  mode: 'write',
  async run(tx, context) {
    const { organizationId, input, now, world } = context;
    await mustNeedDoing(tx, context, input.for);
    const id = newId('stl', now);
    const token = newSecret();
    const recipient = input.recipient ?? null;
    await insertSetupLink(tx, organizationId, {
      id,
      task: input.for.task,
      domainId: input.for.task === 'domain' ? input.for.domainId : null,
      connectionId: input.for.task === 'domain' ? null : input.for.connectionId,
      tokenHash: hashSecret(token),
      recipient,
      now,
      expiresAt: new Date(now.getTime() + input.expiresInDays * 86_400_000),
    });
    const link = await mustFind(tx, context, id);
    const url = new URL(`/set-up/${token}`, world.config.publicUrl).href;
    const changes = { task: link.task, recipient, expiresAt: link.expiresAt.toISOString() };
    return {
      result: { ...viewSetupLink(link, now), url },
      events: [{ name: 'setup_link.created', target: targetOf(link), changes }],
      mails: recipient === null ? [] : [await mailTo(tx, context, { link, recipient, url })],
    };
  },
};

/** Adds the certificates that were brought, if they are those the Owner has seen. */
export const acceptSetupLink: Action<Acceptance & Confirmable, SetupLinkView, 'organization'> = confirmable<
  Acceptance,
  SetupLinkView
>(
  {
    name: 'setup_link.accept',
    scope: 'organization',
    permission: 'authentication:manage',
    freshProof: true,
    mode: 'exclusive',
    async run(tx, context) {
      const { organizationId, input, now } = context;
      const link = await mustFind(tx, context, input.setupLinkId);
      const brought = link.submitted;
      if (brought === null || link.acceptedAt !== null || link.revokedAt !== null || link.connectionId === null) {
        throw new ProblemError('conflict', { detail: 'There are no certificates here that wait for you.' });
      }
      const seen = new Set(input.fingerprintsSha256);
      const isSeen = (pem: string) => seen.has(new X509Certificate(pem).fingerprint256);
      if (seen.size !== brought.length || !brought.every(isSeen)) {
        throw new ProblemError('precondition_failed', {
          detail: 'Other certificates came meanwhile. Look at them first.',
        });
      }
      const before = await findConnection(tx, organizationId, link.connectionId);
      if (!before) throw new ProblemError('not_found');
      const certificates = together(before, { brought, now });
      const update = { saml: { certificates, ...leaving(before, brought) }, expectedVersion: null };
      const updated = await applyConnectionUpdate(tx, context, { before, update });
      await updateSetupLink(tx, organizationId, { id: link.id, change: { acceptedAt: now } });
      return {
        result: viewSetupLink(await mustFind(tx, context, link.id), now),
        events: [{ name: 'setup_link.accepted', target: targetOf(link) }, ...updated],
      };
    },
  },
  ({ setupLinkId: id }) => ({ kind: 'setup_link', id }),
);

export const revokeSetupLink: Action<InLink, void, 'organization'> = {
  name: 'setup_link.revoke',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'write',
  async run(tx, context) {
    const { organizationId, input, now } = context;
    const link = await mustFind(tx, context, input.setupLinkId);
    if (link.revokedAt !== null) return { result: undefined };
    await updateSetupLink(tx, organizationId, { id: link.id, change: { revokedAt: now } });
    return { result: undefined, events: [{ name: 'setup_link.revoked', target: targetOf(link) }] };
  },
};

/** Nobody is sent to do what is done, or what only an Owner does. */
async function mustNeedDoing(tx: Tx, { organizationId }: Context<unknown, 'organization'>, task: Task): Promise<void> {
  if (task.task === 'domain') {
    const domain = await findDomain(tx, organizationId, task.domainId);
    if (!domain) throw new ProblemError('not_found');
    if (domain.verified_at && !domain.lapsed_at) {
      throw new ProblemError('conflict', { detail: `${domain.domain} is proven already.` });
    }
    return;
  }
  const connection = await findConnection(tx, organizationId, task.connectionId);
  if (!connection) throw new ProblemError('not_found');
  if (task.task === 'connection' && connection.state === 'active') {
    throw new ProblemError('conflict', {
      detail: 'People sign in through this connection, so only an Owner configures it. A certificate can be asked for.',
    });
  }
  if (task.task === 'certificate' && connection.type !== 'saml') {
    throw new ProblemError('conflict', { detail: 'An OpenID Connect provider publishes its keys itself.' });
  }
}

const MOST_CERTIFICATES = 5;

/** Those that people sign in with at this moment stay; what has expired makes room first. */
function together({ settings }: ConnectionRow, { brought, now }: { brought: readonly string[]; now: Date }): string[] {
  const before = settings.type === 'saml' ? settings.certificates : [];
  const all = [...new Set([...brought, ...before])];
  if (all.length <= MOST_CERTIFICATES) return all;
  const current = all.filter((pem) => brought.includes(pem) || new X509Certificate(pem).validToDate > now);
  if (current.length <= MOST_CERTIFICATES) return current;
  throw new ProblemError('conflict', {
    detail: `A connection has at most ${MOST_CERTIFICATES} certificates. Remove one of them first.`,
  });
}

/** What was brought is to last, also if the provider's metadata left it out some days ago. */
function leaving({ settings }: ConnectionRow, brought: readonly string[]): { retiring?: RetiringCertificate[] } {
  if (settings.type !== 'saml' || !settings.retiring) return {};
  return { retiring: settings.retiring.filter(({ pem }) => !brought.includes(pem)) };
}

type Mailing = { link: SetupLinkRow; recipient: string; url: string };

async function mailTo(
  tx: Tx,
  context: Context<unknown, 'organization'>,
  { link, recipient, url }: Mailing,
): Promise<MailMessage> {
  const { organizationId, actor, now, t } = context;
  const retryAfterSeconds = await countUses(tx, invitationLimits(organizationId, [recipient]), now);
  if (retryAfterSeconds !== null) throw new ProblemError('rate_limited', { retryAfterSeconds });
  const organization = await findOrganization(tx, organizationId);
  const { task, expiresAt } = link;
  const about = link.domain ?? link.connectionName ?? '';
  const sender = actor.name || actor.email;
  return {
    to: recipient,
    ...setupLinkMail({ organization: organization?.name ?? '', sender, task, about, link: url, expiresAt }, t),
  };
}

async function mustFind(
  tx: Tx,
  { organizationId }: Context<unknown, 'organization'>,
  id: SetupLinkId,
): Promise<SetupLinkRow> {
  const link = await findSetupLink(tx, organizationId, id);
  if (!link) throw new ProblemError('not_found');
  return link;
}

const targetOf = (link: SetupLinkRow) => ({
  kind: 'setup_link',
  id: link.id,
  name: link.domain ?? link.connectionName ?? '',
});
