import { describe, expect, test } from 'vitest';
import { bombs, bytes } from '../../../test/hostile-saml/bytes.ts';
import { encryptedMessages } from '../../../test/hostile-saml/encrypted.ts';
import { markup } from '../../../test/hostile-saml/markup.ts';
import { notForUs } from '../../../test/hostile-saml/not-for-us.ts';
import { signatures } from '../../../test/hostile-saml/signatures.ts';
import { wrapping } from '../../../test/hostile-saml/wrapping.ts';
import { verification } from '../../../test/saml-forge.ts';
import { verifySamlResponse } from './verify-response.ts';

/** The corpus: signed with our keys, one row a message, each refused with its code. What it grew from is in its files. */
describe.each([
  ['signature wrapping', wrapping()],
  ['signatures', signatures()],
  ['markup', markup()],
  ['not for us, not now, not asked for', notForUs()],
  ['bytes', bytes()],
  ['bombs', bombs()],
  ['encryption', await encryptedMessages()],
])('hostile messages are refused, each with its code: %s', (_family, rows) => {
  test.each(rows)('$name', async ({ xml, code, given }) => {
    await expect(verifySamlResponse(verification(xml, given))).rejects.toMatchObject({ code });
  });

  test('every row has a name of its own', () => {
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
  });
});
