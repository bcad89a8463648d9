import { lazy } from 'react';

/** What shows whom a change concerns comes when one is asked about: the page is much without it. */

export const ImpactDialog = lazy(async () => ({ default: (await import('./impact-dialog.tsx')).ImpactDialog }));
export const MapDomain = lazy(async () => ({ default: (await import('./map-domain.tsx')).MapDomain }));
export const RemoveDomain = lazy(async () => ({ default: (await import('./remove-domain.tsx')).RemoveDomain }));

const ofBypassLink = () => import('./bypass-link-dialogs.tsx');
export const DeleteBypassLink = lazy(async () => ({ default: (await ofBypassLink()).DeleteBypassLink }));
export const RegenerateBypassLink = lazy(async () => ({ default: (await ofBypassLink()).RegenerateBypassLink }));
