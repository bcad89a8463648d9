import { type Feature, features, type Plan } from '@gatehouse/contract/vocabulary';

/** Which plan carries which feature. */
export const planFeatures: Readonly<Record<Plan, readonly Feature[]>> = {
  free: [],
  business: ['teams', 'audit_export'],
  enterprise: features,
};

export function isEntitled(plan: Plan, feature: Feature): boolean {
  return planFeatures[plan].includes(feature);
}
