import { createGatehouseClient, GatehouseProblem } from '@gatehouse/sdk';
import { QueryClient } from '@tanstack/react-query';
import { asOperator, isActing } from './acting.ts';
import { askToEnter } from './confirm-identity.ts';
import { askSamePersonToSignIn } from './same-person.ts';

/** The one client of the API. Who the person is travels in the session's cookie. */
export const client = createGatehouseClient({ url: location.origin, fetch: sendOrAsk });

/**
 * Whoever's session has ended signs in again in a window of its own, and what was asked is asked once more: the page and
 * everything typed stay. Where only the organization asks for another sign-in, a change waits for it in the same way;
 * what merely reads says what is missing, and asks nobody.
 */
async function sendOrAsk(asked: Request): Promise<Response> {
  const request = isActing ? await asOperator(asked) : asked;
  const again = request.clone();
  const response = await sendOnce(request);
  const ask = await whatIsMissing(request, response);
  if (ask === null) return response;
  try {
    await ask();
  } catch {
    return response;
  }
  return sendOnce(again);
}

async function whatIsMissing(request: Request, response: Response): Promise<(() => Promise<void>) | null> {
  if (response.status === 401) return askSamePersonToSignIn;
  const shut = request.method === 'GET' ? null : await organizationShut(response);
  return shut === null ? null : () => enterAgain(shut);
}

async function organizationShut(response: Response): Promise<string | null> {
  if (response.status !== 403) return null;
  const problem: unknown = await response.clone().json();
  const shut = typeof problem === 'object' && problem !== null && 'code' in problem && isShut(problem.code);
  return shut ? (/\/organizations\/(org_\w+)/.exec(response.url)?.[1] ?? null) : null;
}

const SHUT: readonly unknown[] = ['method_not_allowed', 'second_factor_required'];

/** Whether a refusal says that the session does not open the organization: its door says what is missing. */
export function isShut(code: unknown): boolean {
  return SHUT.includes(code);
}

/** In a window of its own; everything on this page that was refused meanwhile is asked again. */
export async function enterAgain(organizationId: string): Promise<void> {
  await askToEnter(organizationId);
  void queryClient.invalidateQueries();
}

/** What was sent and has no answer yet. */
const unanswered = new Map<string, { key: string; answer: Promise<Response> | null }>();

/**
 * Two presses are one request. And when the line was lost nobody knows whether the server had heard: the same thing sent
 * again carries the same key, and so is done once.
 */
async function sendOnce(request: Request): Promise<Response> {
  if (request.method !== 'POST') return fetch(request);
  const intent = `${request.url} ${await request.clone().text()}`;
  const sent = unanswered.get(intent) ?? { key: crypto.randomUUID(), answer: null };
  unanswered.set(intent, sent);
  request.headers.set('idempotency-key', sent.key);
  sent.answer ??= fetch(request).finally(() => {
    sent.answer = null;
  });
  const response = await sent.answer;
  if (response.status < 500) unanswered.delete(intent);
  return response.clone();
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal does not become a permission by asking again; a lost line may come back.
      retry: (count, error) => !(error instanceof GatehouseProblem && error.status < 500) && count < 2,
      staleTime: 10_000,
    },
    // Without a line a change fails at once and is said to: one that waited would be sent after its dialog was given up.
    mutations: { networkMode: 'always' },
  },
});

/** The answer's body; refusals were thrown before. */
export function bodyOf<Data>({ data }: { data?: Data | undefined }): Data {
  if (data === undefined) throw new Error('an answer without a body');
  return data;
}
