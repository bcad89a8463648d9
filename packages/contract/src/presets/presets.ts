import type { ProblemCode } from '../problems.ts';
import type { ConnectionPreset, ConnectionType } from '../vocabulary.ts';
import { adfs } from './adfs.ts';
import { custom } from './custom.ts';
import { entra } from './entra.ts';
import { googleWorkspace } from './google-workspace.ts';
import { okta } from './okta.ts';
import { onelogin } from './onelogin.ts';
import { ping } from './ping.ts';
import type { Preset, ProtocolPreset, Reauthentication } from './preset.ts';

const byId = {
  okta,
  entra,
  onelogin,
  ping,
  google_workspace: googleWorkspace,
  adfs,
  custom,
} as const satisfies Readonly<Record<ConnectionPreset, Preset>>;

/** Every provider we know, in the order they are offered. */
export const presets: Preset[] = Object.values(byId);

/** What to change at the provider when we answer this; null where only the specification can say. */
export function mendingAt(preset: ConnectionPreset, type: ConnectionType, code: ProblemCode): string | null {
  return byId[preset][type].mend[code] ?? null;
}

/** The same of every provider that has something to say, one line for both protocols where they agree. */
export function mendingsOf(code: ProblemCode): { provider: string; text: string }[] {
  return presets.flatMap(({ name, saml, oidc }) => {
    const [bySaml, byOidc] = [saml.mend[code], oidc.mend[code]];
    if (bySaml && byOidc && bySaml !== byOidc)
      return [
        { provider: `${name}, SAML 2.0`, text: bySaml },
        { provider: `${name}, OpenID Connect`, text: byOidc },
      ];
    const text = bySaml ?? byOidc;
    return text ? [{ provider: name, text }] : [];
  });
}

/** How a provider is asked for more than the sign-in it remembers. */
export function reauthenticationAt(preset: ConnectionPreset, type: ConnectionType): Reauthentication {
  const protocol: ProtocolPreset = byId[preset][type];
  return protocol.reauthentication ?? 'by_age';
}
