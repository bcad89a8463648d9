import type { Schemas } from '@gatehouse/sdk';
import { useInfiniteQuery } from '@tanstack/react-query';
import { bodyOf } from './client.ts';

/** What a change would mean, asked of the server before it is made. */

export type Impact = Schemas['AuthenticationImpact'];
export type Refusal = NonNullable<Impact['refusal']>;
export type DryRun = { dryRun: 'true'; limit: number; cursor?: string; affected?: 'true' };

const isImpact = (body: object): body is Impact => 'counts' in body;

/** The answer to a change, which is no preview of one. */
export function changed<Result extends object>(body: Result | Impact): Result {
  if (isImpact(body)) throw new Error('a preview in answer to a change');
  return body;
}

type Asked = {
  /** The change, so that another one is asked anew. */
  key: readonly unknown[];
  ask(query: DryRun): Promise<{ data?: object | undefined }>;
  /** Everybody by name, not only those for whom something changes. */
  everybody?: boolean;
  enabled?: boolean;
};

/** Who would be affected, page by page; nothing changes. */
export function useImpact({ key, ask, everybody = false, enabled = true }: Asked) {
  return useInfiniteQuery({
    queryKey: ['impact', ...key],
    queryFn: async ({ pageParam }) => {
      const page = { ...(everybody ? {} : { affected: 'true' as const }), ...(pageParam ? { cursor: pageParam } : {}) };
      const body = bodyOf(await ask({ dryRun: 'true', limit: 50, ...page }));
      if (!isImpact(body)) throw new Error('a change in answer to a preview');
      return body;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    enabled,
    staleTime: 0,
    gcTime: 0,
  });
}

export type ImpactQuery = ReturnType<typeof useImpact>;

/** Not known yet, or it would be refused: nothing to confirm. */
export function isRefused({ data }: Pick<ImpactQuery, 'data'>): boolean {
  return data?.pages[0]?.refusal !== null;
}
