import type { Schemas } from '@gatehouse/sdk';
import { day } from '../../lib/format.ts';
import { t } from '../../lib/messages/calendar.ts';
import { CalendarEntry, calendarKeyOf, calendarWords } from '../../ui/calendar-entry.tsx';
import { ChangeButton } from '../../ui/change-button.tsx';
import { CopyValue } from '../../ui/copy-value.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Setting } from '../../ui/setting.tsx';
import { Answer } from '../../ui/states.tsx';
import { useAccessCalendar, useCreateFeed, useRevokeFeed } from './calendar-queries.ts';

type Entry = Schemas['AccessCalendarEntry'];

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
                    <CalendarEntry key={calendarKeyOf(entry)} entry={entry} action={<Mend entry={entry} />} />
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
const isSafetyCheck = ({ kind }: Entry) => kind === 'sole_owner' || kind === 'bypass_link_missing';

function Mend({ entry }: { entry: Entry }) {
  return (
    <a
      href={entry.link}
      aria-label={t('calendar.mendLabel', { what: calendarWords(entry) })}
      className="inline-flex min-h-8 items-center font-medium text-accent hover:underline"
    >
      {t('calendar.mend')}
    </a>
  );
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
        <ChangeButton busy={create.isPending} onClick={() => create.mutate()}>
          {t(feed ? 'calendar.replace' : 'calendar.subscribe')}
        </ChangeButton>
        {feed && (
          <ChangeButton look="quiet" busy={revoke.isPending} onClick={() => revoke.mutate()}>
            {t('calendar.revoke')}
          </ChangeButton>
        )}
      </div>
    </div>
  );
}
