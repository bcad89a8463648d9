import { type FormEvent, useId, useState } from 'react';
import { t } from '../../lib/messages/authentication.ts';
import { isStale } from '../../lib/stale.ts';
import { ChangeButton } from '../../ui/change-button.tsx';
import { inputLook } from '../../ui/field.tsx';
import { LockoutProblem } from '../../ui/lockout-problem.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type AuthenticationSettings, useChangeAuthentication } from './authentication-queries.ts';

type Limit = number | null;

const DAY = 24;
const CHOICES: readonly Limit[] = [1, 8, 12, DAY, 7 * DAY, 30 * DAY, null];

/** How long a sign-in counts here. Done at once, and taken back for a day. */
export function SessionLimit({ settings }: { settings: AuthenticationSettings }) {
  const field = useId();
  const { sessionMaxHours: now, version } = settings;
  const change = useChangeAuthentication();
  const [seen, setSeen] = useState<Limit>(now);
  const [wanted, setWanted] = useState<Limit>(now);
  if (seen !== now) {
    // Another Owner's change becomes the choice, unless somebody is choosing just now.
    setSeen(now);
    if (wanted === seen) setWanted(now);
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ change: { sessionMaxHours: wanted }, version });
  };
  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-3">
      {isStale(change.error) && <Notice kind="warning" title={t('limit.stale', { now: limitName(now) })} />}
      {change.error && !isStale(change.error) && <LockoutProblem error={change.error} />}
      <div className="grid grid-cols-1 gap-1.5">
        <label htmlFor={field} className="font-medium">
          {t('limit.label')}
        </label>
        <div className="flex flex-wrap items-center gap-2">
          <select
            id={field}
            value={String(wanted)}
            onChange={(event) => setWanted(toLimit(event.target.value))}
            aria-describedby={`${field}-help`}
            className={`${inputLook} w-full sm:w-auto`}
          >
            {choicesWith(now).map((limit) => (
              <option key={limit} value={String(limit)}>
                {limitName(limit)}
              </option>
            ))}
          </select>
          <ChangeButton type="submit" busy={change.isPending} disabled={wanted === now}>
            {t('action.save')}
          </ChangeButton>
        </div>
        <p id={`${field}-help`} className="max-w-xl text-muted">
          {t(wanted === null ? 'limit.noneText' : 'limit.text')}
        </p>
      </div>
    </form>
  );
}

/** The API takes any number of hours, and what it was given must be seen here. */
function choicesWith(now: Limit): readonly Limit[] {
  if (CHOICES.includes(now)) return CHOICES;
  return [...CHOICES, now].sort((one, other) => (one ?? Infinity) - (other ?? Infinity));
}

export function limitName(limit: Limit): string {
  if (limit === null) return t('limit.none');
  return limit % DAY === 0 ? t('limit.days', { count: limit / DAY }) : t('limit.hours', { count: limit });
}

const toLimit = (value: string): Limit => (value === 'null' ? null : Number(value));
