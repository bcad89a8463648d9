import { type Endpoint, isEndpoint } from './endpoint.ts';
import * as accessCalendar from './endpoints/access-calendar.ts';
import * as acting from './endpoints/acting.ts';
import * as authentication from './endpoints/authentication.ts';
import * as connectionKeys from './endpoints/connection-keys.ts';
import * as connectionMetadata from './endpoints/connection-metadata.ts';
import * as connectionPresets from './endpoints/connection-presets.ts';
import * as connections from './endpoints/connections.ts';
import * as domains from './endpoints/domains.ts';
import * as groupRules from './endpoints/group-rules.ts';
import * as insights from './endpoints/insights.ts';
import * as me from './endpoints/me.ts';
import * as memberIdentities from './endpoints/member-identities.ts';
import * as members from './endpoints/members.ts';
import * as operators from './endpoints/operators.ts';
import * as organizations from './endpoints/organizations.ts';
import * as provisionalChanges from './endpoints/provisional-changes.ts';
import * as records from './endpoints/records.ts';
import * as secondFactors from './endpoints/second-factors.ts';
import * as setupLinks from './endpoints/setup-links.ts';
import * as support from './endpoints/support.ts';
import * as takingOver from './endpoints/taking-over.ts';
import { hasOperatorTwin, operatorTwin } from './operator-twins.ts';

const verbs = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

function byAddress(left: Endpoint, right: Endpoint): number {
  if (left.path === right.path) return verbs.indexOf(left.method) - verbs.indexOf(right.method);
  return left.path < right.path ? -1 : 1;
}

/** Every operation of the REST API, in the order of its documentation. */
const written: readonly Endpoint[] = [
  me,
  secondFactors,
  organizations,
  members,
  memberIdentities,
  domains,
  connections,
  groupRules,
  connectionKeys,
  connectionMetadata,
  takingOver,
  connectionPresets,
  setupLinks,
  authentication,
  provisionalChanges,
  accessCalendar,
  records,
  insights,
  operators,
  acting,
  support,
].flatMap((noun) => Object.values(noun).filter(isEndpoint).sort(byAddress));

export const endpoints: readonly Endpoint[] = [...written, ...written.filter(hasOperatorTwin).map(operatorTwin)];
