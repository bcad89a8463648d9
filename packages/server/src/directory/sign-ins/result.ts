import type { ProblemCode } from '@gatehouse/contract/problems';
import type { OrganizationId, SecondFactor } from '@gatehouse/contract/vocabulary';
import type { Evidence } from '../../platform/problem.ts';
import type { Tested } from './test-conclusion.ts';

export type ProviderMethod = 'sso' | 'google' | 'github';

/** How an attempt to get in ended, for the pages to say. */
export type SignInResult =
  | {
      kind: 'signed_in';
      token: string;
      organizationId: OrganizationId | null;
      returnTo: string | null;
      joined: boolean;
    }
  /** A code was mailed; `readCodeRequest` says where to, and for what. */
  | { kind: 'prove'; flowId: string }
  | { kind: 'wrong_code'; flowId: string }
  /** The password fitted; `readFactorRequest` says what is asked for. */
  | { kind: 'second_factor'; flowId: string }
  | { kind: 'wrong_factor'; flowId: string; factor: SecondFactor; retryAfterSeconds: number | null }
  | {
      kind: 'denied';
      reason: ProblemCode;
      evidence: Evidence | null;
      organization: string | null;
      connectionId: string | null;
      email: string | null;
      retryAfterSeconds?: number;
    }
  | Tested;
