/**
 * While an operator acts for an organization, its settings are opened beneath this path, and everything they read and
 * change goes to the operators' twins of the same operations. The screens do not know.
 */
export const ACTING_PATH = '/operator/acting';

export const isActing = location.pathname.startsWith(`${ACTING_PATH}/`);

/** Somebody without an account, who has opened a set-up link. */
export const isGuest = location.pathname === '/set-up';

/** The console of the support team itself. */
export const isConsole = !isActing && /^\/operator(\/|$)/.test(location.pathname);

export function actingPath(organizationId: string): string {
  return `${ACTING_PATH}/organizations/${organizationId}/settings/general`;
}

/** Where an operation on an organization is asked: `/organizations/{organizationId}/…`. */
export function apiPath(path: string): string {
  return isActing ? `/api/v1/operator${path}` : `/api/v1${path}`;
}

/** The same request, asked as the support team. */
export async function asOperator(request: Request): Promise<Request> {
  const own = /^(.*\/api\/v1)(\/organizations\/[^/?]+.*)$/.exec(request.url);
  if (!own) return request;
  const { method, headers, signal } = request;
  const body = method === 'GET' ? '' : await request.text();
  return new Request(`${own[1]}/operator${own[2]}`, { method, headers, signal, body: body || null });
}
