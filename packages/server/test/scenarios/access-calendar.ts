import { json, row, type Scenario } from './scenario.ts';

/** The access calendar, its secret address, and the drill of the bypass link. */
export const calendarScenarios: readonly Scenario[] = [
  row('readAccessCalendar', 'an Owner reads', (s) => ({ who: s.owner }), [200]),
  row('readAccessCalendar', 'not a member', (s) => ({ who: s.member }), ['forbidden']),
  row('listAccessCalendars', 'an operator reads', (s) => ({ who: s.operator }), [200]),
  row('listAccessCalendars', 'an Owner cannot', (s) => ({ who: s.owner }), ['not_found']),
  row('createCalendarFeed', 'an Owner makes', (s) => ({ who: s.owner }), [201, 'calendar_feed.created']),
  row('revokeCalendarFeed', 'where there is none', (s) => ({ who: s.owner }), ['not_found']),
  row(
    'revokeCalendarFeed',
    'an Owner revokes',
    async (s) => {
      await json(s, '/access-calendar/feed');
      return { who: s.owner };
    },
    [204, 'calendar_feed.revoked'],
  ),
  row('startBypassDrill', 'where there is no link', (s) => ({ who: s.owner }), ['not_found']),
  row(
    'startBypassDrill',
    'an Owner begins',
    async (s) => {
      await json(s, '/bypass-link');
      return { who: s.owner };
    },
    [201, 'bypass_link.drill_started'],
  ),
  row('endBypassDrill', 'where none is under way', (s) => ({ who: s.owner }), ['not_found']),
  row('endBypassDrill', 'not an Owner', (s) => ({ who: s.member }), ['forbidden']),
  row(
    'endBypassDrill',
    'an Owner ends',
    async (s) => {
      await json(s, '/bypass-link');
      await json(s, '/bypass-link/drill');
      return { who: s.owner };
    },
    [204, 'bypass_link.drill_ended'],
  ),
];
