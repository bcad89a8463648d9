import type { OrganizationId } from '@gatehouse/contract/vocabulary';
import { hashSecret, newSecret } from '../../platform/crypto.ts';
import { ProblemError } from '../../platform/problem.ts';
import { accessCalendar, type CalendarEntry, isDue } from '../../policy/access-calendar.ts';
import type { Action } from '../act.ts';
import { calendarDigestMail, calendarSentence } from '../mails/calendar-mails.ts';
import { listOwnerEmails } from '../members/store.ts';
import { findOrganization, listOrganizations } from '../organizations/store.ts';
import { fromCursor, type Page, toPage } from '../pages.ts';
import type { Tx } from '../world.ts';
import {
  deleteFeed,
  findCalendarFacts,
  findFeed,
  findFeedByToken,
  listOrganizationIds,
  replaceFeed,
  upsertDigest,
} from './store.ts';
import { type EntryView, linkOf, viewEntry } from './view.ts';

/**
 * The days on which people would stop getting in: read by Owners and operators, subscribed to by a secret address, and
 * told once a week where one of them is near. What is in it `policy/access-calendar.ts` says.
 */

type CalendarView = { data: EntryView[]; feed: { createdAt: string } | null };

export const readAccessCalendar: Action<unknown, CalendarView, 'organization'> = {
  name: 'access_calendar.read',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'read',
  async run(tx, { organizationId, now, world }) {
    const entries = await entriesOf(tx, organizationId, now);
    const feed = await findFeed(tx, organizationId);
    const place = { organizationId, publicUrl: world.config.publicUrl };
    return {
      result: {
        data: entries.map((entry) => viewEntry(entry, place)),
        feed: feed && { createdAt: feed.created_at.toISOString() },
      },
    };
  },
};

type Listed = { organizationId: OrganizationId; organizationName: string; data: EntryView[] };

/** Organizations with something due, newest first. A page may hold fewer than it was asked for, or none. */
export const listAccessCalendars: Action<{ limit: number; cursor?: string | undefined }, Page<Listed>, 'instance'> = {
  name: 'access_calendar.list',
  scope: 'instance',
  permission: 'operator:manage',
  mode: 'read',
  async run(tx, { input, now, world }) {
    const after = fromCursor(input.cursor);
    const rows = await listOrganizations(tx, { after, limit: input.limit + 1, search: null });
    const facts = await findCalendarFacts(
      tx,
      rows.map(({ id }) => id),
    );
    const { publicUrl } = world.config;
    const page = toPage(rows, input.limit, {
      key: (row) => row,
      view: ({ id, name }): Listed => {
        const of = facts.get(id);
        const due = of ? accessCalendar(of, now).filter((entry) => isDue(entry, now)) : [];
        const data = due.map((entry) => viewEntry(entry, { organizationId: id, publicUrl }));
        return { organizationId: id, organizationName: name, data };
      },
    });
    return { result: { ...page, data: page.data.filter(({ data }) => data.length > 0) } };
  },
};

export const createCalendarFeed: Action<unknown, { url: string }, 'organization'> = {
  name: 'calendar_feed.create',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'write',
  sparesSessions: () => true,
  async run(tx, { organizationId, now, world }) {
    const token = newSecret();
    await replaceFeed(tx, organizationId, { tokenHash: hashSecret(token), now });
    return {
      result: { url: new URL(`/calendar/${token}.ics`, world.config.publicUrl).href },
      events: [{ name: 'calendar_feed.created', target: { kind: 'organization', id: organizationId } }],
    };
  },
};

export const revokeCalendarFeed: Action<unknown, void, 'organization'> = {
  name: 'calendar_feed.revoke',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'write',
  sparesSessions: () => true,
  async run(tx, { organizationId }) {
    if (!(await deleteFeed(tx, organizationId))) throw new ProblemError('not_found');
    return {
      result: undefined,
      events: [{ name: 'calendar_feed.revoked', target: { kind: 'organization', id: organizationId } }],
    };
  },
};

/** `id`: the same for the same end, so that a calendar changes an entry instead of doubling it. */
export type FeedDay = { id: string; day: Date; summary: string; link: string };
export type Feed = { organization: string; days: FeedDay[] };

/** What has a day, and no names of people. An address that was replaced, revoked or never was answers nothing. */
export const readCalendarFeed: Action<{ tokenHash: Buffer }, Feed | null, 'instance'> = {
  name: 'calendar_feed.read',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'read',
  async run(tx, { input, now, world, t }) {
    const found = await findFeedByToken(tx, input.tokenHash);
    if (!found) return { result: null };
    const place = { organizationId: found.id, publicUrl: world.config.publicUrl };
    const days = (await entriesOf(tx, found.id, now)).flatMap((entry): FeedDay[] => {
      const id = [entry.kind, found.id, entry.concerns?.id ?? ''].join('-');
      if (entry.at === null) return [];
      return [{ id, day: entry.at, summary: calendarSentence(entry, t), link: linkOf(entry, place) }];
    });
    return { result: { organization: found.name, days } };
  },
};

export type DueCalendars = { due: OrganizationId[]; next: OrganizationId | null };

/** Some of the organizations, in the order of their ids, and those of them with something due. */
export const listDueCalendars: Action<{ after: OrganizationId | null; limit: number }, DueCalendars, 'instance'> = {
  name: 'access_calendar.list_due',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'read',
  async run(tx, { input, now }) {
    const ids = await listOrganizationIds(tx, input.after, input.limit);
    const facts = await findCalendarFacts(tx, ids);
    const due = [...facts].filter(([, of]) => accessCalendar(of, now).some((entry) => isDue(entry, now)));
    const next = ids.length < input.limit ? null : (ids.at(-1) ?? null);
    return { result: { due: due.map(([id]) => id), next } };
  },
};

const DIGEST_DAYS = 6;

/** Once a week at most, and only what is due. */
export const sendCalendarDigest: Action<unknown, void, 'organization'> = {
  name: 'access_calendar.send_digest',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'write',
  sparesSessions: () => true,
  async run(tx, { organizationId, now, world, t }) {
    const due = (await entriesOf(tx, organizationId, now)).filter((entry) => isDue(entry, now));
    const organization = await findOrganization(tx, organizationId);
    const notSince = new Date(now.getTime() - DIGEST_DAYS * 86_400_000);
    if (!organization || due.length === 0) return { result: undefined };
    if (!(await upsertDigest(tx, organizationId, { now, notSince }))) return { result: undefined };
    const path = `/organizations/${organizationId}/settings/authentication#access-calendar`;
    const settingsLink = new URL(path, world.config.publicUrl).href;
    const message = calendarDigestMail({ organization: organization.name, entries: due, settingsLink }, t);
    return { result: undefined, mails: (await listOwnerEmails(tx, organizationId)).map((to) => ({ to, ...message })) };
  },
};

async function entriesOf(tx: Tx, organizationId: OrganizationId, now: Date): Promise<CalendarEntry[]> {
  const facts = (await findCalendarFacts(tx, [organizationId])).get(organizationId);
  return facts ? accessCalendar(facts, now) : [];
}
