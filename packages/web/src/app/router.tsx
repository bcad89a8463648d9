import { type AnyRouter, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import type { AuditLogSearch } from '../features/activity/audit-log.tsx';
import { ACTING_PATH, isActing, isConsole, isGuest } from '../lib/acting.ts';
import { queryClient } from '../lib/client.ts';
import { organizationQuery } from '../lib/organization.ts';
import { NotFound, root } from './root-route.ts';
import { Shell } from './shell.tsx';

/** Each screen has an address, and comes as a file of its own when it is first opened. */

const confirmed = createRoute({
  getParentRoute: () => root,
  path: '/app/confirmed',
  component: lazyRouteComponent(() => import('./confirmed.tsx'), 'Confirmed'),
});

const organization = createRoute({
  getParentRoute: () => root,
  path: '/organizations/$organizationId',
  // Asked while the screen's own file is still on its way; the shell waits for the answer.
  loader: ({ params }) => void queryClient.prefetchQuery(organizationQuery(params.organizationId)),
  component: Shell,
  notFoundComponent: NotFound,
});

const start = createRoute({
  getParentRoute: () => organization,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/organizations/$organizationId/settings/general', params, replace: true });
  },
});

const general = createRoute({
  getParentRoute: () => organization,
  path: '/settings/general',
  component: lazyRouteComponent(() => import('../features/organization/general.tsx'), 'General'),
});

type UsersSearch = {
  q?: string | undefined;
  role?: string | undefined;
  status?: 'deactivated' | undefined;
  dormant?: boolean | undefined;
  sort?: string | undefined;
};

const users = createRoute({
  getParentRoute: () => organization,
  path: '/settings/users',
  validateSearch: ({ q, role, status, dormant, sort }: Record<string, unknown>): UsersSearch => ({
    ...(typeof q === 'string' && q !== '' ? { q } : {}),
    ...(typeof role === 'string' && role !== '' ? { role } : {}),
    ...(status === 'deactivated' ? { status } : {}),
    ...(dormant === true ? { dormant } : {}),
    ...(typeof sort === 'string' && sort !== '' ? { sort } : {}),
  }),
  component: lazyRouteComponent(() => import('../features/members/users.tsx'), 'Users'),
});

const authentication = createRoute({
  getParentRoute: () => organization,
  path: '/settings/authentication',
  component: lazyRouteComponent(() => import('./authentication-page.tsx'), 'AuthenticationPage'),
});

const newConnection = createRoute({
  getParentRoute: () => organization,
  path: '/settings/authentication/connections/new',
  component: lazyRouteComponent(() => import('../features/connections/provider-step.tsx'), 'ProviderStep'),
});

const connection = createRoute({
  getParentRoute: () => organization,
  path: '/settings/authentication/connections/$connectionId',
  component: lazyRouteComponent(() => import('../features/connections/overview.tsx'), 'Overview'),
});

const connectionDomains = createRoute({
  getParentRoute: () => organization,
  path: '/settings/authentication/connections/$connectionId/domains',
  component: lazyRouteComponent(() => import('../features/connections/domains-step.tsx'), 'DomainsStep'),
});

const connectionConfigure = createRoute({
  getParentRoute: () => organization,
  path: '/settings/authentication/connections/$connectionId/configure',
  component: lazyRouteComponent(() => import('../features/connections/configure-step.tsx'), 'ConfigureStep'),
});

const connectionTest = createRoute({
  getParentRoute: () => organization,
  path: '/settings/authentication/connections/$connectionId/test',
  component: lazyRouteComponent(() => import('../features/connections/test-step.tsx'), 'TestStep'),
});

const connectionActivate = createRoute({
  getParentRoute: () => organization,
  path: '/settings/authentication/connections/$connectionId/activate',
  component: lazyRouteComponent(() => import('../features/connections/activate-step.tsx'), 'ActivateStep'),
});

type SignInsSearch = { reference?: string; outcome?: string };

const signIns = createRoute({
  getParentRoute: () => organization,
  path: '/activity/sign-ins',
  validateSearch: ({ reference, outcome }: Record<string, unknown>): SignInsSearch => ({
    ...(typeof reference === 'string' && reference !== '' ? { reference } : {}),
    ...(typeof outcome === 'string' && outcome !== '' ? { outcome } : {}),
  }),
  component: lazyRouteComponent(() => import('../features/activity/sign-ins.tsx'), 'SignIns'),
});

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

const auditLog = createRoute({
  getParentRoute: () => organization,
  path: '/activity/audit-log',
  validateSearch: ({ name, actorId, actor, since, until }: Record<string, unknown>): AuditLogSearch => ({
    ...(typeof name === 'string' && name !== '' ? { name } : {}),
    ...(typeof actorId === 'string' && actorId !== '' ? { actorId } : {}),
    ...(typeof actor === 'string' && actor !== '' ? { actor } : {}),
    ...(isDay(since) ? { since } : {}),
    ...(isDay(until) ? { until } : {}),
  }),
  component: lazyRouteComponent(() => import('../features/activity/audit-log.tsx'), 'AuditLog'),
});

const insights = createRoute({
  getParentRoute: () => organization,
  path: '/activity/insights',
  validateSearch: ({ days }: Record<string, unknown>): { days?: number } => (typeof days === 'number' ? { days } : {}),
  component: lazyRouteComponent(() => import('../features/insights/insights.tsx'), 'Insights'),
});

const screens = [
  start,
  general,
  users,
  authentication,
  newConnection,
  connection,
  connectionDomains,
  connectionConfigure,
  connectionTest,
  connectionActivate,
  signIns,
  auditLog,
  insights,
] as const;
const settings = [confirmed, organization.addChildren(screens)] as const;

type ConsoleRoutes = typeof import('./operator-routes.ts').operatorRoutes;
const everything = (console: ConsoleRoutes) => createRouter({ routeTree: root.addChildren([...settings, console]) });

/** The console's addresses come with the console; whoever opens settings needs none of them. */
async function routesHere() {
  if (isGuest) return [(await import('./guest-route.ts')).guestRoute];
  return isConsole ? [confirmed, (await import('./operator-routes.ts')).operatorRoutes] : settings;
}

export async function createAppRouter(): Promise<AnyRouter> {
  return createRouter({
    routeTree: root.addChildren(await routesHere()),
    // The same screens, opened by an operator who acts for the organization.
    basepath: isActing ? ACTING_PATH : '/',
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof everything>;
  }
}
