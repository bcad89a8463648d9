/** Where an address leads nowhere. */
export const enNotFound = {
  'app.notFound': 'There is nothing here',
  'app.backToGeneral': 'Open general settings',
} as const;
