import type { ReactNode } from 'react';
import { t } from '../lib/messages/messages.ts';
import { ProblemNotice } from './notice.tsx';

/** The lines that come, drawn after a moment only: what is quick needs no announcement. */
export function Loading({ rows = 4 }: { rows?: number }) {
  return (
    <div role="status" aria-label={t('state.loading')} className="grid animate-appear gap-3 py-4">
      {Array.from({ length: rows }, (_row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all the same
        <div key={index} className="h-9 rounded-md bg-sunken" />
      ))}
    </div>
  );
}

type Query<Data> = { data: Data | undefined; error: unknown; isPending: boolean };

/** A question to the server in each of its states. What was there before stays visible while it is asked again. */
export function Answer<Data>({ query, children }: { query: Query<Data>; children(data: Data): ReactNode }) {
  if (query.data !== undefined) return children(query.data);
  return query.isPending ? <Loading /> : <ProblemNotice error={query.error} />;
}
