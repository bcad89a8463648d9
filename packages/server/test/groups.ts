import type { GroupRule } from '@gatehouse/contract/endpoints/group-rules';
import type { OrganizationRole } from '@gatehouse/contract/vocabulary';
import { expect } from 'vitest';
import { listAuditEvents } from '../src/directory/audit/actions.ts';
import { readConnection } from '../src/directory/connections/actions.ts';
import { replaceGroupRules } from '../src/directory/connections/group-rules.ts';
import { listMembers } from '../src/directory/members/actions.ts';
import { listSignIns } from '../src/directory/sign-ins/actions.ts';
import { answerAs, isSignedIn, openScene, peopleAt, type Scene, signInThroughSso, takeSession } from './scene.ts';

/** Organizations whose provider says which groups somebody is in, and what came of it. */

type Organization = Awaited<ReturnType<Scene['organization']>>;

export const rule = (value: string, role: OrganizationRole, attribute = 'groups'): GroupRule => ({
  attribute,
  value,
  target: { kind: 'organization_role', role },
});
export const rules = [rule('admins', 'ORGANIZATION_OWNER'), rule('finance', 'ORGANIZATION_BILLING_ADMIN')];

/** Ada, Bea and an Owner in each place. */
export async function openGroups(places: readonly string[]) {
  const people = peopleAt(places, ['ada', 'bea', 'owner']);
  const opened = await openScene({ people });
  const { scene, visit } = opened;

  function setRules({ id, owner, connectionId }: Organization, given: GroupRule[] = rules) {
    const input = { connectionId, rules: given, confirmOwner: true, expectedVersion: null };
    return scene.run(owner.caller, id, replaceGroupRules, input);
  }

  /** What the provider says from now on; undefined: it says nothing of groups. */
  function putInto(groups: string[] | undefined, personId: string): void {
    const person = people.find(({ id }) => id === personId);
    if (!person) throw new Error(`nobody is called ${personId}`);
    if (groups) person.groups = groups;
    else delete person.groups;
  }

  async function comeIn({ name }: Organization, who = 'ada') {
    const place = name.toLowerCase();
    const browser = visit();
    await signInThroughSso(browser, `${who}@${place}.example`, `${who}-${place}`);
    expect(isSignedIn(browser)).toBe(true);
    return browser;
  }

  async function roleOf({ id, operator, domain }: Organization, who = 'ada') {
    const { data } = await scene.run(operator, id, listMembers, { limit: 100 });
    return data.find(({ email }) => email === `${who}@${domain}`)?.role;
  }

  async function lastSteps({ id, operator }: Organization) {
    const { data } = await scene.run(operator, id, listSignIns, { limit: 1 });
    return data[0]?.steps.filter(({ rule: name }) => name === 'group_rules' || name === 'last_owner_kept');
  }

  async function eventsOf({ id, operator }: Organization, name: string) {
    const { data } = await scene.run(operator, id, listAuditEvents, { limit: 100 });
    return data.filter((event) => event.name === name).map(({ changes }) => changes);
  }

  /** The Owner's own test, as that person of the provider. */
  async function tryOut({ id, owner, connectionId }: Organization, personId: string) {
    const browser = visit();
    takeSession(browser, owner);
    const headers = { accept: 'application/json', 'content-type': 'application/json' };
    const path = `/api/v1/organizations/${id}/connections/${connectionId}/test`;
    const { url } = JSON.parse((await browser.post(path, {}, { headers })).body);
    const page = await browser.follow(await answerAs(browser, url, personId));
    const { lastTest } = await scene.run(owner.caller, id, readConnection, { connectionId });
    return { page, lastTest };
  }

  return { ...opened, setRules, putInto, comeIn, roleOf, lastSteps, eventsOf, tryOut };
}
