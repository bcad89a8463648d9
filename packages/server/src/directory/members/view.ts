import type { Member } from '@gatehouse/contract/endpoints/members';
import { type Method, methods } from '@gatehouse/contract/vocabulary';
import type { z } from 'zod';
import type { MemberRow } from './store.ts';

export function viewMember(row: MemberRow): z.infer<typeof Member> {
  return {
    userId: row.userId,
    name: row.name,
    email: row.email,
    role: row.role,
    status: row.status,
    lastMethod: methods.find((method: Method) => method === row.lastMethod) ?? null,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
  };
}
