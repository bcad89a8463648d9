/** In place of a screen that only Owners use. */
export const enNoPermission = {
  'noPermission.title': 'Only Owners see this page',
  'noPermission.text': 'Ask one of them to make the change, or to make you an Owner.',
} as const;
