import { listConnectionPresets as presetsEndpoint } from '@gatehouse/contract/endpoints/connection-presets';
import * as contract from '@gatehouse/contract/endpoints/connections';
import * as groupRules from '@gatehouse/contract/endpoints/group-rules';
import { takeOver as takeOverEndpoint } from '@gatehouse/contract/endpoints/taking-over';
import {
  activateConnection,
  createConnection,
  deactivateConnection,
  deleteConnection,
  listConnections,
  readConnection,
  updateConnection,
} from '../../directory/connections/actions.ts';
import { mayCreateConnection, mayUpdateConnection } from '../../directory/connections/before-fetching.ts';
import { readGroupRules, replaceGroupRules } from '../../directory/connections/group-rules.ts';
import { listConnectionPresets } from '../../directory/connections/presets.ts';
import { takeOver } from '../../directory/connections/taking-over.ts';
import { beginTest, readConnectionForTest } from '../../directory/flows/actions.ts';
import type { TestAsking } from '../../directory/flows/connection-test.ts';
import { readConfiguration } from './connection-input.ts';
import { type ApiDoor, mount, mountChange } from './mount.ts';
import type { ApiServices } from './services.ts';

/** A metadata document of 256 KB, with room for its escapes. */
const BODY_LIMIT = 400 * 1024;

/** Setting up single sign-on. Metadata and issuers are fetched here, before the action and outside its transaction. */
export function connectionRoutes(door: ApiDoor, services: ApiServices): void {
  mount(door, presetsEndpoint, ({ run }) => run(listConnectionPresets, {}));
  mount(door, contract.listConnections, ({ runIn, params, query }) =>
    runIn(params.organizationId, listConnections, query),
  );
  mount(
    door,
    contract.createConnection,
    async ({ runIn, params, body }) => {
      const { organizationId } = params;
      await runIn(organizationId, mayCreateConnection, {});
      const { saml, oidc, ...rest } = body;
      const configuration = await readConfiguration(services, { saml, oidc });
      const pair = await services.createKeyPair();
      return runIn(organizationId, createConnection, { ...rest, ...configuration, pair });
    },
    { bodyLimit: BODY_LIMIT },
  );
  mount(door, contract.readConnection, ({ runIn, params }) => runIn(params.organizationId, readConnection, params));
  mountChange(
    door,
    contract.updateConnection,
    async ({ runIn, params, query, body, expectedVersion }, isPreview) => {
      const { organizationId, connectionId } = params;
      await runIn(organizationId, isPreview ? mayCreateConnection : mayUpdateConnection, {});
      await runIn(organizationId, readConnection, { connectionId });
      const { saml, oidc, ...rest } = body;
      const configuration = await readConfiguration(services, { saml, oidc });
      const withKey = oidc?.clientAuthentication === 'private_key_jwt';
      const pair = withKey ? { pair: await services.createKeyPair() } : {};
      const { confirmWithin } = query;
      const input = { ...rest, ...configuration, ...pair, connectionId, expectedVersion, confirmWithin };
      return { action: updateConnection, input };
    },
    { bodyLimit: BODY_LIMIT },
  );
  mountChange(door, contract.deleteConnection, ({ params }) => ({ action: deleteConnection, input: params }));
  mount(door, contract.testConnection, async ({ runIn, params, request, reply }) => {
    const { organizationId, connectionId } = params;
    await runIn(organizationId, readConnection, params);
    const read = () => runIn(organizationId, readConnectionForTest, { connectionId });
    const begin = (asking: TestAsking) => runIn(organizationId, beginTest, { ...asking, connectionId });
    return { url: await services.beginConnectionTest({ request, reply, read, begin }) };
  });
  mountChange(door, contract.activateConnection, ({ params, query }) => ({
    action: activateConnection,
    input: { ...params, confirmWithin: query.confirmWithin },
  }));
  mountChange(door, contract.deactivateConnection, ({ params, query }) => ({
    action: deactivateConnection,
    input: { ...params, confirmWithin: query.confirmWithin },
  }));
  mountChange(door, takeOverEndpoint, ({ params, query, body }) => ({
    action: takeOver,
    input: { ...params, ...body, confirmWithin: query.confirmWithin },
  }));
  mount(door, groupRules.readGroupRules, ({ runIn, params }) => runIn(params.organizationId, readGroupRules, params));
  mountChange(door, groupRules.replaceGroupRules, ({ params: { connectionId }, body, expectedVersion }) => ({
    action: replaceGroupRules,
    input: { ...body, connectionId, expectedVersion },
  }));
}
