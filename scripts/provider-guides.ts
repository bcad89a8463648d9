import type { Preset, ProtocolPreset } from '../packages/contract/src/presets/preset.ts';
import { presets } from '../packages/contract/src/presets/presets.ts';
import type { ConnectionPreset } from '../packages/contract/src/vocabulary.ts';

/** One guide a provider, from the same data that the wizard shows. `custom` is a guide of its own, written by hand. */

const files: Readonly<Record<Exclude<ConnectionPreset, 'custom'>, string>> = {
  okta: 'okta',
  entra: 'entra-id',
  onelogin: 'onelogin',
  ping: 'ping',
  google_workspace: 'google-workspace',
  adfs: 'ad-fs',
};

export function providerGuides(): Record<string, () => string> {
  return Object.fromEntries(
    presets.flatMap((preset) =>
      preset.id === 'custom' ? [] : [[`docs/guides/${files[preset.id]}.md`, () => guideOf(preset)]],
    ),
  );
}

const ours = {
  acsUrl: '`saml.serviceProvider.acsUrl`',
  entityId: '`saml.serviceProvider.entityId`',
  metadataUrl: '`saml.serviceProvider.metadataUrl`',
  redirectUri: '`oidc.redirectUri`',
  sloUrl: '`saml.serviceProvider.sloUrl`',
  postLogoutRedirectUri: '`oidc.postLogoutRedirectUri`',
  backchannelLogoutUri: '`oidc.backchannelLogoutUri`',
} as const;

/** As the fields are called where they are entered. */
const theirs = {
  metadataUrl: 'Metadata URL',
  metadataXml: 'Metadata XML',
  ssoUrl: 'Identity Provider Single Sign-on URL',
  idpEntityId: 'Identity Provider Issuer (Entity ID)',
  certificates: 'X.509 Certificate',
  issuer: 'Issuer',
  clientId: 'Client ID',
  clientSecret: 'Client secret',
} as const;

function guideOf(preset: Preset): string {
  return `<!-- Made by scripts/generate.ts from packages/contract/src/presets. -->
# Single sign-on with ${preset.name}

*How-to · for Owners · 10 minutes.* You need the Owner role here and ${preset.administrator}.

Before you begin, [add and verify your domain](other-provider.md#1-prove-your-domain).

- In the browser: **Settings > Authentication > Configure SSO**, choose ${preset.name}, and map your domain. The step
  **Configure** has all the values below to copy, under the same names. A domain that leads to an active connection stays
  there until the last step [takes it over](change-provider.md).
- By API: create a connection with the preset \`${preset.id}\`, and read from its answer what is written \`like.this\`.

## SAML 2.0

${stepsOf(preset, preset.saml, 'saml')}
## OpenID Connect

${stepsOf(preset, preset.oidc, 'oidc')}
## Roles by group

${groupsOf(preset)}
## When it does not work

The test and the sign-in log name these codes.

${mendingOf(preset)}`;
}

function stepsOf({ name }: Preset, protocol: ProtocolPreset, field: 'saml' | 'oidc'): string {
  const { place, give, attributes, take, assign, notes, logout } = protocol;
  const steps = [
    `In ${name}: **${place.join(' → ')}**.`,
    `Enter there:\n\n${table(
      [`In ${name}`, 'Value'],
      give.map((given) => [given.field, 'fixed' in given ? given.fixed : ours[given.value]]),
    )}`,
    ...(attributes.length > 0
      ? [
          `Set up what is sent:\n\n${table(
            ['Name', 'From'],
            attributes.map((each) => [`\`${each.name}\``, each.source]),
          )}`,
        ]
      : []),
    `Bring back to Gatehouse:\n\n${table(
      ['Here', `In ${name}`],
      take.map(({ value, place: found }) => [`${theirs[value]} (\`${field}.${value}\`)`, found]),
    )}`,
    `Let people in, over there: ${assign}.`,
    'In the browser, **Run test sign-in** and then **Activate SSO**; the same [by API](other-provider.md#4-test-then-activate).',
  ];
  const numbered = steps.map((step, index) => `${index + 1}. ${step.replaceAll('\n', '\n   ').replace(/ +$/gm, '')}`);
  return `${numbered.join('\n')}\n${notes.length > 0 ? `\n${notes.map((note) => `- ${note}\n`).join('')}` : ''}${logoutOf(name, logout)}`;
}

function groupsOf({ name, saml, oidc }: Preset): string {
  const rows = (
    [
      ['SAML 2.0', saml.groups],
      ['OpenID Connect', oidc.groups],
    ] as const
  ).map(([protocol, groups]) =>
    groups ? [protocol, groups.place, `\`${groups.attribute}\``, groups.value] : [protocol, 'not sent', '', ''],
  );
  return `[Group rules](group-rules.md) turn what ${name} says about people into roles here. It has to send groups first:

${table(['', `In ${name}`, 'Attribute', 'Value'], rows)}`;
}

function logoutOf(name: string, logout: ProtocolPreset['logout']): string {
  if (logout.length === 0) return `\n${name} has no place to sign out that applications could use.\n`;
  const rows = logout.map((given) => [given.field, 'fixed' in given ? given.fixed : ours[given.value]] as const);
  return `\nOptional, to [sign people out on both sides](../explanation/signing-out.md):\n\n${table([`In ${name}`, 'Value'], rows)}`;
}

function mendingOf({ name, saml, oidc }: Preset): string {
  const codes = [...new Set([...Object.keys(saml.mend), ...Object.keys(oidc.mend)])].sort();
  const mending = (mend: Record<string, string>, code: string) => mend[code] ?? '';
  const rows = codes.map((code) => {
    const texts = [mending(saml.mend, code), mending(oidc.mend, code)].filter((text) => text !== '');
    return [`[\`${code}\`](../problems/${code}.md)`, [...new Set(texts)].join(' In OpenID Connect: ')] as const;
  });
  return table(['Code', `What to change in ${name}`], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
