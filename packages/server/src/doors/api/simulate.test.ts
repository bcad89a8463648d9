import type { AutomaticMembership, OrganizationId } from '@gatehouse/contract/vocabulary';
import { afterAll, describe, expect, test } from 'vitest';
import { openScene, PASSWORD, type Person, peopleAt, type Scene, signInThroughSso } from '../../../test/scene.ts';
import { changeAuthentication } from '../../directory/authentication/actions.ts';
import { deactivateConnection, updateConnection } from '../../directory/connections/actions.ts';
import { replaceGroupRules } from '../../directory/connections/group-rules.ts';
import { removeMember } from '../../directory/members/actions.ts';
import { listSignIns } from '../../directory/sign-ins/actions.ts';
import { simulateSignIn } from '../../directory/sign-ins/simulation.ts';

/** What a simulation says is what then happens, and it tells nobody about people who are not theirs. */

const places = ['acme', 'globex', 'hooli', 'initech', 'stark'];
const { scene, visit, here, close } = await openScene({ people: peopleAt(places, ['ada', 'bea']) });
afterAll(close);

type Organization = Awaited<ReturnType<Scene['organization']>>;
type Asked = Omit<Parameters<typeof simulateSignIn.run>[1]['input'], 'claims'> & { claims?: Record<string, string[]> };

const simulate = ({ id, owner }: Organization, asked: Asked, as: Person['caller'] = owner.caller) =>
  scene.run(as, id, simulateSignIn, { claims: {}, ...asked });

/** As they really come, and what is then in the log. */
async function reallySignIn({ id, owner }: Organization, name: string, place: string) {
  await signInThroughSso(visit(), `${name}@${place}.example`, `${name}-${place}`).catch(() => null);
  const { data } = await scene.run(owner.caller, id, listSignIns, { limit: 1 });
  return data[0];
}

/** Without what comes before the decision, which a simulation takes as given. */
const decided = (attempt: Awaited<ReturnType<typeof reallySignIn>>) =>
  attempt?.steps.filter(({ rule }) => !/^(saml|oidc|address_leads)_/.test(rule));

const setJit = ({ id, owner, connectionId }: Organization, automaticMembership: AutomaticMembership) =>
  scene.run(owner.caller, id, updateConnection, { connectionId, automaticMembership, expectedVersion: null });

const countSignIns = async (organizationId: OrganizationId) =>
  (await here.db.selectFrom('sign_ins').select('id').where('organization_id', '=', organizationId).execute()).length;

describe('a simulated sign-in', () => {
  test('takes the steps that the real one takes: joining, coming back, and being refused after removal', async () => {
    const organization = await scene.organization('Acme');
    const asked = { email: 'ada@acme.example', method: 'sso' } as const;
    const before = await countSignIns(organization.id);
    const joining = await simulate(organization, asked);
    expect(joining).toMatchObject({
      outcome: 'let_in',
      account: 'new',
      joins: { via: 'jit', role: 'ORGANIZATION_MEMBER' },
      role: 'ORGANIZATION_MEMBER',
      entry: { kind: 'enter' },
    });
    expect(await countSignIns(organization.id)).toBe(before);
    const joined = await reallySignIn(organization, 'ada', 'acme');
    expect(joined?.outcome).toBe('succeeded');
    expect(joining.steps).toEqual(decided(joined));

    const back = await simulate(organization, asked);
    expect(back).toMatchObject({ outcome: 'let_in', account: 'existing', joins: null });
    const again = await reallySignIn(organization, 'ada', 'acme');
    expect(back.steps).toEqual(decided(again));

    await scene.run(organization.owner.caller, organization.id, removeMember, { userId: joined?.userId ?? 'usr_' });
    const removed = await simulate(organization, asked);
    const refused = await reallySignIn(organization, 'ada', 'acme');
    expect([removed.outcome, removed.reason]).toEqual(['refused', refused?.reason]);
    expect(removed.steps).toEqual(decided(refused));
  });

  test('says that nobody joins without an invitation, and what a changed identifier comes to', async () => {
    const organization = await scene.organization('Globex');
    await reallySignIn(organization, 'ada', 'globex');
    await setJit(organization, 'disabled');
    expect(await simulate(organization, { email: 'bea@globex.example', method: 'sso' })).toMatchObject({
      outcome: 'refused',
      reason: 'jit_disabled',
    });
    expect((await reallySignIn(organization, 'bea', 'globex'))?.reason).toBe('jit_disabled');
    const changed = { email: 'ada@globex.example', method: 'sso', subject: 'somebody new' } as const;
    expect(await simulate(organization, changed)).toMatchObject({ outcome: 'refused', reason: 'subject_changed' });
  });

  test('reads the claims by the group rules, and says what role comes of them', async () => {
    const organization = await scene.organization('Hooli');
    const { id, owner, connectionId } = organization;
    const rule = {
      attribute: 'groups',
      value: 'finance',
      target: { kind: 'organization_role', role: 'ORGANIZATION_BILLING_ADMIN' },
    } as const;
    await scene.run(owner.caller, id, replaceGroupRules, {
      connectionId,
      rules: [rule],
      confirmOwner: false,
      expectedVersion: null,
    });
    const asked = { email: 'ada@hooli.example', method: 'sso' } as const;
    expect(await simulate(organization, { ...asked, claims: { groups: ['finance'] } })).toMatchObject({
      role: 'ORGANIZATION_BILLING_ADMIN',
      groupRules: { matched: [rule] },
    });
    expect(await simulate(organization, asked)).toMatchObject({
      role: 'ORGANIZATION_MEMBER',
      groupRules: { absent: [{ attribute: 'groups' }] },
    });
  });

  test('says that a password opens nothing where the address leads to a connection, or only SSO is allowed', async () => {
    const organization = await scene.organization('Initech');
    const { id, connectionId } = organization;
    await reallySignIn(organization, 'ada', 'initech');
    const routed = await simulate(organization, { email: 'ada@initech.example', method: 'password' });
    expect(routed).toMatchObject({
      outcome: 'refused',
      reason: 'method_not_allowed',
      route: { kind: 'connection', connectionId },
    });
    const guest = await scene.person('guest@people.example');
    await scene.join(id, guest);
    const byPassword = { email: guest.email, method: 'password' } as const;
    expect(await simulate(organization, byPassword)).toMatchObject({ outcome: 'let_in', entry: { kind: 'enter' } });
    const only = { allowedMethods: ['sso' as const], expectedVersion: null };
    await scene.run(organization.operator, id, changeAuthentication, only);
    expect(await simulate(organization, byPassword, organization.operator)).toMatchObject({
      outcome: 'let_in',
      entry: { kind: 'step_up', methods: ['sso'] },
    });
    const foretold = await simulate(organization, byPassword, organization.operator);
    await visit().post('/sign-in/password', { email: guest.email, password: PASSWORD });
    const { data } = await scene.run(organization.operator, id, listSignIns, { limit: 1 });
    expect(data[0]).toMatchObject({ email: guest.email, outcome: 'succeeded', steps: foretold.steps });
    expect(data[0]?.steps.at(-1)).toEqual({ rule: 'step_up_possible', outcome: 'stopped' });
  });

  test('tries a connection that is named as if it were active, and one that is not named as it is', async () => {
    const organization = await scene.organization('Stark');
    const { id, operator, connectionId } = organization;
    await scene.run(operator, id, deactivateConnection, { connectionId });
    const asked = { email: 'ada@stark.example', method: 'sso' } as const;
    expect(await simulate(organization, asked)).toMatchObject({ outcome: 'refused', reason: 'connection_inactive' });
    expect(await simulate(organization, { ...asked, connectionId })).toMatchObject({ outcome: 'let_in' });
  });

  test('tells an Owner nothing about an account that has nothing to do with the organization', async () => {
    const organization = await scene.organization('Umbrella');
    const there = await scene.person('there@people.example');
    const methods = ['password', 'passkey', 'sso'] as const;
    for (const method of methods) {
      const [known, unknown] = await Promise.all([
        simulate(organization, { email: there.email, method }),
        simulate(organization, { email: 'nobody@people.example', method }),
      ]);
      expect(JSON.stringify(known).replaceAll('there@', 'nobody@'), method).toBe(JSON.stringify(unknown));
      expect(known.account).toBe('not_shown');
    }
    const asSupport = await simulate(organization, { email: there.email, method: 'password' }, organization.operator);
    expect(asSupport.account).toBe('existing');
  });
});
