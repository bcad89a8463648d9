/** The days on which people would stop getting in. */
export const enCalendar = {
  'calendar.title': 'Access calendar',
  'calendar.text': 'The days on which people would stop getting in, and what was not tried for too long.',
  'calendar.none':
    'Nothing ends, as far as is known. Certificates, client secrets, proofs of domains and drills of the bypass link stand here.',
  'calendar.severity.urgent': 'Urgent',
  'calendar.severity.soon': 'Soon',
  'calendar.severity.later': 'Later',
  'calendar.kind.certificate_ends': 'The last certificate of {name} ends',
  'calendar.kind.client_secret_ends': 'The client secret of {name} ends',
  'calendar.kind.own_key_ends': 'Our own key for {name} ends: publish a new one under Keys, then use it',
  'calendar.kind.domain_failing': 'The proof of {name} lapses unless its record is found',
  'calendar.kind.domain_lapsed': 'The proof of {name} has lapsed',
  'calendar.kind.sole_owner': 'There is only one Owner',
  'calendar.kind.bypass_link_missing': 'There is no bypass link',
  'calendar.kind.bypass_link_never_rehearsed': 'The bypass link was never rehearsed',
  'calendar.kind.bypass_link_rehearsal': 'The bypass link is to be rehearsed',
  'calendar.mend': 'Open',
  'calendar.mendLabel': 'Open: {what}',
  'calendar.subscribe': 'Subscribe in a calendar',
  'calendar.subscribeText':
    'Enter this address in your calendar program. Whoever has it sees the days and what ends on them, and no people. It is shown once.',
  'calendar.address': 'calendar address',
  'calendar.replace': 'New address',
  'calendar.revoke': 'Revoke address',
  'calendar.feed': 'A calendar address exists since {day}.',
} as const;
