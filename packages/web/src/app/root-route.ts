import { createRootRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';

/** An address that leads nowhere; it comes when somebody meets it. */
export const notFound = lazyRouteComponent(() => import('./not-found.tsx'), 'NotFound');

export const root = createRootRoute({ component: Outlet, notFoundComponent: notFound });
