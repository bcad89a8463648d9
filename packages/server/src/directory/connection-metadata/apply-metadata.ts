import { createHash, X509Certificate } from 'node:crypto';
import type { LogoutAddress, SamlSettings } from '../../platform/db/stored.ts';
import type { Retiring } from '../../policy/metadata-changes.ts';
import type { Context } from '../act.ts';
import type { Event } from '../caller.ts';
import { withoutLogout, withRetiring } from '../connections/saml-settings.ts';
import { type ConnectionRow, updateConnection } from '../connections/store.ts';
import { fingerprintOf } from '../connections/view.ts';
import type { Tx } from '../world.ts';
import { updateTestedFingerprint } from './store.ts';

/** What was read, as it is put into the connection. */

export type ReadSettings = Pick<SamlSettings, 'idpEntityId' | 'ssoUrl' | 'ssoBinding' | 'certificates'> & LogoutAddress;

type Applying = {
  before: ConnectionRow & { settings: SamlSettings };
  read: ReadSettings;
  certificates: string[];
  retiring: readonly Retiring[];
  automatic: boolean;
};

/**
 * The connection stays as tested as it was. Its provider is the same, and has said itself what changes: were a new test
 * asked for, a provider's yearly new certificate would leave Owners without a proven way in (R6), and a draft that was
 * tested yesterday could not be activated today.
 */
export async function applyMetadata(
  tx: Tx,
  { organizationId, now }: Context<unknown, 'organization'>,
  { before, read, certificates, retiring, automatic }: Applying,
): Promise<Event> {
  const settings = withRetiring({ ...withoutLogout(before.settings), ...read, certificates }, retiring);
  const fingerprint = fingerprintOf(settings, null);
  const { id } = before;
  const wasActiveAsNow = before.lastActiveFingerprint === before.fingerprint;
  const change = { settings, fingerprint, ...(wasActiveAsNow ? { lastActiveFingerprint: fingerprint } : {}) };
  await updateConnection(tx, organizationId, { id, change, now, expectedVersion: null });
  await updateTestedFingerprint(tx, organizationId, { connectionId: id, from: before.fingerprint, to: fingerprint });
  return {
    name: 'connection.metadata_changed',
    target: { kind: 'connection', id, name: before.name },
    changes: { automatic, ...differencesOf(before.settings, settings) },
  };
}

export function differencesOf(from: ReadSettings, to: ReadSettings): Record<string, unknown> {
  const prints = [fingerprintsOf(from), fingerprintsOf(to)] as const;
  return {
    ...(from.idpEntityId === to.idpEntityId ? {} : { idpEntityId: { from: from.idpEntityId, to: to.idpEntityId } }),
    ...(from.ssoUrl === to.ssoUrl ? {} : { ssoUrl: { from: from.ssoUrl, to: to.ssoUrl } }),
    ...(from.ssoBinding === to.ssoBinding ? {} : { ssoBinding: { from: from.ssoBinding, to: to.ssoBinding } }),
    ...((from.sloUrl ?? null) === (to.sloUrl ?? null) ? {} : { sloUrl: { from: from.sloUrl, to: to.sloUrl } }),
    ...(prints[0].join() === prints[1].join() ? {} : { certificates: { from: prints[0], to: prints[1] } }),
  };
}

const fingerprintsOf = ({ certificates }: ReadSettings) =>
  certificates.map((pem) => new X509Certificate(pem).fingerprint256).sort();

/** Names what was read, so that an Owner accepts exactly what they saw, and declines it for good. */
export function digestOf({ idpEntityId, ssoUrl, ssoBinding, certificates, sloUrl = null }: ReadSettings): string {
  const content = JSON.stringify([idpEntityId, ssoUrl, ssoBinding, [...certificates].sort(), sloUrl]);
  return createHash('sha256').update(content).digest('base64url');
}
