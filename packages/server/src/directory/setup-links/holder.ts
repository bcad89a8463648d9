import type { ProblemCode } from '@gatehouse/contract/problems';
import type { OrganizationId, SetupTask } from '@gatehouse/contract/vocabulary';
import type { AuditActor } from '../../platform/db/stored.ts';
import { ProblemError } from '../../platform/problem.ts';
import { decideSetup, decideSetupEntry, type SetupDecision } from '../../policy/setup-links.ts';
import type { Tx } from '../world.ts';
import { findSetupLinkByToken, type SetupLinkRow } from './store.ts';
import { factsOf } from './view.ts';

type Holding = { tokenHash: Buffer; organizationId: OrganizationId | null; now: Date };

/** The live link that a browser brings; asked again for every request, so that revoking one ends it at once (R8). */
export async function mustHoldSetupLink(tx: Tx, { tokenHash, organizationId, now }: Holding): Promise<SetupLinkRow> {
  const link = await findSetupLinkByToken(tx, tokenHash);
  if (!link) throw new ProblemError('link_invalid');
  allowed(decideSetupEntry(factsOf(link, now)));
  if (organizationId !== null && link.organizationId !== organizationId) throw new ProblemError('not_found');
  return link;
}

type Held = { actor: { setupLink: SetupLinkRow | null }; now: Date };

/** As the audit log names whoever did something by it. */
export function guestActor({ id, recipient }: SetupLinkRow): AuditActor {
  return { kind: 'guest', id, name: recipient ?? 'set-up link' };
}

/** What the link is for, if that is the task; nothing else is there for its bearer. */
export function mustServe(task: SetupTask, { actor, now }: Held): SetupLinkRow {
  const link = actor.setupLink;
  if (!link) throw new ProblemError('link_invalid');
  allowed(decideSetup(task, factsOf(link, now)));
  return link;
}

const sentences: Readonly<Partial<Record<ProblemCode, string>>> = {
  link_invalid: 'Ask whoever sent it for a new one.',
  conflict: 'What this link is for is in use now; only an Owner of the organization changes it.',
};

function allowed(decision: SetupDecision): void {
  if (decision.kind === 'allow') return;
  const detail = sentences[decision.reason];
  throw new ProblemError(decision.reason, detail === undefined ? {} : { detail });
}
