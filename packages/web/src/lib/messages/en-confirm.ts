/** What is asked in a window of its own. */
export const enConfirm = {
  'enter.text':
    'This organization asks for another sign-in before you go on. It opens in a window of its own; what you typed stays here.',
  'ended.title': 'Your session has ended',
  'ended.text': 'Sign in again in a window of its own. What you typed stays here, and what you were doing goes on.',
  'ended.open': 'Sign in again',
  'ended.leave': 'Leave this page',
  'confirm.title': 'Confirm that it is you',
  'confirm.text':
    'This change needs a sign-in from the last 15 minutes. It opens in a window of its own; what you typed stays here.',
  'confirm.open': 'Confirm identity',
  'confirm.done': 'Confirmed. You can close this window.',
} as const;
