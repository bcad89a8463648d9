import { describe, expect, test } from 'vitest';
import { ConnectionPresetView } from '../endpoints/connection-presets.ts';
import { connectionPresets } from '../vocabulary.ts';
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

test('what to change is said for the provider and the protocol at hand, or not at all', () => {
  expect(mendingAt('okta', 'saml', 'saml_audience_mismatch')).toMatch(/^Audience URI/);
  expect(mendingAt('okta', 'oidc', 'saml_audience_mismatch')).toBeNull();
  expect(mendingAt('custom', 'saml', 'saml_audience_mismatch')).toBeNull();
});
