import type { OrganizationId } from '@gatehouse/contract/vocabulary';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actFor, ask, type Person, signedIn, staffed } from '../../../test/factories.ts';
import { type TestWorld, testWorld } from '../../../test/harness.ts';

/** What an operator changes has a reason, a limit in time, and stands in the organization's own log. */
describe('acting for an organization', () => {
  let t: TestWorld;
  let beside: TestWorld;
  let organizationId: OrganizationId;
  let owner: Person;
  let operator: Person;
  beforeAll(async () => {
    t = await testWorld();
    beside = await testWorld({}, t);
    ({ organizationId, owner } = await staffed(t));
    operator = await signedIn(t, { operator: true, name: 'Kim' });
  });
  afterAll(async () => {
    await beside.close();
    await t.close();
  });

  const rename = (world: TestWorld, name: string, who = operator) =>
    ask(world, who, { method: 'PATCH', url: `/operator/organizations/${organizationId}`, body: { name } });
  const log = async () =>
    (await ask(t, owner, { url: `/organizations/${organizationId}/audit-events` })).json().data as {
      name: string;
      actor: { kind: string; name: string };
      reason: string | null;
    }[];

  test('tells the Owners, and names operator and reason in every event', async () => {
    await actFor(t, operator, organizationId);
    expect((await rename(t, 'Renamed by support')).statusCode).toBe(200);
    const [mail] = await t.mails(owner.email);
    expect(mail?.text).toContain('Kim');
    expect(mail?.text).toContain('Ticket 4411');
    const [renamed, started] = await log();
    expect([renamed?.name, renamed?.actor, renamed?.reason]).toEqual([
      'organization.renamed',
      { kind: 'operator', id: operator.id, name: 'Kim' },
      'Ticket 4411',
    ]);
    expect([started?.name, started?.reason]).toEqual(['operator.acting_started', 'Ticket 4411']);
  });

  test('counts on every process, and stops on every process', async () => {
    await actFor(t, operator, organizationId);
    expect((await rename(beside, 'From beside')).statusCode).toBe(200);
    const url = `/operator/organizations/${organizationId}/acting`;
    expect((await ask(beside, operator, { method: 'DELETE', url })).statusCode).toBe(204);
    expect((await rename(t, 'Too late')).json().code).toBe('acting_required');
  });

  test('is one operator’s own', async () => {
    const colleague = await signedIn(t, { operator: true });
    await actFor(t, operator, organizationId);
    expect((await rename(t, 'By a colleague', colleague)).json().code).toBe('acting_required');
    const mine = async (who: Person) => (await ask(t, who, { url: '/operator/acting' })).json().data.length;
    expect([await mine(operator), await mine(colleague)]).toEqual([1, 0]);
  });

  test('an override names its own reason, and is no way around acting', async () => {
    const colleague = await signedIn(t, { operator: true });
    const url = `/operator/organizations/${organizationId}?overrideReason=Agreed%20in%20writing`;
    const change = (who: Person) => ask(t, who, { method: 'PATCH', url, body: { name: `Overridden by ${who.id}` } });
    expect((await change(colleague)).json().code).toBe('acting_required');
    await actFor(t, operator, organizationId);
    expect((await change(operator)).statusCode).toBe(200);
    expect((await log())[0]?.reason).toBe('Agreed in writing');
  });

  test('what an instance leaves to support is open to it', async () => {
    const left = await testWorld({ GATEHOUSE_SELF_SERVICE: 'none' }, t);
    const { organizationId: id, owner: asking } = await staffed(left);
    const restrictionFor = async (who: Person, url: string) =>
      (await ask(left, who, { url: `${url}/${id}/authentication` })).json().restriction;
    expect(await restrictionFor(asking, '/organizations')).toBe('by_request');
    expect(await restrictionFor(operator, '/operator/organizations')).toBe('available');
    const { selfService } = (await ask(left, operator, { url: `/operator/organizations/${id}/entitlements` })).json();
    expect(selfService).toEqual({ domains: true, jit: true, restriction: true });
    await left.close();
  });

  test('a key for repeating a change is no way around it either', async () => {
    const colleague = await signedIn(t, { operator: true });
    const asked = {
      method: 'POST',
      url: `/operator/organizations/${organizationId}/domains`,
      body: { domain: 'by-key.example.com' },
      headers: { 'idempotency-key': 'once' },
    } as const;
    expect((await ask(t, colleague, asked)).json().code).toBe('acting_required');
    await actFor(t, colleague, organizationId);
    expect((await ask(t, colleague, asked)).statusCode).toBe(201);
  });

  test('ends when the operator leaves the support team, and is not taken up when they come back', async () => {
    const leaving = await signedIn(t, { operator: true });
    await actFor(t, leaving, organizationId);
    await ask(t, operator, { method: 'DELETE', url: `/operator/operators/${leaving.id}` });
    expect((await rename(t, 'By somebody who left', leaving)).statusCode).toBe(404);
    await ask(t, operator, { method: 'POST', url: '/operator/operators', body: { email: leaving.email } });
    expect((await rename(t, 'By somebody who came back', leaving)).json().code).toBe('acting_required');
  });
});
