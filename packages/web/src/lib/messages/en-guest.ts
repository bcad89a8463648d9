/** The words of the page that a set-up link opens. */
export const enGuest = {
  'guest.title.domain': 'Prove {about} for {organization}',
  'guest.title.connection': 'Connect {organization} to your identity provider',
  'guest.title.certificate': 'New certificate for {about}, of {organization}',
  'guest.text.domain': 'Add one DNS record. This page looks for it and says when it is there.',
  'guest.text.connection':
    'Copy a few values into your provider, bring a few back, and test. An Owner of the organization then switches it on.',
  'guest.text.certificate':
    'Bring the new signing certificate of your provider. It counts once an Owner has accepted it.',
  'guest.expires': 'You need no account. This link works until {day}, for this one thing.',
  'guest.finished': 'Your part is done',
  'guest.finished.domain': 'The Owners of {organization} were told.',
  'guest.finished.connection': 'The Owners of {organization} were told; one of them tests it too, and switches it on.',
  'guest.finished.certificate':
    'The Owners of {organization} were told; the certificate counts once one has accepted it.',
  'guest.done.domain': 'The domain is proven',
  'guest.done.connection': 'The connection is in use',
  'guest.done.certificate': 'The certificate was accepted',
  'guest.close': 'Nothing is left to do here for {organization}; you can close this page.',
} as const;
