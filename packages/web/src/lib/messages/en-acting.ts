export const enActing = {
  'acting.label': 'Acting for an organization',
  'acting.for': 'You act for {organization}.',
  'acting.read': 'look only',
  'acting.change': 'may change settings',
  'acting.left': '{time} left',
  'acting.stop': 'Stop',
  'acting.ended': 'You no longer act for {organization}. Changes are refused.',
  'acting.shut':
    'What changes something is shut. To open it, act for it from the console with Change settings as the scope.',
  'acting.lookOnly': 'To change it, act for it from the console and choose Change settings as the scope.',
} as const;
