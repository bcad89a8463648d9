import { t } from '../lib/messages/messages.ts';

/** Where one can go within an organization: what the navigation shows and the command palette finds. */

export const settingsScreens = [
  { to: '/organizations/$organizationId/settings/general', label: t('nav.general') },
  { to: '/organizations/$organizationId/settings/authentication', label: t('nav.authentication') },
  { to: '/organizations/$organizationId/settings/users', label: t('nav.users') },
] as const;

export const activityScreens = [
  { to: '/organizations/$organizationId/activity/sign-ins', label: t('nav.signIns') },
  { to: '/organizations/$organizationId/activity/audit-log', label: t('nav.auditLog') },
  { to: '/organizations/$organizationId/activity/insights', label: t('nav.insights') },
] as const;

export type Screen = (typeof settingsScreens | typeof activityScreens)[number];
