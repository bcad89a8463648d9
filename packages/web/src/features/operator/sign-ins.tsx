import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { bodyOf, client } from '../../lib/client.ts';
import { t } from '../../lib/messages/operator.ts';
import { Empty } from '../../ui/empty.tsx';
import { inputLook } from '../../ui/field.tsx';
import { Pages } from '../../ui/pages.tsx';
import { PageHead } from '../../ui/setting.tsx';
import { SignInRow } from '../../ui/sign-in-row.tsx';

const outcomes = ['succeeded', 'denied', 'proof_required'] as const;
const from = '/operator/sign-ins';

/** Every attempt of the instance; one of them by the reference that somebody reads out. */
export function SignIns() {
  const { reference, outcome } = useSearch({ from });
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
      <Filters />
      <Pages query={query} empty={<Empty title={t('log.none')}>{t('log.noneText')}</Empty>}>
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
        aria-label={t('log.reference')}
        placeholder={t('log.reference')}
        defaultValue={search.reference ?? ''}
        maxLength={20}
        onChange={(event) =>
          void navigate({ search: (old) => ({ ...old, reference: event.target.value.trim() }), replace: true })
        }
        className={`${inputLook} font-mono`}
      />
      <select
        aria-label={t('log.outcome')}
        value={search.outcome ?? ''}
        onChange={(event) =>
          void navigate({ search: (old) => ({ ...old, outcome: event.target.value }), replace: true })
        }
        className={inputLook}
      >
        <option value="">{t('log.any')}</option>
        {outcomes.map((outcome) => (
          <option key={outcome} value={outcome}>
            {t(`signIns.${outcome}`)}
          </option>
        ))}
      </select>
    </search>
  );
}
