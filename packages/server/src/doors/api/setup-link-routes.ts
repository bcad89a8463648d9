import * as contract from '@gatehouse/contract/endpoints/setup-links';
import type { TestAsking } from '../../directory/flows/connection-test.ts';
import {
  acceptSetupLink,
  createSetupLink,
  listSetupLinks,
  revokeSetupLink,
} from '../../directory/setup-links/actions.ts';
import {
  beginGuestTest,
  configureGuestConnection,
  findGuestOrganization,
  mayConfigureGuestConnection,
  noteGuestDnsAnswer,
  readGuestChallenge,
  readGuestConnectionForTest,
  readGuestSetup,
  submitGuestCertificates,
} from '../../directory/setup-links/guest.ts';
import { readConfiguration, readSaml, withEvidence } from './connection-input.ts';
import { lookUpProof } from './look-up-proof.ts';
import { type ApiDoor, type Call, mount, mountChange } from './mount.ts';
import type { ApiServices } from './services.ts';

const BODY_LIMIT = 400 * 1024;

/** Set-up links: made by Owners, and used by somebody without an account. */
export function setupLinkRoutes(door: ApiDoor, services: ApiServices): void {
  mount(door, contract.listSetupLinks, ({ runIn, params, query }) =>
    runIn(params.organizationId, listSetupLinks, query),
  );
  mount(door, contract.createSetupLink, ({ runIn, params, body }) =>
    runIn(params.organizationId, createSetupLink, body),
  );
  mountChange(door, contract.acceptSetupLink, ({ params: { setupLinkId }, query, body }) => ({
    action: acceptSetupLink,
    input: { setupLinkId, ...body, confirmWithin: query.confirmWithin },
  }));
  mount(door, contract.revokeSetupLink, ({ runIn, params }) =>
    runIn(params.organizationId, revokeSetupLink, { setupLinkId: params.setupLinkId }),
  );
  guestRoutes(door, services);
}

/** The link says which organization; nothing that the bearer sends does. */
const organizationOf = ({ run }: Pick<Call<typeof contract.readGuestSetup>, 'run'>) => run(findGuestOrganization, {});

function guestRoutes(door: ApiDoor, services: ApiServices): void {
  mount(door, contract.readGuestSetup, async (call) => call.runIn(await organizationOf(call), readGuestSetup, {}));
  mount(door, contract.verifyGuestDomain, async (call) => {
    const organizationId = await organizationOf(call);
    const challenge = await call.runIn(organizationId, readGuestChallenge, {});
    return call.runIn(organizationId, noteGuestDnsAnswer, await lookUpProof(services.dns, challenge));
  });
  mount(
    door,
    contract.configureGuestConnection,
    async (call) => {
      const organizationId = await organizationOf(call);
      await call.runIn(organizationId, mayConfigureGuestConnection, {});
      const configuration = await readConfiguration(services, call.body);
      const withKey = call.body.oidc?.clientAuthentication === 'private_key_jwt';
      const pair = withKey ? { pair: await services.createKeyPair() } : {};
      return call.runIn(organizationId, configureGuestConnection, { ...configuration, ...pair });
    },
    { bodyLimit: BODY_LIMIT },
  );
  mount(door, contract.testGuestConnection, async (call) => {
    const { request, reply, runIn } = call;
    const organizationId = await organizationOf(call);
    await runIn(organizationId, mayConfigureGuestConnection, {});
    const read = () => runIn(organizationId, readGuestConnectionForTest, {});
    const begin = (asking: TestAsking) => runIn(organizationId, beginGuestTest, asking);
    return { url: await services.beginConnectionTest({ request, reply, read, begin }) };
  });
  mount(
    door,
    contract.submitGuestCertificates,
    async (call) => {
      const organizationId = await organizationOf(call);
      // As where an Owner gives them: metadata is read for its certificates, and nothing is fetched.
      const { saml } = await withEvidence(() => readSaml(services, call.body));
      const certificates = saml?.certificates ?? [];
      return call.runIn(organizationId, submitGuestCertificates, { certificates });
    },
    { bodyLimit: BODY_LIMIT },
  );
}
