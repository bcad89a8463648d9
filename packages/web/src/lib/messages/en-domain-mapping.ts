/** Where a domain leads, changed from its own row and from the connection it is to lead to. */
export const enDomainMapping = {
  'domains.mapped': '{domain} now leads to another connection.',
  'domains.unmapped': '{domain} leads to no connection now.',
  'domains.mapTitle': 'Where {domain} signs in',
  'domains.mapAction': 'Change mapping',
} as const;
