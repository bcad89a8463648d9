export const enIdentities = {
  'identities.title': 'Linked sign-ins',
  'identities.none': 'Nobody at this organization’s connections is linked to this account.',
  'identities.since': 'linked {day}',
  'identities.used': 'last used {when}',
  'identities.release': 'Release identity',
  'release.action': 'Release the old identity',
  'release.title': 'Release the identity at {connection}?',
  'release.text':
    '{connection} has called this person {subject} since {day}. Once that is released, whoever next signs in there as {email} gets this account, with its role and everything it holds. If nobody does within seven days, it is linked as before.',
  'release.ask': 'Ask first whose address it is now',
  'release.askText':
    'Addresses of people who have left are given to others. If this one belongs to somebody else now, do not release it: give the new person another address at the provider.',
  'release.sessions':
    'Sessions that came through {connection} end at once. Other organizations are untouched. The person gets a mail.',
  'release.done': 'It has been released. The next sign-in links the new identity.',
} as const;
