import type { Schemas } from '@gatehouse/sdk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { bodyOf, client } from '../../lib/client.ts';
import { exactly, fromNow } from '../../lib/format.ts';
import { t } from '../../lib/messages/operator.ts';
import { describeChange } from '../../lib/requested-change.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { LockoutProblem } from '../../ui/lockout-problem.tsx';
import { fieldError } from '../../ui/notice.tsx';
import { PageHead, Setting } from '../../ui/setting.tsx';
import { Answer } from '../../ui/states.tsx';
import { Status } from '../../ui/status.tsx';
import { ChangePreview } from './change-preview.tsx';
import { requestTones } from './change-requests.tsx';

type ChangeRequest = Schemas['ChangeRequestOfOrganization'];

const requestKey = (changeRequestId: string) => ['change-requests', 'one', changeRequestId] as const;

/** One request: what it does, by name, and the decision. */
export function ChangeRequestPage() {
  const { changeRequestId } = useParams({ from: '/operator/change-requests/$changeRequestId' });
  const query = useQuery({
    queryKey: requestKey(changeRequestId),
    queryFn: async () =>
      bodyOf(
        await client.GET('/operator/change-requests/{changeRequestId}', { params: { path: { changeRequestId } } }),
      ),
  });
  return <Answer query={query}>{(request) => <Loaded request={request} />}</Answer>;
}

function Loaded({ request }: { request: ChangeRequest }) {
  const { organizationId, organizationName, change, note, status, createdAt, requestedByEmail: email } = request;
  const when = fromNow(createdAt);
  return (
    <>
      <PageHead
        title={describeChange(change)}
        text={
          <>
            <Link
              to="/operator/organizations/$organizationId"
              params={{ organizationId }}
              className="font-medium text-accent hover:underline"
            >
              <bdi>{organizationName}</bdi>
            </Link>
            {' · '}
            <span className="break-words" title={exactly(createdAt)}>
              {email ? t('requests.askedBy', { email, when }) : t('requests.asked', { when })}
            </span>
          </>
        }
        action={<Status tone={requestTones[status]}>{t(`ask.status.${status}`)}</Status>}
      />
      {note && (
        <Setting title={t('request.note')}>
          <p className="max-w-2xl break-words whitespace-pre-wrap">{note}</p>
        </Setting>
      )}
      {status === 'requested' ? <Undecided request={request} /> : <Decided request={request} />}
    </>
  );
}

function Decided({ request: { status, decidedBy, decidedAt, decisionReason } }: { request: ChangeRequest }) {
  const when = decidedAt ? fromNow(decidedAt) : '';
  return (
    <Setting
      title={t(status === 'approved' ? 'request.approved' : 'request.declined')}
      text={t('requests.decidedBy', { name: decidedBy ?? '', when })}
    >
      {decisionReason && <p className="break-words">{decisionReason}</p>}
    </Setting>
  );
}

function Undecided({ request }: { request: ChangeRequest }) {
  const [reason, setReason] = useState('');
  const cache = useQueryClient();
  const params = { path: { changeRequestId: request.id } };
  const decide = useMutation({
    mutationFn: async (decision: 'approve' | 'decline') => {
      const given = reason.trim();
      if (decision === 'decline')
        return client.POST('/operator/change-requests/{changeRequestId}/decline', { params, body: { reason: given } });
      const body = given === '' ? {} : { reason: given };
      return client.POST('/operator/change-requests/{changeRequestId}/approve', { params, body });
    },
    // Also after a refusal: a colleague may have decided it.
    onSettled: () => cache.invalidateQueries({ queryKey: ['change-requests'] }),
  });
  const inReason = fieldError(decide.error, 'reason');
  const busyWith = decide.isPending ? decide.variables : null;
  return (
    <>
      <Setting title={t('request.preview')}>
        <ChangePreview request={request} />
      </Setting>
      <form onSubmit={(event) => event.preventDefault()} className="grid grid-cols-1 gap-4 border-t border-line py-7">
        {decide.error && !inReason && <LockoutProblem error={decide.error} />}
        <div className="max-w-xl">
          <Field
            label={t('request.reason')}
            hint={t('request.reasonHint')}
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
            error={inReason}
          />
        </div>
        <div className="flex flex-wrap gap-2">
          <Button look="primary" busy={busyWith === 'approve'} onClick={() => decide.mutate('approve')}>
            {t('request.approve')}
          </Button>
          <Button look="danger" busy={busyWith === 'decline'} onClick={() => decide.mutate('decline')}>
            {t('request.decline')}
          </Button>
        </div>
      </form>
    </>
  );
}
