export const enTakingOver = {
  'takeOver.title': 'Change of provider',
  'takeOver.text':
    'In one step {connection} gets the domains of the connection that is active now, and that one is switched off. It keeps its configuration, so that you can go back.',
  'takeOver.action': 'Take over from {name}',
  'takeOver.needsTest': 'Run a successful test of this configuration first.',
  'takeOver.asBefore': 'Configured as it was when it was active: no new test is needed.',
  'takeOver.ask': 'Take over from {name}?',
  'takeOver.domains': 'From then on {domains} leads to {connection}. {name} is switched off.',
  'takeOver.people':
    'Everybody signs in anew. Accounts and roles stay: at their first sign-in through {connection} people are linked by their address.',
  'takeOver.rules':
    'What the group rules of {name} gave somebody stays until the group rules of {connection} have decided about them.',
  'takeOver.done': '{connection} has taken over from {name}.',
  'goBack.text': '{name} was active before, and is configured as it was then. Going back needs no new test.',
  'goBack.action': 'Go back to {name}',
  'goBack.people': 'Everybody signs in anew, and is known by the link to {connection} that they have already.',
  'goBack.ask': 'Go back to {name}?',
} as const;
