import { auditEvents } from '@gatehouse/contract/events';
import type { Schemas } from '@gatehouse/sdk';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { bodyOf, client } from '../../lib/client.ts';
import { exactly, minute } from '../../lib/format.ts';
import { t } from '../../lib/messages/activity.ts';
import { useCan, useOrganizationId } from '../../lib/organization.ts';
import { inputLook } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Pages } from '../../ui/pages.tsx';
import { PageHead } from '../../ui/setting.tsx';
import { Empty } from '../../ui/states.tsx';

type AuditEvent = Schemas['AuditEvent'];

/** What happens in organizations; the support team itself is the instance's business. */
const organizationEvents = auditEvents.filter((name) => !name.startsWith('operator.'));
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
              href={`/api/v1/organizations/${organizationId}/audit-events/export`}
              download="audit-events.ndjson"
              className={linkLook}
            >
              {t('audit.export')}
            </a>
          )
        }
      />
      {mayRead ? <Log /> : <Notice title={t('activity.ownersOnly')} />}
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
              <Row key={event.id} event={event} />
            ))}
          </ul>
        )}
      </Pages>
    </>
  );
}

function Row({ event }: { event: AuditEvent }) {
  const changed = Object.keys(event.changes).length > 0;
  return (
    <li className="border-t border-line py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="min-w-0">
          <code className="font-mono text-[13px]">{event.name}</code>
          {event.target?.name && <bdi className="ms-2 break-all">{event.target.name}</bdi>}
        </p>
        <p className="text-muted" title={exactly(event.createdAt)}>
          {minute(event.createdAt)}
        </p>
      </div>
      <p className="break-all text-muted">
        {[event.actor.name ?? t('audit.nobody'), event.ip].filter(Boolean).join(' · ')}
        {event.reason && ` · ${t('audit.reason', { reason: event.reason })}`}
      </p>
      {changed && (
        <details className="mt-1">
          <summary className="cursor-pointer text-accent">{t('audit.details')}</summary>
          <pre className="mt-2 overflow-x-auto rounded-md bg-sunken p-3 font-mono text-[13px]">
            {JSON.stringify(event.changes, null, 2)}
          </pre>
        </details>
      )}
    </li>
  );
}
