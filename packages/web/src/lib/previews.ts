import type { Schemas } from '@gatehouse/sdk';
import { useInfiniteQuery } from '@tanstack/react-query';
import { bodyOf } from './client.ts';

/** What a change would mean, asked of the server before it is made. */

export type Impact = Schemas['AuthenticationImpact'];
export type Refusal = NonNullable<Impact['refusal']>;
export type DryRun = { dryRun: 'true'; limit: number; cursor?: string; affected?: 'true' };

const isImpact = (body: object): body is Impact => 'counts' in body;

/** Neither refused nor noticed by anybody, as far as can be told without trying: nothing to look at first. */
export function concernsNobody({ refusal, untested, counts, roles }: Impact): boolean {
  const { keepsAccess: _, hasNoAccess: __, ...effects } = counts;
  const isKnown = !untested && !roles.more;
  return (
    refusal === null && isKnown && [...Object.values(effects), roles.changed, roles.open].every((count) => count === 0)
  );
}

/** The answer to a change, which is no preview of one. */
export function changed<Result extends object>(body: Result | Impact): Result {
  if (isImpact(body)) throw new Error('a preview in answer to a change');
  return body;
}

/** The answer to a preview, which has changed nothing. */
export function previewed(body: object): Impact {
  if (!isImpact(body)) throw new Error('a change in answer to a preview');
  return body;
}

const PAGE = 50;

/** Asked for before it is known whether there is anything to look at: whom it affects, as far as a page goes. */
export const firstPage: DryRun = { dryRun: 'true', limit: PAGE, affected: 'true' };

type Asked = {
  /** The change, so that another one is asked anew. */
  key: readonly unknown[];
  ask(query: DryRun): Promise<{ data?: object | undefined }>;
  /** Everybody by name, not only those for whom something changes. */
  everybody?: boolean;
  enabled?: boolean;
  /** Where it was asked for already. */
  first?: Impact;
};

/** Who would be affected, page by page; nothing changes. */
export function useImpact({ key, ask, everybody = false, enabled = true, first }: Asked) {
  return useInfiniteQuery({
    queryKey: ['impact', ...key],
    queryFn: async ({ pageParam }) => {
      const page = { ...(everybody ? {} : { affected: 'true' as const }), ...(pageParam ? { cursor: pageParam } : {}) };
      return previewed(bodyOf(await ask({ dryRun: 'true', limit: PAGE, ...page })));
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    enabled,
    staleTime: 0,
    gcTime: 0,
    ...(first ? { initialData: { pages: [first], pageParams: [''] }, staleTime: Number.POSITIVE_INFINITY } : {}),
  });
}

export type ImpactQuery = ReturnType<typeof useImpact>;

/** Not known yet, or it would be refused: nothing to confirm. */
export function isRefused({ data }: Pick<ImpactQuery, 'data'>): boolean {
  return data?.pages[0]?.refusal !== null;
}
