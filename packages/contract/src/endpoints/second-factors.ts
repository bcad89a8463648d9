import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { Name, Nothing, Reason, Time } from '../schemas.ts';
import { PasskeyIdSchema, UserIdSchema } from '../vocabulary.ts';

/** What a person is asked for after a password, and passkeys, which also sign in alone. */

export const Passkey = z
  .strictObject({ id: PasskeyIdSchema, name: z.string(), createdAt: Time, lastUsedAt: Time.nullable() })
  .meta({ id: 'Passkey' });

export const SecondFactors = z
  .strictObject({
    totp: z
      .strictObject({ createdAt: Time, lastUsedAt: Time.nullable() })
      .nullable()
      .describe('The authenticator app; null: there is none.'),
    passkeys: z.array(Passkey),
    recoveryCodes: z
      .strictObject({ left: z.int(), createdAt: Time })
      .nullable()
      .describe('null without a second factor.'),
  })
  .meta({ id: 'SecondFactors' });

const RecoveryCodes = z.array(z.string()).describe('Shown this once; each stands in for the second factor once.');
const FirstRecoveryCodes = RecoveryCodes.nullable().describe('With the first second factor; null with a further one.');
const Setup = z.string().min(1).max(2000).describe('As it was given; it belongs to this session and lives an hour.');

const own = { tag: 'Second factors', permission: 'account:manage', query: Nothing, params: Nothing } as const;
const changing = { ...own, freshProof: true } as const;
const OfPasskey = z.strictObject({ passkeyId: PasskeyIdSchema });

export const listMySecondFactors = endpoint({
  ...own,
  operationId: 'listMySecondFactors',
  method: 'GET',
  path: '/me/second-factors',
  summary: 'Your authenticator app, passkeys and recovery codes',
  body: null,
  result: SecondFactors,
  status: 200,
  problems: [],
});

export const beginMyTotp = endpoint({
  ...changing,
  operationId: 'beginMyTotp',
  method: 'POST',
  path: '/me/totp',
  summary: 'Begin to add an authenticator app',
  description: 'Nothing counts until a code of the app is confirmed. The secret is shown this once.',
  body: null,
  result: z.strictObject({
    secret: z.string().describe('Base 32, for typing into an app.'),
    uri: z.string().describe('For a QR code.'),
    setup: z.string().describe('To be sent back with the first code.'),
  }),
  status: 200,
  problems: ['proof_required'],
});

export const confirmMyTotp = endpoint({
  ...changing,
  operationId: 'confirmMyTotp',
  method: 'POST',
  path: '/me/totp/confirm',
  summary: 'Add the authenticator app by a code it shows',
  description: 'Other sessions end, and a mail tells you.',
  body: z.strictObject({ setup: Setup, code: z.string().min(1).max(20) }),
  result: z.strictObject({ recoveryCodes: FirstRecoveryCodes }),
  status: 200,
  problems: ['proof_required', 'second_factor_invalid'],
});

export const removeMyTotp = endpoint({
  ...changing,
  operationId: 'removeMyTotp',
  method: 'DELETE',
  path: '/me/totp',
  summary: 'Remove the authenticator app',
  body: null,
  result: null,
  status: 204,
  problems: ['proof_required', 'would_lock_out_owners'],
});

export const beginMyPasskey = endpoint({
  ...changing,
  operationId: 'beginMyPasskey',
  method: 'POST',
  path: '/me/passkeys/options',
  summary: 'Begin to add a passkey',
  body: null,
  result: z.strictObject({
    options: z
      .record(z.string(), z.unknown())
      .describe('For `PublicKeyCredential.parseCreationOptionsFromJSON` (Web Authentication Level 3).'),
    setup: z.string().describe('To be sent back with the answer.'),
  }),
  status: 200,
  problems: ['proof_required', 'email_managed', 'conflict'],
});

export const addMyPasskey = endpoint({
  ...changing,
  operationId: 'addMyPasskey',
  method: 'POST',
  path: '/me/passkeys',
  summary: 'Add the passkey the browser has made',
  description: 'It signs in alone, and counts as second factor after a password. Other sessions end.',
  body: z.strictObject({
    name: Name,
    setup: Setup,
    credential: z.record(z.string(), z.unknown()).describe('The credential’s `toJSON()`.'),
  }),
  result: z.strictObject({ passkey: Passkey, recoveryCodes: FirstRecoveryCodes }),
  status: 201,
  problems: ['proof_required', 'email_managed', 'passkey_invalid', 'conflict'],
});

export const renameMyPasskey = endpoint({
  ...changing,
  operationId: 'renameMyPasskey',
  method: 'PATCH',
  path: '/me/passkeys/{passkeyId}',
  summary: 'Rename a passkey',
  params: OfPasskey,
  body: z.strictObject({ name: Name }),
  result: Passkey,
  status: 200,
  problems: ['proof_required'],
});

export const removeMyPasskey = endpoint({
  ...changing,
  operationId: 'removeMyPasskey',
  method: 'DELETE',
  path: '/me/passkeys/{passkeyId}',
  summary: 'Remove a passkey',
  description: 'Refused where it is the only way left to sign in.',
  params: OfPasskey,
  body: null,
  result: null,
  status: 204,
  problems: ['proof_required', 'conflict', 'would_lock_out_owners'],
});

export const regenerateMyRecoveryCodes = endpoint({
  ...changing,
  operationId: 'regenerateMyRecoveryCodes',
  method: 'POST',
  path: '/me/recovery-codes',
  summary: 'New recovery codes in place of the earlier ones',
  body: null,
  result: z.strictObject({ recoveryCodes: RecoveryCodes }),
  status: 201,
  problems: ['proof_required', 'conflict'],
});

export const resetSecondFactors = endpoint({
  operationId: 'resetSecondFactors',
  method: 'DELETE',
  path: '/operator/users/{userId}/second-factors',
  tag: 'Operators',
  summary: 'Remove every second factor of a person who has lost them',
  description:
    'All their sessions end, a mail tells them, and it stands in the audit log of each of their organizations.',
  permission: 'operator:manage',
  freshProof: true,
  params: z.strictObject({ userId: UserIdSchema }),
  query: z.strictObject({ reason: Reason }),
  body: null,
  result: null,
  status: 204,
  problems: ['proof_required'],
});
