import { afterAll, describe, expect, test } from 'vitest';
import { linkIn, titleOf } from '../../../test/browser.ts';
import { NEW_PASSWORD, openScene, PASSWORD, takeSession } from '../../../test/scene.ts';
import { inviteMember, revokeInvitation } from '../../directory/invitations/actions.ts';

const { scene, visit, lastMail, close } = await openScene();
afterAll(close);

describe('an invitation', () => {
  test('makes a member of somebody new', async () => {
    const owner = await scene.organization('Hooli');
    await scene.run(owner.owner.caller, owner.id, inviteMember, {
      email: 'nina@people.example',
      role: 'ORGANIZATION_MEMBER',
    });
    const browser = visit();
    const opened = await browser.get(linkIn(await lastMail('nina@people.example')));
    expect(opened.location).toBe('/invitation');
    expect((await browser.follow(opened)).body).toContain('Hooli');
    const weak = await browser.post('/invitation/accept', { name: 'Nina', password: 'hoolihoolihooli' });
    expect(weak.status).toBe(422);
    const inside = await browser.follow(
      await browser.post('/invitation/accept', { name: 'Nina', password: NEW_PASSWORD }),
    );
    expect([inside.status, titleOf(inside)]).toEqual([200, 'Hooli']);
  });

  test('to an address with an account asks to sign in first, and comes back', async () => {
    const org = await scene.organization('Initech');
    await scene.person('has@people.example');
    await scene.run(org.owner.caller, org.id, inviteMember, {
      email: 'has@people.example',
      role: 'ORGANIZATION_MEMBER',
    });
    const browser = visit();
    await browser.get(linkIn(await lastMail('has@people.example')));
    expect((await browser.get('/invitation')).body).toContain('value="has@people.example"');
    const given = { email: 'has@people.example', password: PASSWORD, returnTo: '/invitation' };
    const back = await browser.follow(await browser.post('/sign-in/password', given));
    expect(back.body).toContain('/invitation/accept');
    expect(titleOf(await browser.follow(await browser.post('/invitation/accept', {})))).toBe('Initech');
  });

  test('is accepted by somebody signed in as another only with a code from the invited mailbox', async () => {
    const org = await scene.organization('Stark');
    const other = await scene.person('other@people.example');
    await scene.run(org.owner.caller, org.id, inviteMember, {
      email: 'second@people.example',
      role: 'ORGANIZATION_MEMBER',
    });
    const browser = visit();
    takeSession(browser, other);
    await browser.get(linkIn(await lastMail('second@people.example')));
    expect((await browser.get('/invitation')).body).toContain('/invitation/code/resend');
    expect((await browser.post('/invitation/accept', {})).status).toBe(403);
    const asked = await browser.post('/invitation/code/resend', {});
    const flow = /name="flow" value="([^"]+)"/.exec(asked.body)?.[1] ?? '';
    expect((await browser.post('/invitation/code', { flow, code: '000000' })).status).toBe(401);
    const code = /\b\d{6}\b/.exec(await lastMail('second@people.example'))?.[0] ?? '';
    expect(titleOf(await browser.follow(await browser.post('/invitation/code', { flow, code })))).toBe('Stark');
  });

  test('waits in the list of whoever has its mailbox, and of nobody else', async () => {
    const org = await scene.organization('Umbrella');
    const body = { email: 'waits@people.example', role: 'ORGANIZATION_BILLING_ADMIN' } as const;
    const { id } = await scene.run(org.owner.caller, org.id, inviteMember, body);
    await scene.person('waits@people.example');
    await scene.person('nobody-invited@people.example');
    const other = visit();
    await other.post('/sign-in/password', { email: 'nobody-invited@people.example', password: PASSWORD });
    expect((await other.get('/organizations')).body).not.toContain('Umbrella');
    const refused = await other.post('/organizations/invitations/accept', { invitationId: id });
    expect(refused.status).toBe(404);
    const invited = visit();
    await invited.post('/sign-in/password', { email: 'waits@people.example', password: PASSWORD });
    expect((await invited.get('/organizations')).body).toContain('Umbrella');
    const inside = await invited.follow(await invited.post('/organizations/invitations/accept', { invitationId: id }));
    expect([titleOf(inside), inside.body.includes('Billing Admin')]).toEqual(['Umbrella', true]);
  });

  test('that was revoked, or never was, leads nowhere', async () => {
    const org = await scene.organization('Wayne');
    const invited = { email: 'gone@people.example', role: 'ORGANIZATION_MEMBER' } as const;
    const { id } = await scene.run(org.owner.caller, org.id, inviteMember, invited);
    const link = linkIn(await lastMail('gone@people.example'));
    await scene.run(org.owner.caller, org.id, revokeInvitation, { inviteId: id });
    for (const path of [link, `/invitation/${'x'.repeat(43)}`, '/invitation/short']) {
      const browser = visit();
      expect((await browser.follow(await browser.get(path))).status).toBe(410);
      expect((await browser.post('/invitation/accept', { name: 'Gone', password: NEW_PASSWORD })).status).toBe(410);
    }
  });
});
