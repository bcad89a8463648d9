import { useMemo } from 'react';
import { t } from '../../lib/messages/insights.ts';
import { reasonInWords } from '../../lib/reasons.ts';
import { ChangeLane, ChangeList, marksOf } from './changes.tsx';
import { DayChart, type Series } from './day-chart.tsx';
import { type InsightsData, seriesOf } from './insights-query.ts';

type Props = { data: InsightsData; days: readonly string[] };

/** More lines than this are not read; what is left over is one line of its own. */
const CAUSES_SHOWN = 6;

/** What failed and when, with what was changed on the same line of time. */
export function Failures({ data, days }: Props) {
  const series = useMemo(() => causes(days, data.failures), [days, data.failures]);
  const marks = marksOf(days, data.changes);
  return (
    <>
      {series.length === 0 ? (
        <p className="text-muted">{t('insights.causesNone')}</p>
      ) : (
        <DayChart
          title={t('insights.causes')}
          days={days}
          series={series}
          marks={marks.map(({ index }) => index)}
          lane={marks.length > 0 && <ChangeLane days={days} marks={marks} />}
        />
      )}
      <ChangeList changes={data.changes} />
    </>
  );
}

function causes(days: readonly string[], failures: InsightsData['failures']): Series[] {
  const found = failures.map(({ day, reason: name, count }) => ({ day, name, count }));
  const all = seriesOf(days, found);
  const rare = new Set(all.slice(CAUSES_SHOWN).map(({ name }) => name));
  const shown =
    rare.size < 2
      ? all
      : seriesOf(
          days,
          found.map((one) => (rare.has(one.name) ? { ...one, name: '' } : one)),
        );
  return shown.map((series) => ({ ...series, fill: 'fill-danger', label: titleOf(series.name) }));
}

const titleOf = (reason: string) => reasonInWords(reason) ?? (reason || t('insights.otherCauses'));
