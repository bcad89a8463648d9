import { randomInt } from 'node:crypto';
import type { Plan } from '@gatehouse/contract/vocabulary';
import { hashSecret, newSecret } from '../../platform/crypto.ts';
import { newId } from '../../platform/ids.ts';
import { ProblemError } from '../../platform/problem.ts';
import { INVITATION_DAYS } from '../../policy/invitations.ts';
import type { Action } from '../act.ts';
import { insertInvitation } from '../invitations/store.ts';
import { invitationMail } from '../mails/invitation-mail.ts';
import { organizationDeletedMail } from '../mails/organization-deleted-mail.ts';
import { insertMember, listOwnerEmails } from '../members/store.ts';
import { fromCursor, type Page, toPage } from '../pages.ts';
import { selfServiceOf } from '../self-service.ts';
import { updateLastOrganization } from '../users/store.ts';
import type { Tx } from '../world.ts';
import {
  deleteOrganization as deleteRows,
  findOrganization,
  insertOrganization,
  listOrganizations,
  updateOrganization,
} from './store.ts';
import { viewEntitlements, viewOrganization } from './view.ts';

/**
 * Organizations: how they begin, what they are called, which plan they are on. Who belongs to them is `members`, how
 * they may sign in is `authentication`.
 */

type OrganizationView = ReturnType<typeof viewOrganization>;

export const createOrganization: Action<{ name: string }, OrganizationView, 'instance'> = {
  name: 'organization.create',
  scope: 'instance',
  permission: 'account:manage',
  ownProof: true,
  mode: 'write',
  async run(tx, context) {
    const { actor, world } = context;
    if (actor.userId === null) throw new ProblemError('unauthenticated');
    if (!world.config.signUp)
      throw new ProblemError('sign_up_closed', { detail: 'Ask support to create one for you.' });
    const id = await insertWithSlug(tx, { name: context.input.name, plan: world.config.defaultPlan, now: context.now });
    const grant = { source: 'founder', sourceId: '', role: 'ORGANIZATION_OWNER' } as const;
    await insertMember(tx, id, { userId: actor.userId, grant, now: context.now });
    await updateLastOrganization(tx, actor.userId, id);
    const founder = { ...actor, role: grant.role, standing: { kind: 'member', role: grant.role } } as const;
    return { result: viewOrganization(await mustFind(tx, id), founder), events: [created(id, context.input.name)] };
  },
};

export const createOrganizationForOwner: Action<
  { name: string; ownerEmail: string; plan?: Plan | undefined },
  OrganizationView,
  'instance'
> = {
  name: 'organization.create_for_owner',
  scope: 'instance',
  permission: 'operator:manage',
  mode: 'write',
  async run(tx, context) {
    const { input, now, world, actor } = context;
    const plan = input.plan ?? world.config.defaultPlan;
    const id = await insertWithSlug(tx, { name: input.name, plan, now });
    const token = newSecret();
    const invitation = await insertInvitation(tx, id, {
      id: newId('inv', now),
      email: input.ownerEmail,
      role: 'ORGANIZATION_OWNER',
      tokenHash: hashSecret(token),
      invitedBy: actor.name,
      now,
      expiresAt: new Date(now.getTime() + INVITATION_DAYS * 86_400_000),
    });
    const link = new URL(`/invitation/${token}`, world.config.publicUrl).href;
    const details = {
      organization: input.name,
      inviter: actor.name,
      role: 'ORGANIZATION_OWNER',
      link,
      openDays: INVITATION_DAYS,
    } as const;
    return {
      result: viewOrganization(await mustFind(tx, id), actor),
      events: [
        created(id, input.name),
        {
          name: 'member.invited',
          organizationId: id,
          target: { kind: 'invitation', id: invitation?.id ?? '', name: input.ownerEmail },
          changes: { role: 'ORGANIZATION_OWNER' },
        },
      ],
      mails: [{ to: input.ownerEmail, ...invitationMail(details, context.t) }],
    };
  },
};

export const readOrganization: Action<unknown, OrganizationView, 'organization'> = {
  name: 'organization.read',
  scope: 'organization',
  permission: 'organization:read',
  mode: 'read',
  async run(tx, { organizationId, actor }) {
    return { result: viewOrganization(await mustFind(tx, organizationId), actor) };
  },
};

export const renameOrganization: Action<
  { name: string; expectedVersion: number | null },
  OrganizationView,
  'organization'
> = {
  name: 'organization.rename',
  scope: 'organization',
  permission: 'organization:manage',
  mode: 'exclusive',
  async run(tx, { organizationId, input, actor, now }) {
    const before = await mustFind(tx, organizationId);
    const row = await updateOrganization(
      tx,
      organizationId,
      { name: input.name },
      { now, expectedVersion: input.expectedVersion },
    );
    const changes = { name: { from: before.name, to: row.name } };
    return {
      result: viewOrganization(row, actor),
      events: before.name === row.name ? [] : [{ name: 'organization.renamed', target: targetOf(row), changes }],
    };
  },
};

/** For ever, and at once. The record of it belongs to the instance: the organization's own log is gone. */
export const deleteOrganization: Action<unknown, void, 'organization'> = {
  name: 'organization.delete',
  scope: 'organization',
  permission: 'organization:manage',
  freshProof: true,
  mode: 'exclusive',
  async run(tx, { organizationId, actor, now, world, t }) {
    const organization = await mustFind(tx, organizationId);
    const owners = await listOwnerEmails(tx, organizationId);
    await deleteRows(tx, organizationId);
    const message = organizationDeletedMail(
      {
        organization: organization.name,
        name: actor.name ?? '',
        email: actor.email ?? '',
        at: now,
        organizationsLink: new URL('/organizations', world.config.publicUrl).href,
      },
      t,
    );
    const changes = { members: organization.member_count, plan: organization.plan };
    return {
      result: undefined,
      events: [{ name: 'organization.deleted', organizationId: null, target: targetOf(organization), changes }],
      mails: owners.map((to) => ({ to, ...message })),
    };
  },
};

export const readEntitlements: Action<unknown, ReturnType<typeof viewEntitlements>, 'organization'> = {
  name: 'organization.entitlements',
  scope: 'organization',
  permission: 'organization:read',
  mode: 'read',
  async run(tx, { organizationId, actor, world }) {
    // Whoever asks as a member has been looked up together with the organization.
    const { plan } = actor.presence?.organization ?? (await mustFind(tx, organizationId));
    return { result: viewEntitlements(plan, selfServiceOf(actor, world.config)) };
  },
};

export const changePlan: Action<{ plan: Plan; reason?: string | undefined }, OrganizationView, 'organization'> = {
  name: 'organization.change_plan',
  scope: 'organization',
  permission: 'operator:manage',
  mode: 'exclusive',
  async run(tx, { organizationId, input, actor, now }) {
    const before = await mustFind(tx, organizationId);
    const row = await updateOrganization(tx, organizationId, { plan: input.plan }, { now, expectedVersion: null });
    const changes = { plan: { from: before.plan, to: row.plan } };
    const reason = input.reason ? { reason: input.reason } : {};
    return {
      result: viewOrganization(row, actor),
      events: [{ name: 'organization.plan_changed', target: targetOf(row), changes, ...reason }],
    };
  },
};

type OrganizationQuery = { q?: string | undefined; limit: number; cursor?: string | undefined };
type Summary = Omit<Awaited<ReturnType<typeof listOrganizations>>[number], 'createdAt'> & { createdAt: string };

export const listAllOrganizations: Action<OrganizationQuery, Page<Summary>, 'instance'> = {
  name: 'organization.list_all',
  scope: 'instance',
  permission: 'operator:manage',
  mode: 'read',
  async run(tx, { input }) {
    const page = { after: fromCursor(input.cursor), limit: input.limit + 1, search: input.q ?? null };
    return {
      result: toPage(await listOrganizations(tx, page), input.limit, {
        key: (row) => row,
        view: (row) => ({ ...row, createdAt: row.createdAt.toISOString() }),
      }),
    };
  },
};

function created(id: `org_${string}`, name: string) {
  return { name: 'organization.created', organizationId: id, target: { kind: 'organization', id, name } } as const;
}

const targetOf = (row: { id: string; name: string }) => ({ kind: 'organization', id: row.id, name: row.name });

async function mustFind(tx: Tx, organizationId: `org_${string}`) {
  const row = await findOrganization(tx, organizationId);
  if (!row) throw new ProblemError('not_found');
  return row;
}

/** The slug comes from the name; when it is taken, digits behind it find a free one. */
async function insertWithSlug(tx: Tx, { name, plan, now }: { name: string; plan: Plan; now: Date }) {
  const id = newId('org', now);
  const base = slugOf(name);
  for (let tryNumber = 0; tryNumber < 20; tryNumber++) {
    const slug = tryNumber === 0 ? base : `${base}-${randomInt(10 ** Math.min(3 + tryNumber, 8))}`;
    if (await insertOrganization(tx, { id, name, slug, plan, now })) return id;
  }
  throw new ProblemError('conflict', { detail: 'No free short name was found; try another name.' });
}

function slugOf(name: string): string {
  const ascii = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = ascii
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return slug === '' ? 'organization' : slug;
}
