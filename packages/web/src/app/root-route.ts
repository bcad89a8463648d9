import { createRootRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';

/** Seldom seen, so it comes when it is. */
export const NotFound = lazyRouteComponent(() => import('./not-found.tsx'), 'NotFound');

export const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });
