import { day, exactly } from '../../lib/format.ts';
import { t } from '../../lib/messages/authentication.ts';
import { describeChange } from '../../lib/requested-change.ts';
import { ProblemNotice } from '../../ui/notice.tsx';
import { ShowMore } from '../../ui/pages.tsx';
import { Setting } from '../../ui/setting.tsx';
import { Status, type Tone } from '../../ui/status.tsx';
import { type ChangeRequest, useChangeRequests } from './request-queries.ts';

const tones: Readonly<Record<ChangeRequest['status'], Tone>> = {
  requested: 'waiting',
  approved: 'good',
  declined: 'bad',
};

/** What was asked of support and what came of it. Where nothing is left to support, nothing is here. */
export function ChangeRequests() {
  const requests = useChangeRequests();
  const rows = requests.data?.pages.flatMap(({ data }) => data) ?? [];
  if (rows.length === 0 && !requests.error) return null;
  return (
    <Setting id="requests" title={t('ask.title')}>
      {requests.error && <ProblemNotice error={requests.error} />}
      <ul>
        {rows.map((request) => (
          <Row key={request.id} request={request} />
        ))}
      </ul>
      <ShowMore query={requests} />
    </Setting>
  );
}

function Row({ request }: { request: ChangeRequest }) {
  const { change, status, note, createdAt, decidedAt, decidedBy, decisionReason } = request;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-t border-line py-2.5">
      <div className="min-w-0">
        <p className="break-words font-medium">{describeChange(change)}</p>
        {note && <p className="break-words text-muted">{note}</p>}
        <p className="text-muted">
          <span title={exactly(createdAt)}>{t('ask.when', { day: day(createdAt) })}</span>
          {decidedAt && ` · ${t('ask.decided', { name: decidedBy ?? '', day: day(decidedAt) })}`}
        </p>
        {decisionReason && <p className="break-words">{decisionReason}</p>}
      </div>
      <Status tone={tones[status]}>{t(`ask.status.${status}`)}</Status>
    </li>
  );
}
