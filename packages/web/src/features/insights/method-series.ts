import { t } from '../../lib/messages/insights.ts';
import type { Series } from './day-chart.tsx';
import { type InsightsData, seriesOf } from './insights-query.ts';

type Name = NonNullable<InsightsData['signIns'][number]['method']> | 'unknown';

/** One colour for each method, wherever it is drawn. */
const fills: Readonly<Record<Name, Pick<Series, 'fill' | 'swatch'>>> = {
  password: { fill: 'fill-method-password', swatch: 'bg-method-password' },
  google: { fill: 'fill-method-google', swatch: 'bg-method-google' },
  github: { fill: 'fill-method-github', swatch: 'bg-method-github' },
  sso: { fill: 'fill-method-sso', swatch: 'bg-method-sso' },
  unknown: { fill: 'fill-edge', swatch: 'bg-edge' },
};

export function methodSeries(days: readonly string[], signIns: InsightsData['signIns']): Series[] {
  const found = signIns.map(({ day, method, succeeded }) => {
    const name: Name = method ?? 'unknown';
    return { day, name, count: succeeded };
  });
  return seriesOf(days, found)
    .filter(({ total }) => total > 0)
    .map((series) => ({
      ...series,
      ...fills[series.name],
      label: series.name === 'unknown' ? t('insights.unknownMethod') : t(`method.${series.name}`),
    }));
}
