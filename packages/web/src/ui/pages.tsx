import type { ReactNode } from 'react';
import { t } from '../lib/messages/messages.ts';
import { Button } from './button.tsx';
import { Answer } from './states.tsx';

/** A list that the server hands out page by page. */

type Further = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): Promise<unknown> };

type PagedQuery<Row> = Further & {
  data: { pages: readonly { data: readonly Row[] }[] } | undefined;
  error: unknown;
  isPending: boolean;
};

type Props<Row> = { query: PagedQuery<Row>; empty: ReactNode; children(rows: readonly Row[]): ReactNode };

export function Pages<Row>({ query, empty, children }: Props<Row>) {
  return (
    <Answer query={query}>
      {({ pages }) => {
        const rows = pages.flatMap(({ data }) => data);
        // A page may hold nothing while there is more to look through.
        if (rows.length === 0 && !query.hasNextPage) return empty;
        return (
          <>
            {children(rows)}
            <ShowMore query={query} />
          </>
        );
      }}
    </Answer>
  );
}

export function ShowMore({ query }: { query: Further }) {
  if (!query.hasNextPage) return null;
  return (
    <Button
      className="mt-4 justify-self-start"
      busy={query.isFetchingNextPage}
      onClick={() => void query.fetchNextPage()}
    >
      {t('action.more')}
    </Button>
  );
}
