import { fromNow } from '../../lib/format.ts';
import { t } from '../../lib/messages/authentication.ts';
import { namesOf } from '../../lib/methods.ts';
import { useProvisionalChange } from '../../lib/provisional.ts';
import { ChangeButton } from '../../ui/change-button.tsx';
import { LockoutProblem } from '../../ui/lockout-problem.tsx';
import {
  type AuthenticationChange,
  type AuthenticationSettings,
  type LastChange as Change,
  useChangeAuthentication,
} from './authentication-queries.ts';
import { useLastChange } from './last-change-query.ts';
import { limitName } from './session-limit.tsx';

const OFFERED_HOURS = 24;

/** What was changed last, by whom, and for a day the way back: also for the other Owners, and after the page was closed. */
export function LastChange({ settings }: { settings: AuthenticationSettings }) {
  const { data } = useLastChange();
  const undo = useChangeAuthentication();
  // While it may undo itself, the banner has the way back.
  const isOpen = Boolean(useProvisionalChange().data);
  const offered = data && !isOpen && isInForce(data, settings) ? data : null;
  return (
    <div role="status" className="grid grid-cols-1 gap-3 empty:hidden">
      {undo.error && <LockoutProblem error={undo.error} />}
      {offered && (
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-md bg-sunken px-4 py-3">
          <div className="max-w-xl">
            <p className="text-muted">
              {t('last.by', { name: offered.name ?? t('last.you'), when: fromNow(offered.at) })}
            </p>
            {sentences(offered, settings).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
          {isOwnersToUndo(offered, settings) && (
            <ChangeButton
              busy={undo.isPending}
              onClick={() => undo.mutate({ change: offered.from, version: settings.version })}
            >
              {t('undo.action')}
            </ChangeButton>
          )}
        </div>
      )}
    </div>
  );
}

/** Restricting is support's where the instance leaves it to them, and nobody's where the plan lacks it. */
function isOwnersToUndo({ from }: Change, { restriction }: AuthenticationSettings): boolean {
  if (restriction === 'available') return true;
  return from.allowedMethods === undefined && from.requireSecondFactor === undefined;
}

/** Within the day, and nothing of it was changed again by other means. */
function isInForce({ at, to }: Change, settings: AuthenticationSettings): boolean {
  const isRecent = Date.now() - Date.parse(at) < OFFERED_HOURS * 3_600_000;
  const isSame = (name: keyof AuthenticationChange) =>
    to[name] === undefined || String(inOrder(to[name])) === String(inOrder(settings[name]));
  return (
    isRecent &&
    (['allowedMethods', 'requireSecondFactor', 'sessionMaxHours', 'bypassOwnersOnly'] as const).every(isSame)
  );
}

const inOrder = <Value,>(value: Value) => (Array.isArray(value) ? value.toSorted() : value);

function sentences({ from, to }: Change, { instanceMethods }: AuthenticationSettings): string[] {
  const methods = (change: AuthenticationChange) => namesOf(change.allowedMethods ?? instanceMethods);
  const hours = (change: AuthenticationChange) => limitName(change.sessionMaxHours ?? null);
  return [
    to.allowedMethods === undefined ? null : t('last.methods', { to: methods(to), from: methods(from) }),
    to.sessionMaxHours === undefined ? null : t('last.limit', { to: hours(to), from: hours(from) }),
    to.requireSecondFactor === undefined ? null : t(to.requireSecondFactor ? 'last.factor' : 'last.noFactor'),
    to.bypassOwnersOnly === undefined ? null : t(to.bypassOwnersOnly ? 'last.bypassOwners' : 'last.bypassMembers'),
  ].filter((sentence) => sentence !== null);
}
