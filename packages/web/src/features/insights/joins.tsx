import { count } from '../../lib/format.ts';
import { t } from '../../lib/messages/insights.ts';
import { ChartTable } from '../../ui/chart-table.tsx';
import type { InsightsData } from './insights-query.ts';

export function Joins({ joins }: Pick<InsightsData, 'joins'>) {
  if (joins.length === 0) return <p className="text-muted">{t('insights.joinsNone')}</p>;
  const most = Math.max(...joins.map((join) => join.count));
  return (
    <>
      <ul className="grid grid-cols-1 gap-2">
        {joins.map((join) => (
          <li key={join.source} className="grid grid-cols-1 items-center gap-x-6 sm:grid-cols-[13rem_minmax(0,1fr)]">
            <p className="flex items-baseline justify-between gap-3">
              <span>{t(`source.${join.source}`)}</span>
              <span className="font-semibold figures">{count(join.count)}</span>
            </p>
            <svg aria-hidden="true" height="10" className="block w-full rtl:-scale-x-100">
              <rect width={`${(join.count / most) * 100}%`} height="10" rx="2" className="fill-accent" />
            </svg>
          </li>
        ))}
      </ul>
      <ChartTable
        summary={t('insights.table')}
        caption={t('insights.tableOf', { chart: t('insights.joins') })}
        head={[t('insights.source'), t('insights.count')]}
        rows={joins.map((join) => [t(`source.${join.source}`), count(join.count)])}
      />
    </>
  );
}
