import type { FastifyReply, FastifyRequest } from 'fastify';
import { act } from '../../directory/act.ts';
import { flowBinding } from '../../directory/sign-ins/second-factor.ts';
import { readFactorRequest } from '../../directory/sign-ins/second-factor-request.ts';
import { applicantOf } from '../../platform/http/caller.ts';
import { browserOf } from './browser-of.ts';
import { type Door, send, sendProblem } from './door.ts';
import type { FieldError } from './pages/fields.ts';
import type { PageProblem } from './pages/notices.ts';
import { paths } from './pages/paths.ts';
import { secondFactorPage } from './pages/second-factor.ts';
import { askFor } from './passkey-check.ts';

/** What a flow of this browser waits for, whether it is asked for first or again. */
type Shown = {
  flowId: string;
  recovering: boolean;
  wrong?: FieldError | undefined;
  problem?: PageProblem | undefined;
};

export async function showFactor(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  { flowId, recovering, wrong, problem }: Shown,
  status = 200,
): Promise<FastifyReply> {
  const { browserHash } = browserOf(door, request);
  const asked = await act(door.world, applicantOf(request), null, readFactorRequest, { flowId, browserHash });
  if (!asked) return sendProblem(door, reply, { code: 'flow_expired', retry: { href: paths.signIn } });
  const { passkeys, ...rest } = asked;
  const passkey = passkeys.length > 0 ? askFor(door, flowBinding(flowId), passkeys) : undefined;
  const errors = { problem, fields: { code: wrong } };
  const view = { flowId, ...rest, passkey, recovering: recovering && asked.hasRecoveryCodes, errors };
  return send(door, reply, secondFactorPage(door.pages, view), status);
}
