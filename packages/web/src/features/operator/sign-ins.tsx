import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { bodyOf, client } from '../../lib/client.ts';
import { t } from '../../lib/messages/operator.ts';
import { Empty } from '../../ui/empty.tsx';
import { Pages } from '../../ui/pages.tsx';
import { PageHead } from '../../ui/setting.tsx';
import { outcomes, SignInFilters } from '../../ui/sign-in-filters.tsx';
import { SignInRow } from '../../ui/sign-in-row.tsx';

const from = '/operator/sign-ins';

/** Every attempt of the instance; one of them by the reference that somebody reads out. */
export function SignIns() {
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const { reference, outcome } = search;
  const wanted = outcomes.find((one) => one === outcome);
  const query = useInfiniteQuery({
    queryKey: ['operator', 'sign-ins', reference ?? '', wanted ?? ''],
    queryFn: async ({ pageParam }) => {
      const asked = {
        limit: 50,
        ...(reference ? { reference } : {}),
        ...(wanted ? { outcome: wanted } : {}),
        ...(pageParam ? { cursor: pageParam } : {}),
      };
      return bodyOf(await client.GET('/operator/sign-ins', { params: { query: asked } }));
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHead title={t('log.title')} text={t('log.text')} />
      <SignInFilters
        search={search}
        onChange={(part) => void navigate({ search: (old) => ({ ...old, ...part }), replace: true })}
      />
      <Pages query={query} empty={<Empty title={t('log.none')}>{t('log.noneText')}</Empty>}>
        {(rows) => (
          <ul>
            {rows.map((signIn) => (
              <SignInRow
                key={signIn.id}
                signIn={signIn}
                action={signIn.organizationId && <OpenOrganization organizationId={signIn.organizationId} />}
              />
            ))}
          </ul>
        )}
      </Pages>
    </>
  );
}

/** From what somebody reads out to where it is mended. */
function OpenOrganization({ organizationId }: { organizationId: string }) {
  return (
    <Link
      to="/operator/organizations/$organizationId"
      params={{ organizationId }}
      className="text-accent hover:underline"
    >
      {t('org.open')}
    </Link>
  );
}
