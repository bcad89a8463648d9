/** Which organization to open, and what its door asks for. */
export const enSwitch = {
  'switch.open': 'Open',
  'switch.needs': 'Needs {methods}',
  'switch.factor': 'Needs a second factor',
  'switch.blocked': 'Blocked: {reason}',
} as const;
