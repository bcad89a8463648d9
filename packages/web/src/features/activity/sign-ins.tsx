import type { Schemas } from '@gatehouse/sdk';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { bodyOf, client } from '../../lib/client.ts';
import { t } from '../../lib/messages/activity.ts';
import { useCan, useOrganizationId } from '../../lib/organization.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { NoPermission } from '../../ui/no-permission.tsx';
import { Pages } from '../../ui/pages.tsx';
import { PageHead } from '../../ui/setting.tsx';
import { outcomes, SignInFilters } from '../../ui/sign-in-filters.tsx';
import { SignInRow } from '../../ui/sign-in-row.tsx';
import { ReleaseFromLog } from './release-from-log.tsx';
import { SentResponse } from './sent-response.tsx';

const Simulate = lazy(async () => ({ default: (await import('./simulate.tsx')).Simulate }));

const from = '/organizations/$organizationId/activity/sign-ins';

export function SignIns() {
  const mayRead = useCan('audit:read');
  const mayTry = useCan('authentication:manage');
  const [trying, setTrying] = useState(false);
  return (
    <>
      <PageHead
        title={t('signIns.title')}
        text={t('signIns.text')}
        action={mayTry && <Button onClick={() => setTrying(true)}>{t('signIns.try')}</Button>}
      />
      {trying && (
        <Suspense>
          <Simulate onClose={() => setTrying(false)} />
        </Suspense>
      )}
      {mayRead ? <Log /> : <NoPermission />}
    </>
  );
}

function useSignIns() {
  const organizationId = useOrganizationId();
  const { reference, outcome } = useSearch({ from });
  const wanted = outcomes.find((one) => one === outcome);
  return useInfiniteQuery({
    queryKey: ['sign-ins', organizationId, reference ?? '', wanted ?? ''],
    queryFn: async ({ pageParam }) => {
      const query = {
        limit: 50,
        ...(reference ? { reference } : {}),
        ...(wanted ? { outcome: wanted } : {}),
        ...(pageParam ? { cursor: pageParam } : {}),
      };
      const params = { path: { organizationId }, query };
      return bodyOf(await client.GET('/organizations/{organizationId}/sign-ins', { params }));
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** What the connections are called, for whoever may see them. */
function useConnectionNames(): ReadonlyMap<string, string> {
  const organizationId = useOrganizationId();
  const { data } = useQuery({
    queryKey: ['connections', organizationId],
    queryFn: async () =>
      bodyOf(await client.GET('/organizations/{organizationId}/connections', { params: { path: { organizationId } } })),
    enabled: useCan('authentication:manage'),
  });
  return new Map(data?.data.map(({ id, name }) => [id, name]));
}

function actionFor(signIn: Schemas['SignIn'], mayManage: boolean): ReactNode {
  const isChanged = mayManage && signIn.reason === 'subject_changed' && signIn.userId !== null;
  if (signIn.outcome !== 'denied' || signIn.connectionId === null) return null;
  return (
    <div className="grid justify-items-start gap-2">
      {isChanged && <ReleaseFromLog attempt={signIn} userId={signIn.userId ?? ''} />}
      <SentResponse signInId={signIn.id} />
    </div>
  );
}

function Log() {
  const query = useSignIns();
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const mayManage = useCan('members:manage');
  const names = useConnectionNames();
  return (
    <>
      <SignInFilters
        search={search}
        onChange={(part) => void navigate({ search: (old) => ({ ...old, ...part }), replace: true })}
      />
      <Pages query={query} empty={<Empty title={t('signIns.none')}>{t('signIns.noneText')}</Empty>}>
        {(rows) => (
          <ul>
            {rows.map((signIn) => (
              <SignInRow
                key={signIn.id}
                signIn={signIn}
                through={names.get(signIn.connectionId ?? '')}
                action={actionFor(signIn, mayManage)}
              />
            ))}
          </ul>
        )}
      </Pages>
    </>
  );
}
