/** What an organization may use, as its Owners and operators read it. */
export const enPlans = {
  'plan.free': 'Free',
  'plan.business': 'Business',
  'plan.enterprise': 'Enterprise',
} as const;
