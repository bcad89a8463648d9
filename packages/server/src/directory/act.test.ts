import { expect, test } from 'vitest';
import type { Action } from './act.ts';
import type { Event } from './caller.ts';

/** What the compiler refuses of an action; the checks of the runner are tested where they are met, through the doors. */

const events: Event[] = [{ name: 'sign_in.succeeded', target: { kind: 'user', id: 'usr_1' } }];
const mails = [{ to: 'ada@acme.example', subject: 'Hello', text: 'Hello', html: 'Hello' }];
const asked = { name: 'flow.answer', scope: 'instance', permission: 'sign-in' } as const;

type Noted = Action<unknown, string, 'instance'>;

test('an action without a transaction returns no event and no mail: they would be lost', async () => {
  // @ts-expect-error: one statement, and nowhere to write the event
  const note: Noted = { ...asked, mode: 'note', run: async () => ({ result: '', events }) };
  // @ts-expect-error: nor the mail
  const mail: Noted = { ...asked, mode: 'note', run: async () => ({ result: '', mails }) };
  // @ts-expect-error: a read has none either
  const read: Noted = { ...asked, mode: 'read', run: async () => ({ result: '', events }) };
  const write: Noted = { ...asked, mode: 'write', run: async () => ({ result: '', events, mails }) };
  expect([note, mail, read, write].map(({ mode }) => mode)).toEqual(['note', 'note', 'read', 'write']);
});
