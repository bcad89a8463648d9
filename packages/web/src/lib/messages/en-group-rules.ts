export const enGroupRules = {
  'rules.title': 'Group rules',
  'rules.text':
    'What {provider} says about somebody gives a role here, at each sign-in. Of the rules that match, the most privileged role counts. Rules let nobody in who may not come in anyway.',
  'rules.where': 'Where {provider} is told to send groups: {place}. They come as “{attribute}”.',
  'rules.where.none': 'With this protocol no groups come from {provider}.',
  'rules.none': 'No group rules: people have the role that Automatic Membership, an invitation or an Owner gives them.',
  'rules.number': 'Rule {number}',
  'rules.attribute': 'Attribute',
  'rules.value': 'Value',
  'rules.role': 'Role',
  'rules.add': 'Add group rule',
  'rules.remove': 'Remove rule',
  'rules.save': 'Save group rules',
  'rules.discard': 'Discard changes',
  'rules.hint':
    'Values are compared whole. A change counts from each person’s next sign-in; a role that no rule gives any more ends at once.',
  'rules.owner': 'A rule makes Owners',
  'rules.ownerText':
    'Whoever manages these groups at {provider} then decides who is an Owner here. You are asked to confirm it.',
  'rules.ask': 'Change the group rules?',
  'rules.confirm': 'Make Owners by group?',
  'rules.confirmText':
    'From their next sign-in, everybody with one of these values is an Owner: they manage members, sign-in and the bypass link.',
  'rules.confirmSave': 'Save and make Owners',
  'ruled.title': 'Group rules',
  'ruled.matched': '{attribute} = {value} gives {role}',
  'ruled.none': 'No group rule matches what was sent.',
  'ruled.role': 'The role would be {role}.',
  'ruled.not_sent': '{attribute} was not sent, so what it gave before stays.',
  'ruled.elsewhere':
    'The provider sent a link in place of {attribute}, as it does for people in very many groups. What it gave before stays.',
  'ruled.too_many': '{attribute} has more values than are read, so what it gave before stays.',
} as const;
