import { useNavigate, useSearch } from '@tanstack/react-router';
import { t } from '../../lib/messages/insights.ts';
import { useCan } from '../../lib/organization.ts';
import { Empty } from '../../ui/empty.tsx';
import { inputLook } from '../../ui/field.tsx';
import { NoPermission } from '../../ui/no-permission.tsx';
import { PageHead, Setting } from '../../ui/setting.tsx';
import { Answer } from '../../ui/states.tsx';
import { DayChart } from './day-chart.tsx';
import { Failures } from './failures.tsx';
import { Figures } from './figures.tsx';
import { daysOf, type InsightsData, type Period, periods, useInsights } from './insights-query.ts';
import { Joins } from './joins.tsx';
import { methodSeries } from './method-series.ts';

const from = '/organizations/$organizationId/activity/insights';

/** How people sign in, what fails and who came. The period stands in the address, so that a view can be shared. */
export function Insights() {
  const mayRead = useCan('audit:read');
  const { days } = useSearch({ from });
  const period = periods.find((one) => Number(one) === days) ?? '30';
  return (
    <>
      <PageHead
        title={t('insights.title')}
        text={t('insights.text')}
        action={mayRead && <PeriodChoice period={period} />}
      />
      {mayRead ? <Charts period={period} /> : <NoPermission />}
    </>
  );
}

function PeriodChoice({ period }: { period: Period }) {
  const navigate = useNavigate({ from });
  return (
    <select
      aria-label={t('insights.days')}
      value={period}
      onChange={(event) => void navigate({ search: { days: Number(event.target.value) }, replace: true })}
      className={inputLook}
    >
      {periods.map((one) => (
        <option key={one} value={one}>
          {t(`insights.days.${one}`)}
        </option>
      ))}
    </select>
  );
}

function Charts({ period }: { period: Period }) {
  return (
    <Answer query={useInsights(period)}>
      {(data) => (
        <>
          <Figures data={data} />
          <SignIns data={data} />
          <Setting title={t('insights.joins')} text={t('insights.joinsText')}>
            <Joins joins={data.joins} />
          </Setting>
        </>
      )}
    </Answer>
  );
}

function SignIns({ data }: { data: InsightsData }) {
  const days = daysOf(data);
  if (data.signIns.length === 0) return <Empty title={t('insights.none')}>{t('insights.noneText')}</Empty>;
  const series = methodSeries(days, data.signIns);
  return (
    <>
      {series.length > 0 && (
        <Setting title={t('insights.methods')} text={t('insights.methodsText')}>
          <DayChart title={t('insights.methods')} days={days} series={series} />
        </Setting>
      )}
      <Setting title={t('insights.causes')} text={data.changes.length > 0 ? t('insights.causesText') : undefined}>
        <Failures data={data} days={days} />
      </Setting>
    </>
  );
}
