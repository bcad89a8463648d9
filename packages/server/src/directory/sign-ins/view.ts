import type { SignIn } from '@gatehouse/contract/endpoints/records';
import type { z } from 'zod';
import type { listSignIns } from './store.ts';

export type SignInView = z.infer<typeof SignIn>;

export function viewSignIn(row: Awaited<ReturnType<typeof listSignIns>>[number]): SignInView {
  return {
    id: row.id,
    reference: row.reference,
    organizationId: row.organization_id,
    userId: row.user_id,
    email: row.email,
    method: row.method,
    connectionId: row.connection_id,
    outcome: row.outcome,
    reason: row.reason,
    steps: row.steps,
    evidence: row.evidence,
    bypass: row.bypass,
    drill: row.drill,
    ip: row.ip,
    userAgent: row.user_agent,
    createdAt: row.created_at.toISOString(),
  };
}
