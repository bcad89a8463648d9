import { describe, expect, test } from 'vitest';
import { ConnectionPresetView } from '../endpoints/connection-presets.ts';
import { type ProblemCode, problems } from '../problems.ts';
import { type ConnectionType, connectionPresets } from '../vocabulary.ts';
import type { Preset } from './preset.ts';
import { mendingAt, presets } from './presets.ts';

test('there is one preset for each provider of the vocabulary, in its order', () => {
  expect(presets.map(({ id }) => id)).toEqual([...connectionPresets]);
});

describe.each(presets.map((preset) => [preset.id, preset] as const))('%s', (_id, preset) => {
  test('is what the API promises', () => {
    expect(ConnectionPresetView.parse(preset)).toEqual(preset);
  });

  test('tells everything a connection needs, both ways', () => {
    const given = (protocol: 'saml' | 'oidc') =>
      preset[protocol].give.flatMap((one) => ('value' in one ? [one.value] : []));
    expect(given('saml')).toEqual(expect.arrayContaining(['acsUrl', 'entityId']));
    expect(given('oidc')).toEqual(['redirectUri']);
    expect(preset.oidc.take.map(({ value }) => value)).toEqual(['issuer', 'clientId', 'clientSecret']);
    expect(preset.saml.take[0]?.value).toMatch(/^metadata/);
  });

  test('says how the email address gets here by SAML', () => {
    const { attributes, sends } = preset.saml;
    expect(sends.email !== undefined || attributes.some(({ name }) => name === 'email')).toBe(true);
  });
});

test('a SAML guide has an identifier sent that stays, and not the address, wherever the provider can', () => {
  const fixed = ({ saml }: Preset) =>
    saml.give.flatMap((one) => ('fixed' in one ? [`${one.field}: ${one.fixed}`] : []));
  const sent = (id: string) =>
    presets
      .filter((preset) => preset.id === id)
      .flatMap(fixed)
      .join('; ');
  expect(sent('okta')).toMatch(/Application username: Custom: user\.getInternalProperty\("id"\)/);
  expect(sent('onelogin')).toMatch(/NameID value: OneLogin ID/);
  expect(sent('entra')).toMatch(/Name ID\): user\.objectid/);
});

test('what to change is said for the provider and the protocol at hand, or not at all', () => {
  expect(mendingAt('okta', 'saml', 'saml_audience_mismatch')).toMatch(/^Audience URI/);
  expect(mendingAt('okta', 'oidc', 'saml_audience_mismatch')).toBeNull();
  expect(mendingAt('google_workspace', 'saml', 'saml_signature_missing')).toBeNull();
});

test('where no provider’s own words are known, those of the specification serve for whatever its protocol can answer', () => {
  const known = (type: ConnectionType) => presets.flatMap((preset) => Object.keys(preset[type].mend));
  for (const type of ['saml', 'oidc'] as const) {
    for (const code of known(type).filter(isCode))
      expect(mendingAt('custom', type, code), `${type} ${code}`).not.toBeNull();
  }
  for (const code of Object.keys(problems).filter(isCode)) {
    if (/^saml_(?!metadata|certificate_invalid)/.test(code))
      expect(mendingAt('custom', 'saml', code), code).not.toBeNull();
    if (code.startsWith('oidc_')) expect(mendingAt('custom', 'oidc', code), code).not.toBeNull();
  }
});

test('whoever mends one is never told to ask whoever mends it', () => {
  const texts = presets.flatMap(({ saml, oidc }) => [...Object.values(saml.mend), ...Object.values(oidc.mend)]);
  expect(texts.filter((text) => /your IT admin/.test(text))).toEqual([]);
});

function isCode(code: string): code is ProblemCode {
  return code in problems;
}
