import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectionByMetadata } from '../../../test/connections.ts';
import { ask, type Person, staffed } from '../../../test/factories.ts';
import { type TestWorld, testWorld } from '../../../test/harness.ts';
import { writtenMetadata } from '../../../test/written-metadata.ts';
import { createOutbound } from '../../platform/fetch.ts';
import { createSelfSigned } from '../../platform/self-signed.ts';
import { fetchIdpMetadata } from '../saml/fetch-metadata.ts';
import { settingsFrom } from '../saml/metadata.ts';
import { type ReadMetadata, readDueMetadata } from './schedule.ts';

/** Metadata over real lines: what TLS proves is taken over by itself; a line that only looks like it changes nothing. */

const TRUSTED = 'idp-trusted.example';
const UNKNOWN = 'idp-unknown.example';
const OTHER_NAME = 'idp-other.example';

// Names of these tests lead to this machine; the rest is the guarded fetch as it is in the product.
const outbound = createOutbound({
  allow: [TRUSTED, UNKNOWN, OTHER_NAME],
  resolver: (_hostname, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
});
const read: ReadMetadata = async (url) => settingsFrom(await fetchIdpMetadata(outbound, url));

let t: TestWorld;
let certificate: string;
const servers: Server[] = [];
const ports = new Map<string, number>();
beforeAll(async () => {
  t = await testWorld();
  const pair = (commonName: string) => createSelfSigned({ commonName, now: new Date(), years: 2 });
  const [trusted, unknown, signing] = await Promise.all([pair(TRUSTED), pair(UNKNOWN), pair('signing')]);
  certificate = signing.certificate;
  // As the machine of an installation trusts an authority of the company's own.
  setDefaultCACertificates([...getCACertificates('default'), trusted.certificate]);
  const document = writtenMetadata({ entityId: 'https://idp.example', certificates: [certificate] });
  for (const [name, { privateKey: key, certificate: cert }] of [
    [TRUSTED, trusted],
    [UNKNOWN, unknown],
    // A certificate that is trusted, of somebody else.
    [OTHER_NAME, trusted],
  ] as const) {
    const server = createServer({ key, cert }, (_request, response) => response.end(document));
    servers.push(server.listen(0, '127.0.0.1'));
    await once(server, 'listening');
    ports.set(name, (server.address() as AddressInfo).port);
  }
});
afterAll(async () => {
  for (const server of servers) server.close();
  await outbound.close();
  await t.close();
});

/** An active connection whose metadata is read again. */
async function readFrom(name: string) {
  const { owner, organizationId } = await staffed(t);
  const url = `https://${name}:${ports.get(name)}/metadata`;
  const { connectionId } = await connectionByMetadata(t, organizationId, { url, state: 'active' });
  const at = `/organizations/${organizationId}/connections/${connectionId}`;
  const before = await seen(owner, at);
  await readDueMetadata(t.world, read);
  const query = t.db.selectFrom('audit_events').select(['name', 'actor']).where('organization_id', '=', organizationId);
  const events = (await query.execute()).filter(({ name }) => name.startsWith('connection.metadata'));
  return { before, after: await seen(owner, at), events, subjects: await subjectsTo(owner) };
}

const seen = async (owner: Person, at: string) => (await ask(t, owner, { url: at })).json();
const subjectsTo = async ({ email }: Person) => (await t.mails(email)).map(({ subject }) => subject);
const pems = ({ saml }: { saml: { certificates: { pem: string }[] } }) => saml.certificates.map(({ pem }) => pem);

test('from a server that proves its name, a new certificate is taken over without anybody', async () => {
  const { before, after, events } = await readFrom(TRUSTED);
  // The one that worked retires later.
  expect(pems(after)).toEqual([certificate, ...pems(before)]);
  expect(after).toMatchObject({ state: 'active', pendingMetadata: null, saml: { metadata: { failure: null } } });
  expect(events).toMatchObject([{ name: 'connection.metadata_changed', actor: { kind: 'system' } }]);
});

test.each([
  ['whose certificate nobody vouches for', UNKNOWN],
  ['with the certificate of another name', OTHER_NAME],
])('from a server %s, nothing is read at all, and the connection stays as it is', async (_what, name) => {
  const { before, after, events, subjects } = await readFrom(name);
  expect(pems(after)).toEqual(pems(before));
  expect(after).toMatchObject({ pendingMetadata: null, saml: { metadata: { failure: 'idp_unreachable' } } });
  expect([after.version, events, subjects]).toEqual([before.version, [], []]);
});

test('a setting of the machine that switches verification off switches nothing off here', async () => {
  process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
  try {
    const { after } = await readFrom(UNKNOWN);
    expect(after.saml.metadata.failure).toBe('idp_unreachable');
  } finally {
    delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
  }
});
