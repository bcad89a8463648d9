import { createGatehouseClient, GatehouseProblem } from '@gatehouse/sdk';
import { QueryClient } from '@tanstack/react-query';

/** The one client of the API. Who the person is travels in the session's cookie. */
export const client = createGatehouseClient({ url: location.origin, fetch: sendOrLeave });

/** Without a session, or without the proof this organization asks for, the server's own pages lead on. */
async function sendOrLeave(request: Request): Promise<Response> {
  const response = await fetch(request);
  if (response.status === 401) {
    location.assign(
      `/sign-in?notice=session_expired&returnTo=${encodeURIComponent(location.pathname + location.search)}`,
    );
  }
  return response;
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
