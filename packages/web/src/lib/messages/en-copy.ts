/** Beside a value that people carry elsewhere. */
export const enCopy = {
  'copy.action': 'Copy',
  'copy.done': 'Copied',
  'copy.label': 'Copy {label}',
} as const;
