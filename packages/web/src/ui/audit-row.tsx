import type { Schemas } from '@gatehouse/sdk';
import { exactly, minute } from '../lib/format.ts';
import { t } from '../lib/messages/records.ts';

type AuditEvent = Schemas['AuditEvent'];

/** `onActor`: where one can go on with what else the same person did. */
type Props = { event: AuditEvent; onActor?: ((actor: { id: string; name: string }) => void) | undefined };

/** One event of the audit log: Owners and operators read the same. */
export function AuditRow({ event, onActor }: Props) {
  const changed = Object.keys(event.changes).length > 0;
  return (
    <li className="border-t border-line py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="min-w-0">
          <span className="font-medium" title={event.name}>
            {t(`event.${event.name}`)}
          </span>
          {event.target?.name && (
            <span className="ms-2 wrap-anywhere">
              <bdi>{event.target.name}</bdi>
            </span>
          )}
        </p>
        <p className="text-muted" title={exactly(event.createdAt)}>
          {minute(event.createdAt)}
        </p>
      </div>
      <p className="wrap-anywhere text-muted">
        <Actor event={event} onActor={onActor} />
        {event.ip && ` · ${event.ip}`}
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

function Actor({ event, onActor }: Props) {
  const { id, name } = event.actor;
  if (!onActor || id === null || name === null) return name ?? t('audit.nobody');
  return (
    <button type="button" onClick={() => onActor({ id, name })} className="text-start hover:text-ink hover:underline">
      {name}
    </button>
  );
}
