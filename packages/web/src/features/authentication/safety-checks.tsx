import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '../../lib/messages/authentication.ts';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Setting } from '../../ui/setting.tsx';
import { Loading } from '../../ui/states.tsx';
import { Status } from '../../ui/status.tsx';
import { useAuthentication } from './authentication-queries.ts';
import { useDomains, useRoute, useRoutes } from './domain-queries.ts';

type Check = { id: 'owners' | 'link' | 'password' | 'domain' | 'sso'; done: boolean; action: ReactNode };

/** What keeps everybody from being locked out, each with the one thing to do about it. */
export function SafetyChecks() {
  const settings = useAuthentication();
  const domains = useDomains();
  const routes = useRoutes();
  // The one people sign in through, or else the one begun last.
  const tried = routes.data?.find(({ state }) => state === 'active') ?? routes.data?.[0];
  const route = useRoute(tried?.id);
  const failed = [settings, domains, routes, route].find(({ data, error }) => error && data === undefined);
  if (failed) {
    return (
      <Setting title={t('checks.title')}>
        <ProblemNotice error={failed.error} />
      </Setting>
    );
  }
  if (!settings.data || !domains.data || !routes.data || route.isLoading) {
    return (
      <Setting title={t('checks.title')}>
        <Loading rows={5} />
      </Setting>
    );
  }
  const { owners, bypassLink } = settings.data;
  const managed = domains.data.pages.flatMap(({ data }) => data);
  const lastTest = route.data?.lastTest;
  const jump = (hash: string, words: string) => (
    <a href={`#${hash}`} className={actionLook}>
      {words}
    </a>
  );
  const checks: Check[] = [
    {
      id: 'owners',
      done: owners.total >= 2,
      action: (
        <Link
          to="/organizations/$organizationId/settings/users"
          from="/organizations/$organizationId"
          className={actionLook}
        >
          {t('checks.ownersAction')}
        </Link>
      ),
    },
    { id: 'link', done: bypassLink !== null, action: jump('bypass-link', t('checks.linkAction')) },
    {
      id: 'password',
      done: owners.withPassword > 0,
      action: (
        <a href="/account" className={actionLook}>
          {t('checks.passwordAction')}
        </a>
      ),
    },
    {
      id: 'domain',
      done: managed.some(({ status }) => status === 'verified'),
      action: jump('managed-domains', t(managed.length === 0 ? 'checks.domainAction' : 'checks.domainProve')),
    },
    {
      id: 'sso',
      done: Boolean(lastTest?.succeeded && lastTest.current),
      action: tried ? (
        <Link
          to="/organizations/$organizationId/settings/authentication/connections/$connectionId/test"
          from="/organizations/$organizationId"
          params={{ connectionId: tried.id }}
          className={actionLook}
        >
          {t('checks.ssoTest')}
        </Link>
      ) : (
        jump('sso-configuration', t('checks.ssoAction'))
      ),
    },
  ];
  return <Checks checks={checks} />;
}

const actionLook = 'inline-flex min-h-8 items-center font-medium text-accent hover:underline';

function Checks({ checks }: { checks: readonly Check[] }) {
  const total = checks.length;
  const count = checks.filter(({ done }) => done).length;
  return (
    <Setting
      title={t('checks.title')}
      text={count === total ? t('checks.allDone', { total }) : t('checks.done', { count, total })}
    >
      <ul className="grid">
        {checks.map(({ id, done, action }) => (
          <li key={id} className="flex flex-wrap items-start gap-x-4 border-t border-line py-2 first:border-t-0">
            <span className="min-w-20">
              <Status tone={done ? 'good' : 'waiting'}>{t(done ? 'checks.state.done' : 'checks.state.open')}</Status>
            </span>
            <span className="min-w-0 flex-1 basis-48">
              <span className="font-medium">{t(`checks.${id}`)}</span>
              {!done && <span className="block text-muted">{t(`checks.${id}Text`)}</span>}
            </span>
            {!done && action}
          </li>
        ))}
      </ul>
    </Setting>
  );
}
