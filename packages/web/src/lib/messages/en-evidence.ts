/** What was expected of a provider, what came, and where to mend it: of a sign-in and of a test alike. */
export const enEvidence = {
  'evidence.expected': 'Expected',
  'evidence.received': 'Received',
  'evidence.fix': 'What to change',
} as const;
