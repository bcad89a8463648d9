import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RehearsalIdp, startRehearsalIdp } from '../../../../../demo/src/rehearsal-idp.ts';
import { type Browser, codeIn, createBrowser, hiddenField } from '../../../test/browser.ts';
import { type TestWorld, testWorld } from '../../../test/harness.ts';
import { answerAs, createScene, isSignedIn, type Scene } from '../../../test/scene.ts';
import { inviteMember } from '../../directory/invitations/actions.ts';

/** One person, two browsers, two servers on one database, and both answers at the same moment. */

const ROUNDS = 6;
const ids = Array.from({ length: 2 * ROUNDS }, (_, index) => `p${index}`);

let idp: RehearsalIdp;
let here: TestWorld;
let beside: TestWorld;
let scene: Scene;
let acme: Awaited<ReturnType<Scene['organization']>>;

beforeAll(async () => {
  const people = ids.map((id) => ({ id, email: `${id}@acme.example`, firstName: 'P', lastName: id }));
  people.push({ id: 'guest', email: 'guest@outside.example', firstName: 'Guest', lastName: 'Outside' });
  idp = await startRehearsalIdp({ people });
  here = await testWorld({ GATEHOUSE_OUTBOUND_ALLOW: '127.0.0.1' });
  beside = await testWorld({ GATEHOUSE_OUTBOUND_ALLOW: '127.0.0.1' }, here);
  scene = createScene(here, idp);
  acme = await scene.organization('Acme');
});
afterAll(async () => {
  await beside.close();
  await here.close();
  await idp.close();
});

async function bothAtOnce(id: string): Promise<readonly Browser[]> {
  const browsers = [createBrowser(here.app), createBrowser(beside.app)] as const;
  const backs: string[] = [];
  for (const browser of browsers) {
    const left = await browser.post('/sign-in', { email: `${id}@acme.example` });
    backs.push((await answerAs(browser, left.location ?? '', id)).location ?? '');
  }
  const pages = await Promise.all(browsers.map((browser, index) => browser.get(backs[index] ?? '')));
  expect(pages.map(({ status }) => status)).toEqual([303, 303]);
  return browsers;
}

async function accountsOf(id: string) {
  const people = await here.db
    .selectFrom('users')
    .select('id')
    .where('primary_email', '=', `${id}@acme.example`)
    .execute();
  const members = await here.db
    .selectFrom('memberships')
    .select('user_id')
    .where('organization_id', '=', acme.id)
    .where(
      'user_id',
      'in',
      people.map((person) => person.id),
    )
    .execute();
  return [people.length, members.length];
}

test('a newcomer becomes one person and one member, and is signed in twice', async () => {
  for (const id of ids.slice(0, ROUNDS)) {
    const browsers = await bothAtOnce(id);
    expect(browsers.map(isSignedIn)).toEqual([true, true]);
    expect(await accountsOf(id)).toEqual([1, 1]);
  }
});

test('an account that is linked twice at once is linked once, and nobody meets an error', async () => {
  for (const id of ids.slice(ROUNDS)) {
    await scene.person(`${id}@acme.example`);
    const browsers = await bothAtOnce(id);
    expect(browsers.map(isSignedIn)).toEqual([true, true]);
    expect(await accountsOf(id)).toEqual([1, 1]);
  }
});

test('one browser that comes back twice at once gets one code, and the code still works', async () => {
  const email = 'guest@outside.example';
  await scene.run(acme.owner.caller, acme.id, inviteMember, { email, role: 'ORGANIZATION_MEMBER' });
  for (let round = 1; round <= 4; round++) {
    const browser = createBrowser(here.app);
    const left = await browser.post('/sign-in/connection', { connectionId: acme.connectionId, email });
    const { location } = await answerAs(browser, left.location ?? '', 'guest');
    const twin = createBrowser(beside.app);
    for (const [name, cookie] of browser.cookies) twin.cookies.set(name, cookie);
    const pages = await Promise.all([browser, twin].map((tab) => tab.get(location ?? '')));
    expect(pages.map(({ status }) => status).sort()).toEqual([303, 410]);
    const asked = pages.find(({ status }) => status === 303);
    const flow = hiddenField(await browser.get(asked?.location ?? ''), 'flow');
    const code = codeIn((await here.mails(email)).at(-1)?.text ?? '');
    // Only the last one comes in: until then the next round asks for a code again.
    if (round === 4) expect((await browser.post('/sign-in/prove', { flow, code })).status).toBe(303);
  }
});
