export const enPalette = {
  'palette.title': 'Go to',
  'palette.label': 'Screen, person or organization',
  'palette.none': 'Nothing by that name',
  'palette.screen': 'Screen',
  'palette.action': 'Action',
  'palette.person': 'Person',
  'palette.organization': 'Organization',
  'palette.configure': 'Configure SSO',
} as const;
