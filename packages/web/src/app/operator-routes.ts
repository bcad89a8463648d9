import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { NotFound, root } from './root-route.ts';

/** The console of the support team: each screen with an address that can be passed on. */

const operator = createRoute({
  getParentRoute: () => root,
  path: '/operator',
  component: lazyRouteComponent(() => import('./operator-shell.tsx'), 'OperatorShell'),
  notFoundComponent: NotFound,
});

/** Those parts of an address that are text with something in it. */
function textsOf<Name extends string>(
  search: Record<string, unknown>,
  names: readonly Name[],
): { [N in Name]?: string } {
  const found: { [N in Name]?: string } = {};
  for (const name of names) {
    const value = search[name];
    // What looks like a number in an address is text here all the same.
    if (typeof value === 'number') found[name] = String(value);
    else if (typeof value === 'string' && value !== '') found[name] = value;
  }
  return found;
}

const search = createRoute({
  getParentRoute: () => operator,
  path: '/',
  validateSearch: (search: Record<string, unknown>) => textsOf(search, ['q']),
  component: lazyRouteComponent(() => import('../features/operator/search.tsx'), 'Search'),
});

const organization = createRoute({
  getParentRoute: () => operator,
  path: '/organizations/$organizationId',
  component: lazyRouteComponent(() => import('../features/operator/organization.tsx'), 'OrganizationPage'),
});

const person = createRoute({
  getParentRoute: () => operator,
  path: '/people/$userId',
  component: lazyRouteComponent(() => import('../features/operator/person.tsx'), 'PersonPage'),
});

const explain = createRoute({
  getParentRoute: () => operator,
  path: '/explain',
  validateSearch: (search: Record<string, unknown>) => textsOf(search, ['email']),
  component: lazyRouteComponent(() => import('../features/operator/explain.tsx'), 'Explain'),
});

const changeRequests = createRoute({
  getParentRoute: () => operator,
  path: '/change-requests',
  validateSearch: (search: Record<string, unknown>) => textsOf(search, ['status']),
  component: lazyRouteComponent(() => import('../features/operator/change-requests.tsx'), 'ChangeRequests'),
});

const changeRequest = createRoute({
  getParentRoute: () => operator,
  path: '/change-requests/$changeRequestId',
  component: lazyRouteComponent(() => import('../features/operator/change-request.tsx'), 'ChangeRequestPage'),
});

const signIns = createRoute({
  getParentRoute: () => operator,
  path: '/sign-ins',
  validateSearch: (search: Record<string, unknown>) => textsOf(search, ['reference', 'outcome']),
  component: lazyRouteComponent(() => import('../features/operator/sign-ins.tsx'), 'SignIns'),
});

const operators = createRoute({
  getParentRoute: () => operator,
  path: '/operators',
  component: lazyRouteComponent(() => import('../features/operator/operators.tsx'), 'Operators'),
});

const system = createRoute({
  getParentRoute: () => operator,
  path: '/system',
  component: lazyRouteComponent(() => import('../features/operator/system.tsx'), 'SystemPage'),
});

const accessCalendar = createRoute({
  getParentRoute: () => operator,
  path: '/access-calendar',
  component: lazyRouteComponent(() => import('../features/operator/access-calendar.tsx'), 'AccessCalendars'),
});

export const operatorRoutes = operator.addChildren([
  search,
  organization,
  person,
  explain,
  changeRequests,
  changeRequest,
  signIns,
  accessCalendar,
  operators,
  system,
]);
