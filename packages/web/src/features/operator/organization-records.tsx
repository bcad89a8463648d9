import { Link } from '@tanstack/react-router';
import { exactly, fromNow } from '../../lib/format.ts';
import { t } from '../../lib/messages/operator.ts';
import { describeChange } from '../../lib/requested-change.ts';
import { AuditRow } from '../../ui/audit-row.tsx';
import { Pages } from '../../ui/pages.tsx';
import { Setting } from '../../ui/setting.tsx';
import { SignInRow } from '../../ui/sign-in-row.tsx';
import { Answer } from '../../ui/states.tsx';
import { useFailures, useOrganizationRequests, useTimeLine } from './operator-queries.ts';

/** What happened in it lately. */

type Props = { organizationId: string };

export function OpenRequests({ organizationId }: Props) {
  return (
    <Setting title={t('org.requests')}>
      <Answer query={useOrganizationRequests(organizationId)}>
        {({ data }) => {
          const open = data.filter(({ status }) => status === 'requested');
          if (open.length === 0) return <p className="text-muted">{t('org.requestsNone')}</p>;
          return (
            <ul>
              {open.map(({ id, change, createdAt }) => (
                <li
                  key={id}
                  className="flex flex-wrap justify-between gap-x-4 border-t border-line py-2.5 first:border-t-0"
                >
                  <Link
                    to="/operator/change-requests/$changeRequestId"
                    params={{ changeRequestId: id }}
                    className="break-words text-accent hover:underline"
                  >
                    {describeChange(change)}
                  </Link>
                  <span className="text-muted" title={exactly(createdAt)}>
                    {fromNow(createdAt)}
                  </span>
                </li>
              ))}
            </ul>
          );
        }}
      </Answer>
    </Setting>
  );
}

export function Failures({ organizationId }: Props) {
  return (
    <Setting title={t('org.failures')}>
      <Answer query={useFailures(organizationId)}>
        {({ data }) =>
          data.length === 0 ? (
            <p className="text-muted">{t('org.failuresNone')}</p>
          ) : (
            <ul>
              {data.map((signIn) => (
                <SignInRow key={signIn.id} signIn={signIn} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Setting>
  );
}

export function TimeLine({ organizationId }: Props) {
  return (
    <Setting title={t('org.timeLine')}>
      <Pages query={useTimeLine(organizationId)} empty={<p className="text-muted">{t('org.timeLineNone')}</p>}>
        {(rows) => (
          <ul>
            {rows.map((event) => (
              <AuditRow key={event.id} event={event} />
            ))}
          </ul>
        )}
      </Pages>
    </Setting>
  );
}
