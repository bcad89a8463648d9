/** Words of the mails. A subject says what happened; the first sentence says what to do. */
export const en = {
  'mail.brand': 'Gatehouse',
  'mail.signature': 'Sent by Gatehouse, which signs you in. Nobody reads answers to this address.',
  'mail.when': 'When',
  'mail.who': 'Who',
  'mail.from': 'From address',
  'mail.browser': 'Browser',
  'mail.minutes': {
    one: 'The link works once, within {count} minute.',
    other: 'The link works once, within {count} minutes.',
  },
  'mail.hours': {
    one: 'The link works once, within {count} hour.',
    other: 'The link works once, within {count} hours.',
  },
  'mail.notYou': 'You did not ask for this? Then do nothing; nothing has changed.',

  'role.ORGANIZATION_OWNER': 'Owner',
  'role.ORGANIZATION_BILLING_ADMIN': 'Billing Admin',
  'role.ORGANIZATION_MEMBER': 'Member',

  'invitation.subject': '{inviter} invited you to {organization}',
  'invitation.subjectAnonymous': 'You are invited to {organization}',
  'invitation.text': '{inviter} invited you to join {organization} as {role}.',
  'invitation.textAnonymous': 'You are invited to join {organization} as {role}.',
  'invitation.action': 'View invitation',
  'invitation.note': {
    one: 'The invitation is open for {count} day, for this address only. You did not expect it? Then do nothing.',
    other: 'The invitation is open for {count} days, for this address only. You did not expect it? Then do nothing.',
  },

  'setup.subject': '{organization} asks for your help with single sign-on',
  'setup.domain': '{sender} asks you to prove that {organization} controls {about}: add one DNS record.',
  'setup.connection': '{sender} asks you to connect {organization} to your identity provider ({about}).',
  'setup.certificate': '{sender} asks you for the new signing certificate of your identity provider ({about}).',
  'setup.account': 'You need no account. The page shows what to enter where, and tells you when it works.',
  'setup.action': 'Open the set-up page',
  'setup.note':
    'The link opens this one thing, until {day}. Give it only to whoever does it. You did not expect it? Then do nothing.',
  'setupFinished.subject': '{about} is ready for you, in {organization}',
  'setupFinished.domain': '{who} has proven {about} for {organization}. It can be mapped to a connection now.',
  'setupFinished.connection':
    '{who} has configured and tested {about} for {organization}. Test it yourself, then activate it.',
  'setupFinished.certificate':
    '{who} has brought a new signing certificate for {about} of {organization}. It counts when you have accepted it.',
  'setupFinished.bearer': 'Whoever has your set-up link',
  'setupFinished.action': 'Look at it',

  'reset.subject': 'Set a new password',
  'reset.text': 'Somebody, probably you, asked to set a new password for {email}.',
  'reset.bypassSubject': 'Set a password for {organization}',
  'reset.bypassText': 'You asked for a password to sign in to {organization} with the bypass link.',
  'reset.action': 'Set password',

  'verify.subject': 'Confirm your email',
  'verify.text': 'Confirm that {email} is your mailbox, and go on where you stopped.',
  'verify.action': 'Confirm email',

  'exists.subject': 'You already have an account',
  'exists.text':
    'Somebody, probably you, wanted to create an account for {email}. There is one already: sign in instead.',
  'exists.action': 'Sign in',

  'code.subject': '{code} is your code',
  'code.text': 'Enter this code in the browser where you were asked for it:',
  'code.note': {
    one: 'It works once, within {count} minute. Nobody from support will ever ask for it.',
    other: 'It works once, within {count} minutes. Nobody from support will ever ask for it.',
  },

  'bypassDrill.subject': 'A drill of the bypass link of {organization} has begun',
  'bypassDrill.text':
    '{name} rehearses the bypass link. Until {until}, coming in by it in that browser is told as a drill and not as an alarm.',
  'bypassDrill.advice':
    'Expected it? Then nothing is to be done. Not expected, or from an address that is not theirs? Somebody may have their session: end the drill in the authentication settings, and let {name} sign out everywhere and set a new password.',
  'bypassUsed.subject': 'The bypass link of {organization} was used',
  'bypassUsed.text': '{name} signed in to {organization} with the bypass link, past single sign-on.',
  'bypassUsed.advice':
    'Expected it? Regenerate the link once single sign-on works again. Not expected? Regenerate it now: that ends every session opened with it.',
  'bypassRehearsed.subject': 'The bypass link of {organization} was rehearsed',
  'bypassRehearsed.text': 'This was a drill: {name} signed in to {organization} with the bypass link, and it works.',
  'bypassRehearsed.advice':
    'Expected it? Then nothing is to be done. Not expected, or from an address that is not theirs? Regenerate the link now, and let {name} sign out everywhere and set a new password.',
  'bypassUsed.action': 'Open authentication settings',

  'organizationDeleted.subject': '{organization} was deleted',
  'organizationDeleted.text':
    '{name} deleted {organization}: its members, single sign-on, managed domains and logs are gone for ever. Everybody keeps their own account.',
  'organizationDeleted.advice': 'If this surprises you, talk to support at once.',
  'organizationDeleted.action': 'Open your organizations',
  'organizationDeleted.support': 'Support',

  'bypassChanged.created.subject': 'A bypass link was created for {organization}',
  'bypassChanged.created.text':
    '{name} created a bypass link. It lets members sign in with a password when single sign-on is down.',
  'bypassChanged.regenerated.subject': 'The bypass link of {organization} was regenerated',
  'bypassChanged.regenerated.text':
    '{name} regenerated the bypass link. The earlier link and all sessions opened with it have stopped working.',
  'bypassChanged.deleted.subject': 'The bypass link of {organization} was deleted',
  'bypassChanged.deleted.text':
    '{name} deleted the bypass link. If single sign-on fails now, there is no way around it.',
  'bypassChanged.advice': 'If this surprises you, talk to {name} and look at the audit log.',

  'passwordChanged.subject': 'Your password was changed',
  'passwordChanged.text': 'The password of {email} was changed, and every other browser was signed out.',
  'passwordChanged.note': 'It was not you? Set a new password at once.',

  'linked.subject': '{method} was linked to your account',
  'linked.text': 'From now on {method} signs you in as {email}.',
  'linked.note': 'It was not you? Open your account, unlink it and change your password.',
  'linked.action': 'Open your account',
  'released.subject': '{connection} was unlinked from your account',
  'released.text':
    '{organization} released who you were at {connection}. What was signed in there as {email} is signed out.',
  'released.next':
    'Whoever signs in through {connection} next with the address {email} is linked to this account. You need do nothing but sign in.',
  'released.note': 'The address is not yours any more? Tell an Owner at once: the account goes with it.',
  'released.by': 'By',

  'factor.totpAdded.subject': 'An authenticator app was added to your account',
  'factor.totpAdded.text': 'From now on a code from it is asked for after the password of {email}.',
  'factor.totpRemoved.subject': 'The authenticator app was removed from your account',
  'factor.totpRemoved.text': 'Its codes no longer count for {email}.',
  'factor.passkeyAdded.subject': 'A passkey was added to your account',
  'factor.passkeyAdded.text': 'From now on it signs in {email}, alone or after the password.',
  'factor.passkeyRemoved.subject': 'A passkey was removed from your account',
  'factor.passkeyRemoved.text': 'It no longer signs in {email}.',
  'factor.codesRegenerated.subject': 'You have new recovery codes',
  'factor.codesRegenerated.text': 'The earlier recovery codes of {email} have stopped working.',
  'factor.codeUsed.subject': 'A recovery code was used',
  'factor.codeUsed.text': 'Somebody, probably you, signed in as {email} with one of the recovery codes.',
  'factor.reset.subject': 'Support removed your second factors',
  'factor.reset.text':
    'The authenticator app, passkeys and recovery codes of {email} have stopped working, and every browser was signed out.',
  'factor.note': 'It was not you? Open your account, change your password and look at your second factors.',
  'factor.resetNote': 'Sign in with your password and add a new one. You did not ask for this? Tell support at once.',

  'emailChange.subject': 'Confirm your new address',
  'emailChange.text': 'Confirm that {email} is your mailbox, and your account has this address from then on.',
  'emailChange.where': 'The link asks you to be signed in to that account.',
  'emailChange.action': 'Confirm address',
  'emailTaken.subject': 'This address has an account already',
  'emailTaken.text':
    'Somebody, probably you, wanted to give the address {email} to another account. It has an account of its own.',
  'emailTaken.advice': 'Sign in with this address, or choose another one.',
  'emailAsked.subject': 'A new address was asked for',
  'emailAsked.text':
    'Somebody, probably you, wants to change the address of your account from {email} to {newEmail}. Nothing has changed yet.',
  'emailAsked.advice':
    'It was not you? Open your account now, change your password, and sign out all other browsers. That ends the change.',
  'emailChanged.subject': 'The address of your account was changed',
  'emailChanged.text':
    'The address of your account was changed from {email} to {newEmail}, and every other browser was signed out.',
  'emailChanged.advice': 'It was not you? Talk to support at once.',

  'reverted.subject': 'A change of how people sign in to {organization} was undone',
  'reverted.text':
    'A change of {what} was to be confirmed by an Owner who had signed in by it. Nobody did in time, so it is undone: everybody signs in as before.',
  'reverted.advice': 'Still want it? Make it again, sign in by it in a private window, and confirm.',
  'reverted.authentication': 'the ways to sign in',
  'reverted.what': 'What',
  'kept.subject': 'A change of how people sign in to {organization} was not undone',
  'kept.text':
    'A change of {what} was to be undone, because nobody confirmed it. As things are now, undoing it would have shut every Owner out, so it stays in force.',
  'kept.advice': 'Look at how people sign in, and change it by hand where it is not as you want it.',

  'calendar.subject': 'Days on which people would stop getting in to {organization}',
  'calendar.text': 'On these days something ends that people sign in to {organization} with, or is overdue:',
  'calendar.action': 'Open the access calendar',
  'calendar.certificate': 'The last certificate of {name} ends',
  'calendar.clientSecret': 'The client secret of {name} ends',
  'calendar.ownKey': 'Our own key for {name} ends: publish a new one under Keys, then use it',
  'calendar.domainFailing': 'The proof of {name} lapses unless its record is found',
  'calendar.domainLapsed': 'The proof of {name} has lapsed',
  'calendar.soleOwner': 'There is only one Owner',
  'calendar.linkMissing': 'There is no bypass link',
  'calendar.rehearsal': 'The bypass link is to be rehearsed',

  'ending.subject': 'Single sign-on through {connection} ends on {day}',
  'ending.certificate':
    'The signing certificate of {connection} is valid until {day}. From then on nobody signs in to {organization} through it.',
  'ending.clientSecret':
    'The client secret of {connection} is valid until {day}. From then on nobody signs in to {organization} through it.',
  'ended.subject': 'Single sign-on through {connection} has ended',
  'ended.certificate':
    'The signing certificate of {connection} was valid until {day}. Nobody signs in to {organization} through it any more.',
  'ended.clientSecret':
    'The client secret of {connection} was valid until {day}. Nobody signs in to {organization} through it any more.',
  'ending.ownKeySubject': 'Our key of {connection} ends on {day}',
  'ended.ownKeySubject': 'Our key of {connection} has ended',
  'ending.ownKey':
    'The key that we sign with in {connection} is valid until {day}. From then on your identity provider may refuse sign-ins to {organization}.',
  'ended.ownKey':
    'The key that we sign with in {connection} was valid until {day}. Your identity provider may refuse sign-ins to {organization}.',
  'ending.ownKeyAdvice':
    'Publish a new key in {connection}, have your identity provider read it, then put it to use. Until then the bypass link lets people in who have a password.',
  'ending.advice':
    'Make a new one at your identity provider and save it in {connection}. Until then the bypass link lets people in who have a password.',
  'ending.action': 'Open the connection',

  'metadata.heldSubject': 'The metadata of {connection} has changed: please look',
  'metadata.held':
    'The identity provider of {connection} publishes other settings than {organization} uses. Nothing was changed; sign-in goes on as before.',
  'metadata.held.not_verified':
    'We do not take them over by ourselves because the address is not fetched over a connection that proves who answers.',
  'metadata.held.other_entity':
    'We do not take them over by ourselves because they name another identity provider (entity ID).',
  'metadata.heldAdvice': 'Compare them with what your provider shows, then accept or decline them.',
  'metadata.heldAction': 'Look at the change',
  'metadata.failingSubject': 'The metadata of {connection} cannot be read',
  'metadata.failing':
    'Since {day} we could not read the metadata of {connection}. Sign-in to {organization} goes on with what was read before.',
  'metadata.failingAdvice':
    'When the provider changes its certificate, we will not notice, and nobody will sign in. Correct the address in {connection}, or enter the certificate by hand.',
  'metadata.address': 'Address',

  'domain.subject': '{domain} is no longer proven for {organization}',
  'domain.text': 'We looked for the TXT record of {domain} several times and did not find the value we expect.',
  'domain.stopped':
    'Until it is back, nobody new joins {organization} through {domain}. Members who already use single sign-on are not affected.',
  'domain.label': 'TXT record at',
  'domain.expected': 'Expected',
  'domain.received': 'Received',
  'domain.nothing': 'no TXT record',
  'domain.action': 'Check the domain',

  'acting.subject': 'Support acts for {organization}',
  'acting.change': '{name} of the support team looks at {organization} and may change its settings for a while.',
  'acting.read': '{name} of the support team looks at {organization} for a while, and changes nothing.',
  'acting.advice':
    'The bypass link stays hidden from them. Every change stands in your audit log, with their name and the reason.',
  'acting.until': 'Until',
  'acting.action': 'Open the audit log',

  'requested.subject': 'Change request from {organization}',
  'requested.text': '{name} of {organization} asks for a change that support makes: {change}',
  'requested.reason': 'Reason',
  'requested.action': 'View request',
  'decided.approvedSubject': 'Approved: your change request for {organization}',
  'decided.approvedText': 'The change you asked for is made: {change}',
  'decided.declinedSubject': 'Declined: your change request for {organization}',
  'decided.declinedText': 'The change you asked for is not made: {change}',
  'decided.action': 'View request',
} as const;
