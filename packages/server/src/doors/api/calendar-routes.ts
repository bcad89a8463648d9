import * as contract from '@gatehouse/contract/endpoints/access-calendar';
import {
  createCalendarFeed,
  listAccessCalendars,
  readAccessCalendar,
  revokeCalendarFeed,
} from '../../directory/access-calendar/actions.ts';
import { type ApiDoor, mount } from './mount.ts';

/** The days on which people would stop getting in. */
export function calendarRoutes(door: ApiDoor): void {
  mount(door, contract.readAccessCalendar, ({ runIn, params }) => runIn(params.organizationId, readAccessCalendar, {}));
  mount(door, contract.createCalendarFeed, ({ runIn, params }) => runIn(params.organizationId, createCalendarFeed, {}));
  mount(door, contract.revokeCalendarFeed, ({ runIn, params }) => runIn(params.organizationId, revokeCalendarFeed, {}));
  mount(door, contract.listAccessCalendars, ({ run, query }) => run(listAccessCalendars, query));
}
