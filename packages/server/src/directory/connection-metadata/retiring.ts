import type { ConnectionId } from '@gatehouse/contract/vocabulary';
import type { Action } from '../act.ts';
import { believedCertificates, retiringIn } from '../connections/saml-settings.ts';
import { findConnection } from '../connections/store.ts';
import { findProvisional } from '../provisional-changes/store.ts';
import { applyMetadata } from './apply-metadata.ts';
import { type InOrganization, listRetired } from './store.ts';

/**
 * Certificates whose days are over are put away, whatever has become of the address whose metadata left them out. Nobody
 * is let in by them from that moment on: doors are given `believedCertificates`.
 */

export const listRetiredCertificates: Action<{ limit: number }, InOrganization[], 'instance'> = {
  name: 'connection_metadata.list_retired',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'read',
  async run(tx, { input, now }) {
    return { result: await listRetired(tx, { now, limit: input.limit }) };
  },
};

export const endRetiredCertificates: Action<{ connectionId: ConnectionId }, void, 'organization'> = {
  name: 'connection_metadata.end_retired',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'exclusive',
  async run(tx, context) {
    const { organizationId, input, now } = context;
    const connection = await findConnection(tx, organizationId, input.connectionId);
    if (connection?.settings.type !== 'saml') return { result: undefined };
    // What may be put back in some minutes is not changed beneath it.
    if (await findProvisional(tx, organizationId)) return { result: undefined };
    const { settings } = connection;
    const retiring = retiringIn(settings);
    const left = retiring.filter(({ until }) => until > now);
    if (left.length === retiring.length) return { result: undefined };
    const certificates = believedCertificates(settings, now);
    const ending = { before: { ...connection, settings }, read: settings, certificates, retiring: left };
    return { result: undefined, events: [await applyMetadata(tx, context, { ...ending, automatic: true })] };
  },
};
