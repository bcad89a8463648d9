import * as contract from '@gatehouse/contract/endpoints/domains';
import {
  addDomain,
  applyDnsAnswer,
  listDomains,
  mapDomain,
  proveDomain,
  readDomain,
  readDomainChallenge,
  removeDomain,
} from '../../directory/domains/actions.ts';
import { lookUpProof } from './look-up-proof.ts';
import { type ApiDoor, mount, mountChange } from './mount.ts';
import type { ApiServices } from './services.ts';

export function domainRoutes(door: ApiDoor, { dns }: Pick<ApiServices, 'dns'>): void {
  mount(door, contract.listDomains, ({ runIn, params, query }) => runIn(params.organizationId, listDomains, query));
  mount(door, contract.addDomain, ({ runIn, params, body }) => runIn(params.organizationId, addDomain, body));
  mount(door, contract.readDomain, ({ runIn, params }) => runIn(params.organizationId, readDomain, params));
  mountChange(door, contract.mapDomain, ({ params, query, body }) => ({
    action: mapDomain,
    input: {
      domainId: params.domainId,
      connectionId: body.connectionId,
      confirmWithin: query.confirmWithin,
    },
  }));
  mount(door, contract.verifyDomain, async ({ runIn, params }) => {
    const challenge = await runIn(params.organizationId, readDomainChallenge, params);
    const findings = await lookUpProof(dns, challenge);
    return runIn(params.organizationId, applyDnsAnswer, { domainId: params.domainId, ...findings });
  });
  mountChange(door, contract.removeDomain, ({ params }) => ({ action: removeDomain, input: params }));
  mount(door, contract.proveDomain, ({ runIn, params, body }) =>
    runIn(params.organizationId, proveDomain, { domainId: params.domainId, reason: body.reason }),
  );
}
