import type { FastifyInstance } from 'fastify';
import { act } from '../../directory/act.ts';
import { completeSecondFactor } from '../../directory/sign-ins/second-factor.ts';
import { beginSecondFactorStepUp } from '../../directory/sign-ins/second-factor-request.ts';
import { applicantOf } from '../../platform/http/caller.ts';
import { knowBrowser } from '../../platform/http/cookies.ts';
import { browserOf } from './browser-of.ts';
import { type Door, personOf } from './door.ts';
import { showFactor } from './factor-page.ts';
import { codeField, field, organizationIdOf, queryField } from './form-fields.ts';
import { paths } from './pages/paths.ts';
import { waitingPath } from './pages/second-factor.ts';
import { readPasskeyAnswer, tryPasskey } from './passkey-check.ts';
import { ownPath } from './return-to.ts';
import { landingPath, showResult } from './sign-in-result.ts';

/** What follows a password that fitted, where the person has a second factor; and passkeys where they are a step up. */
export function secondFactorRoutes(app: FastifyInstance, door: Door): void {
  const { world } = door;

  app.get(paths.signInSecondFactor, async (request, reply) => {
    const flowId = queryField(request, 'flow').slice(0, 100);
    const recovering = queryField(request, 'with') === 'recovery_code';
    return showFactor(door, request, reply, { flowId, recovering });
  });
  app.post(paths.signInSecondFactor, async (request, reply) => {
    const flowId = field(request, 'flow').slice(0, 100);
    const shown =
      field(request, 'kind') === 'recovery_code'
        ? ({ kind: 'recovery_code', code: field(request, 'code').slice(0, 100) } as const)
        : ({ kind: 'totp', code: codeField(request) } as const);
    const input = { flowId, shown, ...browserOf(door, request) };
    return showResult(door, request, reply, await act(world, applicantOf(request), null, completeSecondFactor, input));
  });
  app.post(paths.signInSecondFactorPasskey, async (request, reply) => {
    const flowId = field(request, 'flow').slice(0, 100);
    const { passkey } = await readPasskeyAnswer(door, request, { discovered: false });
    const input = { flowId, shown: { kind: 'passkey', passkey } as const, ...browserOf(door, request) };
    return showResult(door, request, reply, await act(world, applicantOf(request), null, completeSecondFactor, input));
  });

  app.post(paths.stepUpSecondFactor, async (request, reply) => {
    const organizationId = organizationIdOf(field(request, 'organizationId'));
    const returnTo = ownPath(field(request, 'returnTo'), world.config.publicUrl) ?? landingPath(organizationId);
    const browserHash = knowBrowser(request, reply, world.config.publicUrl);
    const input = { organizationId, returnTo, browserHash };
    const { flowId } = await act(world, personOf(door, request), null, beginSecondFactorStepUp, input);
    return reply.redirect(waitingPath(flowId, false), 303);
  });
  app.post(paths.stepUpPasskey, async (request, reply) => {
    const organizationId = organizationIdOf(field(request, 'organizationId'));
    const returnTo = ownPath(field(request, 'returnTo'), world.config.publicUrl) ?? landingPath(organizationId);
    return showResult(door, request, reply, await tryPasskey(door, request, { confirming: true, returnTo }));
  });
}
