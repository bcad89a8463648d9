import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root-route.ts';

/** The one page of whoever has a set-up link. */
export const guestRoute = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  component: lazyRouteComponent(() => import('./guest-page.tsx'), 'GuestPage'),
});
