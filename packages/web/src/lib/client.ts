import { createGatehouseClient, GatehouseProblem } from '@gatehouse/sdk';
import { QueryClient } from '@tanstack/react-query';
import { asOperator, isActing } from './acting.ts';

/** The one client of the API. Who the person is travels in the session's cookie. */
export const client = createGatehouseClient({ url: location.origin, fetch: sendOrLeave });

/** Without a session, or without the proof this organization asks for, the server's own pages lead on. */
async function sendOrLeave(request: Request): Promise<Response> {
  const response = await sendOnce(isActing ? await asOperator(request) : request);
  if (response.status === 401) {
    location.assign(
      `/sign-in?notice=session_expired&returnTo=${encodeURIComponent(location.pathname + location.search)}`,
    );
  }
  return response;
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
