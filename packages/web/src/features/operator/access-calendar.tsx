import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { bodyOf, client } from '../../lib/client.ts';
import { t } from '../../lib/messages/operator.ts';
import { CalendarEntry, calendarKeyOf } from '../../ui/calendar-entry.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Pages } from '../../ui/pages.tsx';
import { PageHead } from '../../ui/setting.tsx';

/** What is due in any organization, so that support can call before somebody stands before a closed door. */
export function AccessCalendars() {
  const query = useInfiniteQuery({
    queryKey: ['operator', 'access-calendar'],
    queryFn: async ({ pageParam }) => {
      const asked = { limit: 100, ...(pageParam ? { cursor: pageParam } : {}) };
      return bodyOf(await client.GET('/operator/access-calendar', { params: { query: asked } }));
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  return (
    <>
      <PageHead title={t('due.title')} text={t('due.text')} />
      <Pages query={query} empty={<Empty title={t('due.none')}>{t('due.noneText')}</Empty>}>
        {(organizations) =>
          organizations.map(({ organizationId, organizationName, data }) => (
            <section key={organizationId} aria-labelledby={organizationId} className="mt-6">
              <h2 id={organizationId} className="wrap-anywhere">
                <Link
                  to="/operator/organizations/$organizationId"
                  params={{ organizationId }}
                  className="text-accent hover:underline"
                >
                  <bdi>{organizationName}</bdi>
                </Link>
              </h2>
              <ul className="mt-1">
                {data.map((entry) => (
                  <CalendarEntry key={calendarKeyOf(entry)} entry={entry} />
                ))}
              </ul>
            </section>
          ))
        }
      </Pages>
    </>
  );
}
