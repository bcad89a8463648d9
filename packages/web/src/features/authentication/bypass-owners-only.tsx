import { useId, useState } from 'react';
import { t } from '../../lib/messages/authentication.ts';
import { isStale } from '../../lib/stale.ts';
import { LockoutProblem } from '../../ui/lockout-problem.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type AuthenticationSettings, useChangeAuthentication } from './authentication-queries.ts';

/** Taken back by the same press, so it is done at once. */
export function BypassOwnersOnly({ settings }: { settings: AuthenticationSettings }) {
  const help = useId();
  const change = useChangeAuthentication();
  const [pressed, setPressed] = useState<boolean | null>(null);
  const press = (bypassOwnersOnly: boolean) => {
    setPressed(bypassOwnersOnly);
    const { version } = settings;
    change.mutate({ change: { bypassOwnersOnly }, version }, { onSettled: () => setPressed(null) });
  };
  return (
    <div className="grid grid-cols-1 gap-3">
      {isStale(change.error) && <Notice kind="warning" title={t('methods.stale')} />}
      {change.error && !isStale(change.error) && <LockoutProblem error={change.error} />}
      <label className="flex items-start gap-3">
        <input
          type="checkbox"
          checked={pressed ?? settings.bypassOwnersOnly}
          disabled={change.isPending}
          aria-describedby={help}
          onChange={(event) => press(event.target.checked)}
          className="mt-1 size-4 accent-accent"
        />
        <span className="font-medium">{t('methods.ownersOnly')}</span>
        <span role="status" className="text-success">
          {change.isSuccess ? t('state.saved') : ''}
        </span>
      </label>
      <p id={help} className="text-muted">
        {t('methods.ownersOnlyText')}
      </p>
    </div>
  );
}
