import { acting, row, type Scenario } from './scenario.ts';

/** Acting for an organization, and what else an operator asks. */

const asked = { reason: 'Ticket 4411', scope: 'change', minutes: 30 };
const NO_REQUEST = 'chr_00000000000000000000000000';
const NEVER = 'org_00000000000000000000000000';

export const actingScenarios: readonly Scenario[] = [
  row('startActing', 'with reason, scope and time', (s) => ({ who: s.operator, body: asked }), [
    201,
    'operator.acting_started',
  ]),
  row(
    'startActing',
    'again, in place of what was begun',
    async (s) => {
      await acting(s, 'read');
      return { who: s.operator, body: asked };
    },
    [201, 'operator.acting_started'],
  ),
  row('startActing', 'without a reason', (s) => ({ who: s.operator, body: { ...asked, reason: '' } }), [
    'invalid_request',
  ]),
  row('startActing', 'for longer than four hours', (s) => ({ who: s.operator, body: { ...asked, minutes: 241 } }), [
    'invalid_request',
  ]),
  row(
    'startActing',
    'for an organization that is not there',
    (s) => ({ who: s.operator, params: { organizationId: NEVER }, body: asked }),
    ['not_found'],
  ),
  row('startActing', 'an Owner cannot', (s) => ({ who: s.owner, body: asked }), ['not_found']),
  row(
    'stopActing',
    'what was begun',
    async (s) => {
      await acting(s);
      return { who: s.operator };
    },
    [204, 'operator.acting_stopped'],
  ),
  row('readUser', 'nobody has that id', (s) => ({ who: s.operator }), ['not_found']),
  row('explainSignIn', 'what is no address', (s) => ({ who: s.operator, query: '?email=nobody' }), ['invalid_request']),
  row('searchInstance', 'for nothing', (s) => ({ who: s.operator, query: '?q=%20' }), ['invalid_request']),
  row('readChangeRequest', 'that is not there', (s) => ({ who: s.operator, params: { changeRequestId: NO_REQUEST } }), [
    'not_found',
  ]),
  row('stopActing', 'nothing was begun', (s) => ({ who: s.operator }), ['not_found']),
  row(
    'stopActing',
    'what has ended already',
    async (s) => {
      await s.t.db
        .insertInto('acting_periods')
        .values({
          id: `act_${s.organizationId.slice(4)}`,
          operator_id: s.operator.id,
          organization_id: s.organizationId,
          reason: 'Ticket 4411',
          scope: 'change',
          started_at: new Date(0),
          ends_at: new Date(1),
        })
        .execute();
      return { who: s.operator };
    },
    ['not_found'],
  ),
];
