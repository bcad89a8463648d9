import { auditEvents } from '@gatehouse/contract/events';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { apiPath } from '../../lib/acting.ts';
import { bodyOf, client } from '../../lib/client.ts';
import { t } from '../../lib/messages/activity.ts';
import { useCan, useOrganizationId } from '../../lib/organization.ts';
import { AuditRow } from '../../ui/audit-row.tsx';
import { Button } from '../../ui/button.tsx';
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
  const filter = useFilter();
  return (
    <>
      <PageHead
        title={t('audit.title')}
        text={t('audit.text')}
        action={
          mayRead && (
            <a
              href={apiPath(`/organizations/${organizationId}/audit-events/export${exportRange(filter)}`)}
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

/** The export takes the days that are shown; which events and whose, every line says. */
function exportRange({ from: since, to: until }: { from?: string; to?: string }): string {
  const range = new URLSearchParams({ ...(since ? { from: since } : {}), ...(until ? { to: until } : {}) });
  return range.size > 0 ? `?${range}` : '';
}

export type AuditLogSearch = {
  name?: string | undefined;
  actorId?: string | undefined;
  /** The name that belongs to it, for the eye. */
  actor?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
};

/** What the address says, as the API takes it. A day begins and ends where the reader is. */
function useFilter() {
  const { name, actorId, since, until } = useSearch({ from });
  const wanted = organizationEvents.find((one) => one === name);
  return {
    ...(wanted ? { name: wanted } : {}),
    ...(actorId ? { actorId } : {}),
    ...(since ? { from: new Date(`${since}T00:00`).toISOString() } : {}),
    ...(until ? { to: new Date(`${until}T23:59:59.999`).toISOString() } : {}),
  };
}

function useAuditEvents() {
  const organizationId = useOrganizationId();
  const filter = useFilter();
  return useInfiniteQuery({
    queryKey: ['audit-events', organizationId, filter],
    queryFn: async ({ pageParam }) => {
      const query = { limit: 50, ...filter, ...(pageParam ? { cursor: pageParam } : {}) };
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
  const navigate = useNavigate({ from });
  return (
    <>
      <Filters />
      <Pages query={query} empty={<Empty title={t('audit.none')}>{t('audit.noneText')}</Empty>}>
        {(rows) => (
          <ul>
            {rows.map((event) => (
              <AuditRow
                key={event.id}
                event={event}
                onActor={({ id, name: actor }) =>
                  void navigate({ search: (old) => ({ ...old, actorId: id, actor }), replace: true })
                }
              />
            ))}
          </ul>
        )}
      </Pages>
    </>
  );
}

function Filters() {
  const { name, actorId, actor, since, until } = useSearch({ from });
  const navigate = useNavigate({ from });
  const change = (part: AuditLogSearch) => void navigate({ search: (old) => ({ ...old, ...part }), replace: true });
  return (
    <search className="my-5 flex flex-wrap items-end gap-3">
      <select
        aria-label={t('audit.event')}
        value={name ?? ''}
        onChange={(event) => change({ name: event.target.value || undefined })}
        className={`${inputLook} min-w-0`}
      >
        <option value="">{t('audit.any')}</option>
        {organizationEvents.map((one) => (
          <option key={one} value={one}>
            {t(`event.${one}`)}
          </option>
        ))}
      </select>
      <Day label={t('audit.since')} value={since} onChange={(day) => change({ since: day })} />
      <Day label={t('audit.until')} value={until} onChange={(day) => change({ until: day })} />
      {actorId && (
        <Button onClick={() => change({ actorId: undefined, actor: undefined })}>
          {t('audit.onlyBy', { name: actor ?? actorId })}
          <span aria-hidden="true">×</span>
          <span className="sr-only">{t('audit.everybody')}</span>
        </Button>
      )}
    </search>
  );
}

type DayProps = { label: string; value: string | undefined; onChange(day: string | undefined): void };

function Day({ label, value, onChange }: DayProps) {
  return (
    <label className="flex items-center gap-2 text-muted">
      {label}
      <input
        type="date"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || undefined)}
        className={inputLook}
      />
    </label>
  );
}
