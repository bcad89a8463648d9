import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { count, share } from '../../lib/format.ts';
import { t } from '../../lib/messages/insights.ts';
import type { InsightsData } from './insights-query.ts';

/** What one reads from two metres away. */
export function Figures({ data }: { data: InsightsData }) {
  const { members } = data;
  const { succeeded, denied } = attemptsOf(data);
  return (
    <dl className="my-6 grid grid-cols-2 gap-x-6 gap-y-5 lg:grid-cols-4">
      <Figure name={t('insights.succeeded')} value={count(succeeded)}>
        {t('insights.inDays', { count: data.days })}
      </Figure>
      <Figure name={t('insights.failed')} value={count(denied)}>
        {denied === 0 ? (
          t('insights.ofAll', { share: share(0, 1) })
        ) : (
          <Link
            to="/organizations/$organizationId/activity/sign-ins"
            from="/organizations/$organizationId"
            search={{ outcome: 'denied' }}
            aria-label={t('insights.failedShow')}
            className="text-accent hover:underline"
          >
            {t('insights.ofAll', { share: share(denied, succeeded + denied) })}
          </Link>
        )}
      </Figure>
      <Figure name={t('insights.bySso')} value={share(members.bySso, members.total)}>
        {t('insights.bySsoText', { count: members.bySso, total: members.total })}
      </Figure>
      <Figure name={t('insights.dormant')} value={count(members.dormant)}>
        {members.dormant === 0 ? (
          t('insights.dormantText')
        ) : (
          <Link
            to="/organizations/$organizationId/settings/users"
            from="/organizations/$organizationId"
            search={{ dormant: true }}
            aria-label={t('insights.dormantShow')}
            className="text-accent hover:underline"
          >
            {t('insights.dormantText')}
          </Link>
        )}
      </Figure>
    </dl>
  );
}

function Figure({ name, value, children }: { name: string; value: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-muted">{name}</dt>
      <dd className="text-[22px] leading-8 font-semibold figures">{value}</dd>
      <dd className="text-muted">{children}</dd>
    </div>
  );
}

export function attemptsOf({ signIns }: Pick<InsightsData, 'signIns'>): { succeeded: number; denied: number } {
  const sum = { succeeded: 0, denied: 0 };
  for (const { succeeded, denied } of signIns) {
    sum.succeeded += succeeded;
    sum.denied += denied;
  }
  return sum;
}
