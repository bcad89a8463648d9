import type { findings } from '@gatehouse/contract/endpoints/support';
import type { OrganizationId } from '@gatehouse/contract/vocabulary';
import type { Way } from './ways-in.ts';

/**
 * "Why can't they sign in?" The way of an address from the identifier step to its organizations, as findings in the
 * order in which the person meets them. It reports what other rules have decided and decides nothing itself.
 */

export type FindingName = (typeof findings)[number];
export type Finding = {
  finding: FindingName;
  effect: 'passes' | 'needs' | 'stops';
  organizationId: OrganizationId | null;
};

export type SignInPathFacts = {
  /** The managed domain of the address; `provisions`: JIT would make an account at the first sign-in. */
  domain: { mapped: boolean; connectionActive: boolean; lapsed: boolean; provisions: boolean } | null;
  account: {
    status: 'active' | 'deactivated';
    addressVerified: boolean;
    hasPassword: boolean;
    hasLinkedSignIn: boolean;
    /** So many wrong passwords in a row that no further one is looked at. */
    passwordPaused: boolean;
  } | null;
  invitedTo: readonly OrganizationId[];
  organizations: readonly { id: OrganizationId; open: boolean; possibleWays: readonly Way[] }[];
};

const found = (
  finding: FindingName,
  effect: Finding['effect'],
  organizationId: OrganizationId | null = null,
): Finding => ({ finding, effect, organizationId });

export function explainPath(facts: SignInPathFacts): Finding[] {
  const account = accountFindings(facts);
  const invitations = facts.invitedTo.map((id) => found('invitation_waiting', 'needs', id));
  const path = [...domainFindings(facts), ...account, ...invitations];
  if (facts.account === null || account.some(({ effect }) => effect === 'stops')) return path;
  return [...path, ...organizationFindings(facts)];
}

function domainFindings({ domain }: SignInPathFacts): Finding[] {
  if (domain === null) return [found('domain_unmanaged', 'passes')];
  if (!domain.mapped) return [found('domain_not_mapped', 'passes')];
  if (!domain.connectionActive) return [found('connection_not_active', 'needs')];
  return [found('domain_to_connection', 'passes'), ...(domain.lapsed ? [found('domain_lapsed', 'needs')] : [])];
}

const leadsToConnection = (domain: SignInPathFacts['domain']) => domain?.mapped === true && domain.connectionActive;

function accountFindings({ domain, account, invitedTo }: SignInPathFacts): Finding[] {
  const toConnection = leadsToConnection(domain);
  if (account === null) {
    if (toConnection && domain?.provisions && !domain.lapsed) return [found('account_on_first_sign_in', 'passes')];
    return [found('account_missing', invitedTo.length > 0 ? 'needs' : 'stops')];
  }
  if (account.status === 'deactivated') return [found('account_deactivated', 'stops')];
  return [
    found('account_active', 'passes'),
    ...(account.addressVerified ? [] : [found('address_unproven', 'needs')]),
    ...(toConnection ? [] : passwordFindings(account)),
  ];
}

/** Only where a password would be asked for. */
function passwordFindings(account: NonNullable<SignInPathFacts['account']>): Finding[] {
  if (account.passwordPaused) return [found('password_paused', 'needs')];
  return account.hasPassword || account.hasLinkedSignIn ? [] : [found('password_missing', 'needs')];
}

function organizationFindings({ organizations }: SignInPathFacts): Finding[] {
  if (organizations.length === 0) return [found('organization_none', 'needs')];
  return organizations.map(({ id, open, possibleWays }) => {
    if (!open) return found('organization_closed', 'stops', id);
    const onlyBypass = possibleWays.every((way) => way === 'bypass');
    return onlyBypass ? found('organization_bypass_only', 'needs', id) : found('organization_open', 'passes', id);
  });
}
