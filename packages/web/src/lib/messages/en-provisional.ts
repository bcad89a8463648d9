/** A change that undoes itself unless it is confirmed: where it is made, and on every page while it is open. */
export const enProvisional = {
  'provisional.choice': {
    one: 'Undo by itself after {count} minute unless I confirm',
    other: 'Undo by itself after {count} minutes unless I confirm',
  },
  'provisional.choiceText':
    'It is in force at once. Sign in by it in a private window and keep it there, or do nothing.',
  'provisional.label': 'A change that undoes itself',
  'provisional.authentication': 'The change of how people sign in undoes itself in {time}.',
  'provisional.target': 'The change of {target} undoes itself in {time}.',
  'provisional.due': 'The change is being undone.',
  'provisional.through': 'Sign in once more through {connection}, here or in a private window, and keep it there.',
  'provisional.any': 'Sign in once more, here or in a private window, and keep it there.',
  'provisional.proven': 'You have signed in by it since.',
  'provisional.keep': 'I have signed in: keep it',
  'provisional.undo': 'Undo now',
} as const;
