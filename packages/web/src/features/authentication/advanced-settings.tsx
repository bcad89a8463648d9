import type { Method } from '@gatehouse/contract/vocabulary';
import { Suspense, useState } from 'react';
import { t } from '../../lib/messages/authentication.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Setting } from '../../ui/setting.tsx';
import { Answer } from '../../ui/states.tsx';
import { type AuthenticationSettings, useAuthentication } from './authentication-queries.ts';
import { ImpactDialog } from './dialogs.ts';
import { LastChange } from './last-change.tsx';
import { MethodsForm } from './methods-form.tsx';
import { RequireSecondFactor } from './require-second-factor.tsx';
import { SessionLimit } from './session-limit.tsx';

export function AdvancedSettings() {
  return (
    <Setting id="advanced-settings" title={t('methods.title')} text={t('methods.text')}>
      <Answer query={useAuthentication()}>
        {(settings) => (
          <div className="grid grid-cols-1 gap-8">
            <LastChange settings={settings} />
            <AllowedMethods settings={settings} />
            <RequireSecondFactor settings={settings} />
            <SessionLimit settings={settings} />
          </div>
        )}
      </Answer>
    </Setting>
  );
}

/** Chosen, looked at, and confirmed; the way back stands above. */
function AllowedMethods({ settings }: { settings: AuthenticationSettings }) {
  const [wanted, setWanted] = useState<Method[] | null>(null);
  const [previewing, setPreviewing] = useState(false);
  const [asked, setAsked] = useState(false);
  const preview = (methods: Method[] | null) => {
    setWanted(methods);
    setPreviewing(true);
  };
  const close = (how: { asked: boolean }) => {
    setPreviewing(false);
    setAsked(how.asked);
  };
  return (
    <div className="grid grid-cols-1 gap-4">
      <Explained settings={settings} onLift={() => preview(null)} />
      <p role="status" className="text-success empty:hidden">
        {asked ? t('ask.sent') : ''}
      </p>
      {/* A new version brings a new beginning, unless somebody is choosing just now. */}
      <MethodsForm key={String(settings.allowedMethods)} settings={settings} onPreview={preview} />
      <Suspense>
        {previewing && (
          <ImpactDialog
            settings={settings}
            wanted={{ allowedMethods: wanted }}
            onClose={() => close({ asked: false })}
            onChanged={() => close({ asked: false })}
            onAsked={() => close({ asked: true })}
          />
        )}
      </Suspense>
    </div>
  );
}

function Explained({ settings, onLift }: { settings: AuthenticationSettings; onLift(): void }) {
  const { restriction, allowedMethods } = settings;
  if (restriction === 'available') return null;
  if (restriction === 'by_request') return <Notice title={t('methods.byRequest')}>{t('methods.byRequestText')}</Notice>;
  return (
    <Notice title={t('methods.planLimit')}>
      <p>{t('methods.planLimitText')}</p>
      {allowedMethods !== null && (
        <Button className="mt-3" onClick={onLift}>
          {t('methods.lift')}
        </Button>
      )}
    </Notice>
  );
}
