import type { ReactNode } from 'react';
import { Status, type Tone } from '../../ui/status.tsx';

/** What is so, one line a fact: its name, how it stands, and at most one thing to do about it. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl>{children}</dl>;
}

type Props = { name: string; status?: { tone: Tone; words: string }; action?: ReactNode; children: ReactNode };

export function Fact({ name, status, action, children }: Props) {
  return (
    <div className="grid grid-cols-1 gap-x-6 gap-y-1 border-t border-line py-2.5 first:border-t-0 sm:grid-cols-[10rem_minmax(0,1fr)_auto]">
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
      {(status || action) && (
        <dd className="flex flex-wrap items-center gap-4 sm:justify-end">
          {action}
          {status && <Status tone={status.tone}>{status.words}</Status>}
        </dd>
      )}
    </div>
  );
}
