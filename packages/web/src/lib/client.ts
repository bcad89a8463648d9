import { createGatehouseClient, GatehouseProblem } from '@gatehouse/sdk';
import { QueryClient } from '@tanstack/react-query';
import { askToEnter } from './confirm-identity.ts';

/** The one client of the API. Who the person is travels in the session's cookie. */
export const client = createGatehouseClient({ url: location.origin, fetch: sendOrLeave });

/**
 * Without a session the server's own pages lead on. Where only the organization asks for another sign-in, a change waits
 * for it and is sent once more; what merely reads says what is missing, and asks nobody.
 */
async function sendOrLeave(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await fetch(request);
  if (response.status === 401) {
    location.assign(
      `/sign-in?notice=session_expired&returnTo=${encodeURIComponent(location.pathname + location.search)}`,
    );
  }
  const shut = request.method === 'GET' ? null : await organizationShut(response);
  if (shut === null) return response;
  try {
    await enterAgain(shut);
  } catch {
    return response;
  }
  return fetch(again);
}

async function organizationShut(response: Response): Promise<string | null> {
  if (response.status !== 403) return null;
  const problem: unknown = await response.clone().json();
  const isShut = typeof problem === 'object' && problem !== null && 'code' in problem && problem.code === SHUT;
  return isShut ? (/\/organizations\/(org_\w+)/.exec(response.url)?.[1] ?? null) : null;
}

/** The code of an organization that this session does not open. */
export const SHUT = 'method_not_allowed';

/** In a window of its own; everything on this page that was refused meanwhile is asked again. */
export async function enterAgain(organizationId: string): Promise<void> {
  await askToEnter(organizationId);
  void queryClient.invalidateQueries();
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal does not become a permission by asking again; a lost line may come back.
      retry: (count, error) => !(error instanceof GatehouseProblem && error.status < 500) && count < 2,
      staleTime: 10_000,
    },
  },
});

/** The answer's body; refusals were thrown before. */
export function bodyOf<Data>({ data }: { data?: Data | undefined }): Data {
  if (data === undefined) throw new Error('an answer without a body');
  return data;
}
