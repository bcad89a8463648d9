import type { ReactNode } from 'react';
import { count, utcDay } from '../../lib/format.ts';
import { t } from '../../lib/messages/insights.ts';
import { ChartTable } from '../../ui/chart-table.tsx';
import { DayBars } from '../../ui/day-bars.tsx';

export type Series = { name: string; label: string; fill: string; swatch?: string; values: number[]; total: number };

type Props = {
  title: string;
  days: readonly string[];
  series: readonly Series[];
  marks?: readonly number[];
  /** Stands on the same line of time, above the bars. */
  lane?: ReactNode;
};

/** A line of bars for each thing counted, its name and its total beside it: nothing to look up in a legend. */
export function DayChart({ title, days, series, marks, lane }: Props) {
  const peak = Math.max(...series.flatMap(({ values }) => values));
  return (
    <>
      <div className="grid grid-cols-1 gap-y-2">
        {lane && <Line label={null}>{lane}</Line>}
        {series.map(({ name, label, fill, swatch, values, total }) => (
          <Line key={name} label={<Label {...{ label, swatch, total }} />}>
            <DayBars
              label={t('insights.row', { label, total })}
              days={days}
              layers={[{ values, fill }]}
              peak={peak}
              hint={(index) => t('insights.bar', { day: utcDay(days[index] ?? ''), count: values[index] ?? 0 })}
              {...(marks ? { marks } : {})}
            />
          </Line>
        ))}
        <Line label={null}>
          <div className="flex justify-between text-xs text-muted">
            <span>{utcDay(days[0] ?? '')}</span>
            <span>{utcDay(days.at(-1) ?? '')}</span>
          </div>
        </Line>
      </div>
      <ChartTable
        summary={t('insights.table')}
        caption={t('insights.tableOf', { chart: title })}
        head={[t('insights.day'), ...series.map(({ label }) => label)]}
        rows={rowsOf(days, series)}
      />
    </>
  );
}

function Line({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <div className="grid grid-cols-1 items-end gap-x-6 sm:grid-cols-[13rem_minmax(0,1fr)]">
      <div className="min-w-0">{label}</div>
      <div className="min-w-0">{children}</div>
    </div>
  );
}

function Label({ label, swatch, total }: { label: string; swatch: string | undefined; total: number }) {
  return (
    <p className="flex items-baseline justify-between gap-3">
      <span className="inline-flex min-w-0 items-center gap-2">
        {swatch && <span aria-hidden="true" className={`size-2 shrink-0 rounded-full ${swatch}`} />}
        <span className="min-w-0 wrap-anywhere">{label}</span>
      </span>
      <span className="font-semibold figures">{count(total)}</span>
    </p>
  );
}

/** The days on which something happened, the newest first, and the sum. */
function rowsOf(days: readonly string[], series: readonly Series[]): string[][] {
  const rows = days.map((day, index) => ({ day, numbers: series.map(({ values }) => values[index] ?? 0) }));
  return [
    [t('insights.total'), ...series.map(({ total }) => count(total))],
    ...rows
      .filter(({ numbers }) => numbers.some((number) => number > 0))
      .reverse()
      .map(({ day, numbers }) => [utcDay(day), ...numbers.map(count)]),
  ];
}
