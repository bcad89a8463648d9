/** What stands above every page of an organization, where there is something to say. */
export const enBanners = {
  'bypass.banner': 'SSO was bypassed. This session opens {organization} only.',
} as const;
