/** One attempt to sign in, one event of the audit log: Owners and operators read the same. */
export const enRecords = {
  'signIns.succeeded': 'Signed in',
  'signIns.denied': 'Refused',
  'signIns.proof_required': 'Asked for a code',
  'signIns.steps': 'Why it was decided so',
  'signIns.passed': 'passed',
  'signIns.stopped': 'decided here',
  'signIns.unknownPerson': 'Unknown address',
  'signIns.bypass': 'through the bypass link',
  'audit.details': 'Details',
  'audit.nobody': 'The system',
  'audit.reason': 'Reason: {reason}',
} as const;
