import { day, exactly, fromNow } from '../../lib/format.ts';
import { t } from '../../lib/messages/calendar.ts';
import { Button } from '../../ui/button.tsx';
import { CopyValue } from '../../ui/copy-value.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Setting } from '../../ui/setting.tsx';
import { Answer } from '../../ui/states.tsx';
import { Status } from '../../ui/status.tsx';
import { type CalendarEntry, useAccessCalendar, useCreateFeed, useRevokeFeed } from './calendar-queries.ts';

/** What ends, and when: the most urgent first, each with the place where it is mended. */
export function AccessCalendar() {
  return (
    <Setting id="access-calendar" title={t('calendar.title')} text={t('calendar.text')}>
      <Answer query={useAccessCalendar()}>
        {({ data, feed }) => (
          <div className="grid grid-cols-1 gap-4">
            {data.every(isSafetyCheck) ? (
              <p className="text-muted">{t('calendar.none')}</p>
            ) : (
              <ul className="grid grid-cols-1">
                {data
                  .filter((entry) => !isSafetyCheck(entry))
                  .map((entry) => (
                    <Entry key={`${entry.kind} ${entry.concerns?.id}`} entry={entry} />
                  ))}
              </ul>
            )}
            <Feed feed={feed} />
          </div>
        )}
      </Answer>
    </Setting>
  );
}

/** Told by the safety checks above already, with what to do about it. */
const isSafetyCheck = ({ kind }: CalendarEntry) => kind === 'sole_owner' || kind === 'bypass_link_missing';

const tones = { urgent: 'bad', soon: 'waiting', later: 'neutral' } as const;

function Entry({ entry }: { entry: CalendarEntry }) {
  const { at, severity, link } = entry;
  const what = wordsOf(entry);
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 border-t border-line py-2 first:border-t-0">
      <span className="min-w-20">
        <Status tone={tones[severity]}>{t(`calendar.severity.${severity}`)}</Status>
      </span>
      <span className="min-w-0 flex-1 basis-48 wrap-anywhere">
        <span className="font-medium">{what}</span>
        {at && <span className="block text-muted" title={exactly(at)}>{`${fromNow(at)} (${day(at)})`}</span>}
      </span>
      <a
        href={link}
        aria-label={t('calendar.mendLabel', { what })}
        className="inline-flex min-h-8 items-center font-medium text-accent hover:underline"
      >
        {t('calendar.mend')}
      </a>
    </li>
  );
}

function wordsOf({ kind, concerns }: CalendarEntry): string {
  switch (kind) {
    case 'certificate_ends':
    case 'client_secret_ends':
    case 'domain_failing':
    case 'domain_lapsed':
      return t(`calendar.kind.${kind}`, { name: concerns?.name ?? '' });
    default:
      return t(`calendar.kind.${kind}`);
  }
}

/** For calendar programs, which cannot sign in: an address that is shown once and can be revoked. */
function Feed({ feed }: { feed: { createdAt: string } | null }) {
  const create = useCreateFeed();
  const revoke = useRevokeFeed();
  const error = create.error ?? revoke.error;
  const url = feed && create.data?.url;
  return (
    <div className="grid grid-cols-1 gap-3">
      {error && <ProblemNotice error={error} />}
      {url && (
        <div className="grid grid-cols-1 gap-2 rounded-md bg-sunken p-4">
          <CopyValue value={url} label={t('calendar.address')} />
          <p className="text-muted">{t('calendar.subscribeText')}</p>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-2">
        {feed && !url && (
          <p className="flex-1 basis-48 text-muted">{t('calendar.feed', { day: day(feed.createdAt) })}</p>
        )}
        <Button busy={create.isPending} onClick={() => create.mutate()}>
          {t(feed ? 'calendar.replace' : 'calendar.subscribe')}
        </Button>
        {feed && (
          <Button look="quiet" busy={revoke.isPending} onClick={() => revoke.mutate()}>
            {t('calendar.revoke')}
          </Button>
        )}
      </div>
    </div>
  );
}
