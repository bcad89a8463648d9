import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { bodyOf, client } from '../../lib/client.ts';
import { t } from '../../lib/messages/activity.ts';
import { useCan, useOrganizationId } from '../../lib/organization.ts';
import { Empty } from '../../ui/empty.tsx';
import { inputLook } from '../../ui/field.tsx';
import { NoPermission } from '../../ui/no-permission.tsx';
import { Pages } from '../../ui/pages.tsx';
import { PageHead } from '../../ui/setting.tsx';
import { SignInRow } from '../../ui/sign-in-row.tsx';

const outcomes = ['succeeded', 'denied', 'proof_required'] as const;
const from = '/organizations/$organizationId/activity/sign-ins';

export function SignIns() {
  const mayRead = useCan('audit:read');
  return (
    <>
      <PageHead title={t('signIns.title')} text={t('signIns.text')} />
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

function Log() {
  const query = useSignIns();
  return (
    <>
      <Filters />
      <Pages query={query} empty={<Empty title={t('signIns.none')}>{t('signIns.noneText')}</Empty>}>
        {(rows) => (
          <ul>
            {rows.map((signIn) => (
              <SignInRow key={signIn.id} signIn={signIn} />
            ))}
          </ul>
        )}
      </Pages>
    </>
  );
}

function Filters() {
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  return (
    <search className="my-5 flex flex-wrap gap-3">
      <input
        type="search"
        aria-label={t('signIns.reference')}
        placeholder={t('signIns.reference')}
        title={t('signIns.referenceHint')}
        defaultValue={search.reference ?? ''}
        maxLength={20}
        onChange={(event) =>
          void navigate({ search: (old) => ({ ...old, reference: event.target.value.trim() }), replace: true })
        }
        className={`${inputLook} font-mono`}
      />
      <select
        aria-label={t('signIns.outcome')}
        value={search.outcome ?? ''}
        onChange={(event) =>
          void navigate({ search: (old) => ({ ...old, outcome: event.target.value }), replace: true })
        }
        className={inputLook}
      >
        <option value="">{t('signIns.any')}</option>
        {outcomes.map((outcome) => (
          <option key={outcome} value={outcome}>
            {t(`signIns.${outcome}`)}
          </option>
        ))}
      </select>
    </search>
  );
}
