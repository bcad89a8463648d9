import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { exactly, minute, utcDay } from '../../lib/format.ts';
import { t } from '../../lib/messages/insights.ts';
import type { InsightsData } from './insights-query.ts';

/** Changes of settings: marks on the line of time, and the same in words beneath. */

type Change = InsightsData['changes'][number];
export type Mark = { index: number; changes: Change[] };

/** One mark for each day on which something was changed. */
export function marksOf(days: readonly string[], changes: readonly Change[]): Mark[] {
  const marks = days.map((day, index): Mark => ({ index, changes: changes.filter(({ at }) => at.startsWith(day)) }));
  return marks.filter((mark) => mark.changes.length > 0);
}

type LaneProps = { days: readonly string[]; marks: readonly Mark[] };

/** Each mark names its changes where it is pointed at or reached by the keyboard, and leads to them in the list. */
export function ChangeLane({ days, marks }: LaneProps) {
  const [pointed, setPointed] = useState<Mark | null>(null);
  const wordsOf = ({ index, changes }: Mark) =>
    t('insights.mark', { day: utcDay(days[index] ?? ''), changes: changes.map(wordsOfChange).join(', ') });
  const slot = 100 / days.length;
  return (
    <>
      <p aria-hidden="true" className="min-h-5 truncate text-xs text-muted">
        {pointed ? wordsOf(pointed) : t('insights.marks')}
      </p>
      <svg height="24" className="block w-full overflow-visible rtl:-scale-x-100">
        <title>{t('insights.marks')}</title>
        {marks.map((mark) => (
          <a
            key={mark.index}
            href={`#${mark.changes[0]?.eventId}`}
            aria-label={wordsOf(mark)}
            onFocus={() => setPointed(mark)}
            onBlur={() => setPointed(null)}
            onMouseEnter={() => setPointed(mark)}
            onMouseLeave={() => setPointed(null)}
            className="group outline-none"
          >
            <line
              x1={`${(mark.index + 0.5) * slot}%`}
              x2={`${(mark.index + 0.5) * slot}%`}
              y2="24"
              strokeWidth="16"
              className="stroke-transparent"
            />
            <circle
              cx={`${(mark.index + 0.5) * slot}%`}
              cy="12"
              r="5"
              strokeWidth="2"
              className="fill-surface stroke-ink group-hover:fill-ink group-focus-visible:fill-accent group-focus-visible:stroke-accent"
            />
          </a>
        ))}
      </svg>
    </>
  );
}

const AT_ONCE = 8;

export function ChangeList({ changes }: { changes: readonly Change[] }) {
  if (changes.length === 0) return null;
  return (
    <details className="mt-3" open={changes.length <= AT_ONCE}>
      <summary className="w-fit cursor-pointer text-accent">{t('insights.changes', { count: changes.length })}</summary>
      <ul className="mt-2">
        {changes.map((change) => (
          <li
            key={change.eventId}
            id={change.eventId}
            className="flex flex-wrap justify-between gap-x-4 border-t border-line py-1.5 first:border-t-0 target:bg-accent-soft"
          >
            <Link
              to="/organizations/$organizationId/activity/audit-log"
              from="/organizations/$organizationId"
              search={{ name: change.name }}
              className="hover:underline"
            >
              {change.actor
                ? t('insights.by', { change: wordsOfChange(change), actor: change.actor })
                : wordsOfChange(change)}
            </Link>
            <time dateTime={change.at} title={exactly(change.at)} className="text-muted">
              {minute(change.at)}
            </time>
          </li>
        ))}
      </ul>
    </details>
  );
}

const wordsOfChange = ({ name }: Change) => t(`event.${name}`);
