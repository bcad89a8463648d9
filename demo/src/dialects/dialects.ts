import { adfs } from './adfs.ts';
import type { Dialect, DialectId } from './dialect.ts';
import { entra } from './entra.ts';
import { googleWorkspace } from './google-workspace.ts';
import { okta } from './okta.ts';
import { onelogin } from './onelogin.ts';
import { ping } from './ping.ts';
import { plain } from './plain.ts';

export const dialects = {
  plain,
  okta,
  entra,
  onelogin,
  ping,
  google_workspace: googleWorkspace,
  adfs,
} as const satisfies Readonly<Record<DialectId, Dialect>>;

export function parseDialect(value: string | undefined): Dialect | null {
  return Object.values<Dialect>(dialects).find(({ id }) => id === value) ?? null;
}
