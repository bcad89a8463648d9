import type { Schemas } from '@gatehouse/sdk';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { bodyOf, client } from '../../lib/client.ts';
import { exactly, fromNow } from '../../lib/format.ts';
import { t } from '../../lib/messages/operator.ts';
import { describeChange } from '../../lib/requested-change.ts';
import { Empty } from '../../ui/empty.tsx';
import { inputLook } from '../../ui/field.tsx';
import { Pages } from '../../ui/pages.tsx';
import { PageHead } from '../../ui/setting.tsx';
import { Status, type Tone } from '../../ui/status.tsx';

type ChangeRequest = Schemas['ChangeRequestOfOrganization'];

/** What waits for a decision, and what was decided. */
export function ChangeRequests() {
  const status = useSearch({ from: '/operator/change-requests' }).status === 'decided' ? 'decided' : 'open';
  const navigate = useNavigate({ from: '/operator/change-requests' });
  return (
    <>
      <PageHead title={t('requests.title')} text={t('requests.text')} />
      <search className="my-5 flex">
        <select
          aria-label={t('requests.status')}
          value={status}
          onChange={({ target }) =>
            void navigate({ search: target.value === 'decided' ? { status: 'decided' } : {}, replace: true })
          }
          className={inputLook}
        >
          <option value="open">{t('requests.open')}</option>
          <option value="decided">{t('requests.decided')}</option>
        </select>
      </search>
      <List status={status} />
    </>
  );
}

function List({ status }: { status: 'open' | 'decided' }) {
  const query = useInfiniteQuery({
    queryKey: ['change-requests', status],
    queryFn: async ({ pageParam }) => {
      const params = { query: { status, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } };
      return bodyOf(await client.GET('/operator/change-requests', { params }));
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
  return (
    <Pages query={query} empty={<Empty title={t('requests.none')}>{t('requests.noneText')}</Empty>}>
      {(rows) => (
        <ul>
          {rows.map((request) => (
            <Row key={request.id} request={request} />
          ))}
        </ul>
      )}
    </Pages>
  );
}

export const requestTones: Readonly<Record<ChangeRequest['status'], Tone>> = {
  requested: 'waiting',
  approved: 'good',
  declined: 'bad',
};

function Row({ request }: { request: ChangeRequest }) {
  const { id, organizationName, change, status, createdAt, requestedByEmail: email } = request;
  const when = fromNow(createdAt);
  return (
    <li className="border-t border-line">
      <Link
        to="/operator/change-requests/$changeRequestId"
        params={{ changeRequestId: id }}
        className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 rounded-md px-2 py-2.5 hover:bg-sunken"
      >
        <span className="min-w-0">
          <bdi className="block font-medium break-words">{organizationName}</bdi>
          <span className="block break-words">{describeChange(change)}</span>
          <span className="block wrap-anywhere text-muted" title={exactly(createdAt)}>
            {email ? t('requests.askedBy', { email, when }) : t('requests.asked', { when })}
          </span>
        </span>
        <Status tone={requestTones[status]}>{t(`ask.status.${status}`)}</Status>
      </Link>
    </li>
  );
}
