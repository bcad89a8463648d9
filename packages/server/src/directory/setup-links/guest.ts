import type { GuestSetup } from '@gatehouse/contract/endpoints/setup-links';
import { presets } from '@gatehouse/contract/presets/presets';
import type { OrganizationId } from '@gatehouse/contract/vocabulary';
import type { z } from 'zod';
import { ProblemError } from '../../platform/problem.ts';
import type { KeyAndCertificate } from '../../platform/self-signed.ts';
import { guestKeepsSecret, setupLinkState } from '../../policy/setup-links.ts';
import type { Action, Context, Outcome } from '../act.ts';
import type { Event } from '../caller.ts';
import { applyConnectionUpdate } from '../connections/apply-update.ts';
import { findLastTestBy, updateTestsToOutdated } from '../connections/connection-tests-store.ts';
import type { Configuration } from '../connections/settings.ts';
import { type ConnectionRow, findConnection, updateConnection } from '../connections/store.ts';
import { viewConnection } from '../connections/view.ts';
import { type DnsFindings, noteDnsAnswer } from '../domains/note-dns-answer.ts';
import { type DomainRow, findDomain } from '../domains/store.ts';
import { viewDomain } from '../domains/view.ts';
import { materialForTest, putTestFlow, type TestAsking } from '../flows/connection-test.ts';
import type { ConnectionMaterial } from '../flows/material.ts';
import { setupLinkLimits } from '../rate-limits/limits.ts';
import { countUses } from '../rate-limits/store.ts';
import type { Tx } from '../world.ts';
import { finishSetup } from './finish.ts';
import { mustServe } from './holder.ts';
import { findSetupLink, type SetupLinkRow, updateSetupLink } from './store.ts';
import { factsOf, viewSubmitted } from './view.ts';

/**
 * What the bearer of a set-up link does. The runner has found the link live; which one thing it opens, each action asks
 * here. Nobody's account is looked at or told of on the way.
 */

type View = z.infer<typeof GuestSetup>;
type Guest = Context<unknown, 'organization'>;

/** Whose link it is, for the door to act in that organization. */
export const findGuestOrganization: Action<unknown, OrganizationId, 'instance'> = {
  name: 'setup.find_organization',
  scope: 'instance',
  permission: 'setup:use',
  mode: 'read',
  run: async (_tx, { actor }) => ({ result: mustHold(actor.setupLink).organizationId }),
};

/** Opening the link is noted, the first time in the audit log. */
export const openSetup: Action<unknown, void, 'organization'> = {
  name: 'setup.open',
  scope: 'organization',
  permission: 'setup:use',
  mode: 'write',
  sparesSessions: () => true,
  async run(tx, { organizationId, actor, now }) {
    const link = mustHold(actor.setupLink);
    await updateSetupLink(tx, organizationId, { id: link.id, change: { lastUsedAt: now } });
    const target = { kind: 'setup_link', id: link.id, name: nameOf(link) };
    return { result: undefined, events: link.lastUsedAt === null ? [{ name: 'setup_link.used', target }] : [] };
  },
};

export const readGuestSetup: Action<unknown, View, 'organization'> = {
  name: 'setup.read',
  scope: 'organization',
  permission: 'setup:use',
  mode: 'read',
  run: async (tx, context) => ({ result: await view(tx, context, mustHold(context.actor.setupLink)) }),
};

export const readGuestChallenge: Action<unknown, { domain: string; proven: boolean }, 'organization'> = {
  name: 'setup.read_challenge',
  scope: 'organization',
  permission: 'setup:use',
  mode: 'read',
  async run(tx, context) {
    const domain = await mustFindDomain(tx, context, mustServe('domain', context));
    return { result: { domain: domain.domain, proven: domain.verified_at !== null } };
  },
};

export const noteGuestDnsAnswer: Action<DnsFindings, View, 'organization'> = {
  name: 'setup.note_dns_answer',
  scope: 'organization',
  permission: 'setup:use',
  mode: 'write',
  async run(tx, context) {
    const link = mustServe('domain', context);
    const row = await mustFindDomain(tx, context, link);
    const { events, mails } = await noteDnsAnswer(tx, context, { row, findings: context.input });
    const proven = events.some(({ name }) => name === 'domain.verified');
    const finished = proven ? await finishSetup(tx, context, link) : [];
    return answer(tx, context, { events, mails: [...mails, ...finished] });
  },
};

/** Asked before anything is fetched or made for the bearer, and counted. */
export const mayConfigureGuestConnection: Action<unknown, void, 'organization'> = {
  name: 'setup.may_configure',
  scope: 'organization',
  permission: 'setup:use',
  mode: 'write',
  sparesSessions: () => true,
  async run(tx, context) {
    const { id } = mustServe('connection', context);
    const retryAfterSeconds = await countUses(tx, setupLinkLimits(id), context.now);
    if (retryAfterSeconds !== null) throw new ProblemError('rate_limited', { retryAfterSeconds });
    return { result: undefined };
  },
};

export const configureGuestConnection: Action<Configuration & { pair?: KeyAndCertificate }, View, 'organization'> = {
  name: 'setup.configure_connection',
  scope: 'organization',
  permission: 'setup:use',
  mode: 'exclusive',
  async run(tx, context) {
    const before = await mustFindConnection(tx, context, mustServe('connection', context));
    const update = { ...context.input, ...withoutSecret(before, context.input), expectedVersion: null };
    const events = await applyConnectionUpdate(tx, context, { before, update });
    if (events.length > 0) await mustBeTestedAnew(tx, context, before);
    return answer(tx, context, { events });
  },
};

function withoutSecret({ settings, clientSecret }: ConnectionRow, given: Configuration): { clientSecret?: null } {
  if (settings.type !== 'oidc' || clientSecret === null || given.clientSecret !== undefined) return {};
  const issuer = given.oidc?.issuer === undefined ? settings.issuer : given.oidc.issuer;
  return guestKeepsSecret({ issuerBefore: settings.issuer, issuer }) ? {} : { clientSecret: null };
}

/**
 * Whatever a guest changes is looked at again, also what asks an Owner for no new test: where metadata is read, next
 * week's certificates come from.
 */
async function mustBeTestedAnew(tx: Tx, { organizationId, now }: Guest, { id, state }: ConnectionRow): Promise<void> {
  await updateTestsToOutdated(tx, organizationId, id);
  const change = { lastActiveFingerprint: null, ...(state === 'tested' ? { state: 'draft' as const } : {}) };
  await updateConnection(tx, organizationId, { id, change, now, expectedVersion: null });
}

export const readGuestConnectionForTest: Action<unknown, ConnectionMaterial, 'organization'> = {
  name: 'setup.read_for_test',
  scope: 'organization',
  permission: 'setup:use',
  mode: 'read',
  async run(tx, context) {
    const { connectionId } = mustServe('connection', context);
    return { result: await materialForTest(tx, context, connectionId) };
  },
};

export const beginGuestTest: Action<TestAsking, { flowId: string }, 'organization'> = {
  name: 'setup.begin_test',
  scope: 'organization',
  permission: 'setup:use',
  mode: 'write',
  sparesSessions: () => true,
  async run(tx, context) {
    const link = mustServe('connection', context);
    const connection = await mustFindConnection(tx, context, link);
    const tester = { sessionId: null, setupLinkId: link.id };
    return { result: { flowId: await putTestFlow(tx, context, { asking: context.input, connection, tester }) } };
  },
};

/** PEM, each parsed before. They count when an Owner has accepted them, and not before. */
export const submitGuestCertificates: Action<{ certificates: string[] }, View, 'organization'> = {
  name: 'setup.submit_certificates',
  scope: 'organization',
  permission: 'setup:use',
  mode: 'exclusive',
  async run(tx, context) {
    const { organizationId, input, now } = context;
    const link = mustServe('certificate', context);
    const submitted = { certificates: input.certificates, at: now };
    await updateSetupLink(tx, organizationId, { id: link.id, change: { submitted } });
    const mails = await finishSetup(tx, context, link);
    const target = { kind: 'setup_link', id: link.id, name: nameOf(link) };
    return answer(tx, context, { events: [{ name: 'setup_link.submitted', target }], mails });
  },
};

type Done = { events: Event[]; mails?: Outcome<View>['mails'] };

async function answer(tx: Tx, context: Guest, { events, mails = [] }: Done): Promise<Outcome<View>> {
  return { result: await view(tx, context, mustHold(context.actor.setupLink)), events, mails };
}

/** As it is now, whatever the link was when the request came. */
async function view(tx: Tx, context: Guest, { id }: SetupLinkRow): Promise<View> {
  const { organizationId, now, world } = context;
  const link = await mustFindLink(tx, organizationId, id);
  const domain = link.domainId && (await mustFindDomain(tx, context, link));
  const connection = link.connectionId && (await mustFindConnection(tx, context, link));
  const lastTest =
    connection && (await findLastTestBy(tx, organizationId, { connectionId: connection.id, setupLinkId: id }));
  const state = setupLinkState(factsOf(link, now));
  return {
    organization: link.organizationName,
    task: link.task,
    state: state === 'done' || state === 'finished' ? state : 'open',
    expiresAt: link.expiresAt.toISOString(),
    domain: domain && viewDomain(domain),
    connection: connection && viewConnection(connection, { publicUrl: world.config.publicUrl, lastTest, viewer: id }),
    preset: connection && (presets.find((preset) => preset.id === connection.preset) ?? null),
    submitted: viewSubmitted(link),
  };
}

function mustHold(link: SetupLinkRow | null): SetupLinkRow {
  if (!link) throw new ProblemError('link_invalid');
  return link;
}

async function mustFindLink(tx: Tx, organizationId: OrganizationId, id: SetupLinkRow['id']): Promise<SetupLinkRow> {
  return mustHold(await findSetupLink(tx, organizationId, id));
}

async function mustFindDomain(tx: Tx, { organizationId }: Guest, { domainId }: SetupLinkRow): Promise<DomainRow> {
  const row = domainId && (await findDomain(tx, organizationId, domainId));
  if (!row) throw new ProblemError('link_invalid');
  return row;
}

async function mustFindConnection(
  tx: Tx,
  { organizationId }: Guest,
  { connectionId }: SetupLinkRow,
): Promise<ConnectionRow> {
  const row = connectionId && (await findConnection(tx, organizationId, connectionId));
  if (!row) throw new ProblemError('link_invalid');
  return row;
}

const nameOf = (link: SetupLinkRow) => link.domain ?? link.connectionName ?? '';
