/** Of others: the titles of these problems speak to the person they are about. */
export const enReasons = {
  not_a_member: 'Is not a member of the organization',
  removed: 'Was removed from the organization',
  idp_not_assigned: 'Is not assigned to the application at the identity provider',
  reauthentication_missing: 'The identity provider did not ask for a new sign-in',
  email_outside_domains: 'The address is outside the managed domains',
} as const;
