import { auditEvents } from '@gatehouse/contract/events';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { apiPath } from '../../lib/acting.ts';
import { bodyOf, client } from '../../lib/client.ts';
import { t } from '../../lib/messages/activity.ts';
import { useCan, useOrganizationId } from '../../lib/organization.ts';
import { AuditRow } from '../../ui/audit-row.tsx';
import { Empty } from '../../ui/empty.tsx';
import { inputLook } from '../../ui/field.tsx';
import { NoPermission } from '../../ui/no-permission.tsx';
import { Pages } from '../../ui/pages.tsx';
import { PageHead } from '../../ui/setting.tsx';

/** The support team itself is the instance's business; what it does in an organization is not. */
const instanceEvents: readonly string[] = ['operator.created', 'operator.removed'];
const organizationEvents = auditEvents.filter((name) => !instanceEvents.includes(name));
const from = '/organizations/$organizationId/activity/audit-log';
const linkLook =
  'inline-flex min-h-9 items-center rounded-md border border-edge bg-surface px-3 font-medium hover:bg-sunken';

export function AuditLog() {
  const organizationId = useOrganizationId();
  const mayRead = useCan('audit:read');
  return (
    <>
      <PageHead
        title={t('audit.title')}
        text={t('audit.text')}
        action={
          mayRead && (
            <a
              href={apiPath(`/organizations/${organizationId}/audit-events/export`)}
              download="audit-events.ndjson"
              className={linkLook}
            >
              {t('audit.export')}
            </a>
          )
        }
      />
      {mayRead ? <Log /> : <NoPermission />}
    </>
  );
}

function useAuditEvents() {
  const organizationId = useOrganizationId();
  const { name } = useSearch({ from });
  const wanted = organizationEvents.find((one) => one === name);
  return useInfiniteQuery({
    queryKey: ['audit-events', organizationId, wanted ?? ''],
    queryFn: async ({ pageParam }) => {
      const query = { limit: 50, ...(wanted ? { name: wanted } : {}), ...(pageParam ? { cursor: pageParam } : {}) };
      const params = { path: { organizationId }, query };
      return bodyOf(await client.GET('/organizations/{organizationId}/audit-events', { params }));
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

function Log() {
  const query = useAuditEvents();
  const { name } = useSearch({ from });
  const navigate = useNavigate({ from });
  return (
    <>
      <search className="my-5 flex">
        <select
          aria-label={t('audit.event')}
          value={name ?? ''}
          onChange={(event) => void navigate({ search: { name: event.target.value }, replace: true })}
          className={inputLook}
        >
          <option value="">{t('audit.any')}</option>
          {organizationEvents.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </search>
      <Pages query={query} empty={<Empty title={t('audit.none')}>{t('audit.noneText')}</Empty>}>
        {(rows) => (
          <ul>
            {rows.map((event) => (
              <AuditRow key={event.id} event={event} />
            ))}
          </ul>
        )}
      </Pages>
    </>
  );
}
