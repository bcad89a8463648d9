import { Link } from '@tanstack/react-router';
import { exactly, fromNow, utcDay } from '../../lib/format.ts';
import { t } from '../../lib/messages/insights.ts';
import { useCan } from '../../lib/organization.ts';
import { DayBars } from '../../ui/day-bars.tsx';
import { Setting } from '../../ui/setting.tsx';
import { Answer } from '../../ui/states.tsx';
import { Status } from '../../ui/status.tsx';
import { attemptsOf } from './figures.tsx';
import { daysOf, type InsightsData, seriesOf, useInsights } from './insights-query.ts';

type Connection = InsightsData['connections'][number];

const linkLook = 'inline-flex min-h-8 items-center font-medium text-accent hover:underline';

/** Whether signing in works at this moment, before anything is changed about it. */
export function HealthStrip() {
  if (!useCan('audit:read')) return null;
  return <Health />;
}

function Health() {
  const query = useInsights('30');
  return (
    <Setting
      title={t('health.title')}
      text={t('health.text')}
      aside={
        <Link
          to="/organizations/$organizationId/activity/insights"
          from="/organizations/$organizationId"
          className={linkLook}
        >
          {t('health.more')}
        </Link>
      }
    >
      <Answer query={query}>
        {(data) => (
          <div className="grid grid-cols-1 gap-4">
            <Attempts data={data} />
            {data.connections.length > 0 && (
              <ul className="grid grid-cols-1">
                {data.connections.map((connection) => (
                  <ConnectionHealth key={connection.id} connection={connection} />
                ))}
              </ul>
            )}
          </div>
        )}
      </Answer>
    </Setting>
  );
}

function Attempts({ data }: { data: InsightsData }) {
  const { succeeded, denied } = attemptsOf(data);
  if (succeeded + denied === 0) return <p className="text-muted">{t('health.none')}</p>;
  const days = daysOf(data);
  const valuesOf = (outcome: 'succeeded' | 'denied') =>
    seriesOf(
      days,
      data.signIns.map((one) => ({ day: one.day, name: outcome, count: one[outcome] })),
    )[0]?.values ?? [];
  const [good, bad] = [valuesOf('succeeded'), valuesOf('denied')];
  const said = (index: number) =>
    [t('health.succeeded', { count: good[index] ?? 0 }), t('health.failures', { count: bad[index] ?? 0 })].join(', ');
  return (
    <div className="grid grid-cols-1 items-end gap-x-8 gap-y-3 sm:grid-cols-[auto_minmax(0,1fr)]">
      <p className="flex flex-wrap items-baseline gap-x-4">
        <span className="text-[22px] leading-8 font-semibold figures">
          {t('health.succeeded', { count: succeeded })}
        </span>
        {denied > 0 ? (
          <Link
            to="/organizations/$organizationId/activity/sign-ins"
            from="/organizations/$organizationId"
            search={{ outcome: 'denied' }}
            className="inline-flex min-h-8 items-center font-medium text-danger hover:underline"
          >
            {t('health.failures', { count: denied })}
          </Link>
        ) : (
          <span className="text-muted">{t('health.failures', { count: 0 })}</span>
        )}
      </p>
      <DayBars
        label={t('health.spark')}
        days={days}
        layers={[
          { values: good, fill: 'fill-accent' },
          { values: bad, fill: 'fill-danger' },
        ]}
        peak={Math.max(...good.map((value, index) => value + (bad[index] ?? 0)))}
        hint={(index) => `${utcDay(days[index] ?? '')}: ${said(index)}`}
      />
    </div>
  );
}

function ConnectionHealth({ connection }: { connection: Connection }) {
  const { id, name, lastSucceededAt, lastFailedAt } = connection;
  const state = stateOf(connection);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line py-2">
      <span className="min-w-24">
        <Status tone={tones[state]}>{t(`health.${state}`)}</Status>
      </span>
      <Link
        to="/organizations/$organizationId/settings/authentication/connections/$connectionId"
        from="/organizations/$organizationId"
        params={{ connectionId: id }}
        className="min-w-0 font-medium wrap-anywhere hover:underline"
      >
        <bdi>{name}</bdi>
      </Link>
      <span className="text-muted" title={lastSucceededAt ? exactly(lastSucceededAt) : undefined}>
        {lastSucceededAt ? t('health.lastGood', { when: fromNow(lastSucceededAt) }) : t('health.neverGood')}
      </span>
      {state === 'failing' && lastFailedAt && (
        <span className="text-danger" title={exactly(lastFailedAt)}>
          {t('health.lastFailed', { when: fromNow(lastFailedAt) })}
        </span>
      )}
    </li>
  );
}

const tones = { working: 'good', failing: 'bad', unused: 'neutral' } as const;

/** Of the last attempt: what failed last is looked at first. */
function stateOf({ lastSucceededAt, lastFailedAt }: Connection): keyof typeof tones {
  if (lastSucceededAt === null && lastFailedAt === null) return 'unused';
  return (lastFailedAt ?? '') > (lastSucceededAt ?? '') ? 'failing' : 'working';
}
