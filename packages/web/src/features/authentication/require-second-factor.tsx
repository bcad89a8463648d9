import { Suspense, useId, useState } from 'react';
import { t } from '../../lib/messages/authentication.ts';
import type { AuthenticationSettings } from './authentication-queries.ts';
import { ImpactDialog } from './dialogs.ts';

/** Part of restricting: looked at before it is confirmed, and always possible to lift. */
export function RequireSecondFactor({ settings }: { settings: AuthenticationSettings }) {
  const help = useId();
  const [wanted, setWanted] = useState<boolean | null>(null);
  const [asked, setAsked] = useState(false);
  const { requireSecondFactor, restriction, owners } = settings;
  const close = (how: { asked: boolean }) => {
    setWanted(null);
    setAsked(how.asked);
  };
  return (
    <div className="grid grid-cols-1 gap-3">
      <label className="flex items-start gap-3">
        <input
          type="checkbox"
          checked={wanted ?? requireSecondFactor}
          disabled={restriction === 'plan_limit' && !requireSecondFactor}
          aria-describedby={help}
          onChange={(event) => setWanted(event.target.checked)}
          className="mt-1 size-4 accent-accent"
        />
        <span className="font-medium">{t('methods.factor')}</span>
        <span role="status" className="text-success">
          {asked && t('ask.sent')}
        </span>
      </label>
      <p id={help} className="text-muted">
        {t('methods.factorText')} {t('methods.factorOwners', { have: owners.withSecondFactor, count: owners.total })}
      </p>
      <Suspense>
        {wanted !== null && (
          <ImpactDialog
            settings={settings}
            wanted={{ requireSecondFactor: wanted }}
            onClose={() => close({ asked: false })}
            onChanged={() => close({ asked: false })}
            onAsked={() => close({ asked: true })}
          />
        )}
      </Suspense>
    </div>
  );
}
