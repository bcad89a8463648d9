import { readInsights as insights } from '@gatehouse/contract/endpoints/insights';
import * as contract from '@gatehouse/contract/endpoints/records';
import {
  EXPORT_PAGE,
  listAllAuditEvents,
  listAuditEvents,
  readAuditLines,
  startAuditExport,
} from '../../directory/audit/actions.ts';
import { readInsights } from '../../directory/insights/actions.ts';
import { listAllSignIns, listSignIns } from '../../directory/sign-ins/actions.ts';
import { readSentResponse } from '../../directory/sign-ins/sent-response.ts';
import { simulateSignIn } from '../../directory/sign-ins/simulation.ts';
import { type ApiDoor, type Call, mount, mountStream } from './mount.ts';

/** What happened: attempts to sign in, changes, and both at a glance. */
export function recordRoutes(door: ApiDoor): void {
  mount(door, contract.listSignIns, ({ runIn, params, query }) => runIn(params.organizationId, listSignIns, query));
  mount(door, contract.readSentResponse, ({ runIn, params: { organizationId, signInId } }) =>
    runIn(organizationId, readSentResponse, { signInId }),
  );
  mount(door, contract.simulateSignIn, ({ runIn, params, body }) => runIn(params.organizationId, simulateSignIn, body));
  mount(door, contract.listAuditEvents, ({ runIn, params, query }) =>
    runIn(params.organizationId, listAuditEvents, query),
  );
  mount(door, contract.listAllSignIns, ({ run, query }) => run(listAllSignIns, query));
  mount(door, contract.listAllAuditEvents, ({ run, query }) => run(listAllAuditEvents, query));
  mount(door, insights, ({ runIn, params, query }) => runIn(params.organizationId, readInsights, query));
  mountStream(door, contract.exportAuditEvents, async (call) => {
    const range = await call.runIn(call.params.organizationId, startAuditExport, call.query);
    return auditLines(call, range);
  });
}

type Range = Parameters<(typeof readAuditLines)['run']>[1]['input']['range'];

/** A page at a time, and the next only when the last was taken: memory stays flat however slow the reader is. */
async function* auditLines(
  { runIn, params }: Call<typeof contract.exportAuditEvents>,
  range: Range,
): AsyncGenerator<string> {
  let after: Parameters<(typeof readAuditLines)['run']>[1]['input']['after'] = null;
  for (;;) {
    const page: Awaited<ReturnType<(typeof readAuditLines)['run']>>['result'] = await runIn(
      params.organizationId,
      readAuditLines,
      {
        after,
        range,
      },
    );
    if (page.count > 0) yield page.lines;
    if (page.count < EXPORT_PAGE) return;
    after = page.last;
  }
}
