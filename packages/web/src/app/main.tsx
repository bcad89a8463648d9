import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isGuest } from '../lib/acting.ts';
import { queryClient } from '../lib/client.ts';
import { rememberWhoIsHere } from '../lib/same-person.ts';
import { createAppRouter } from './router.tsx';
import './style.css';

if (new URLSearchParams(location.search).get('direction') === 'rtl') document.documentElement.dir = 'rtl';

const root = document.getElementById('app');
if (!root) throw new Error('the page has no place for the app');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={await createAppRouter()} />
    </QueryClientProvider>
  </StrictMode>,
);
if (!isGuest) rememberWhoIsHere();
