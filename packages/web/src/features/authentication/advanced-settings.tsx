import type { Method } from '@gatehouse/contract/vocabulary';
import { useState } from 'react';
import { t } from '../../lib/messages/authentication.ts';
import { Button } from '../../ui/button.tsx';
import { LockoutProblem } from '../../ui/lockout-problem.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Setting } from '../../ui/setting.tsx';
import { Answer } from '../../ui/states.tsx';
import { type AuthenticationSettings, useAuthentication, useChangeAuthentication } from './authentication-queries.ts';
import { BypassOwnersOnly } from './bypass-owners-only.tsx';
import { ImpactDialog } from './impact-dialog.tsx';
import { MethodsForm } from './methods-form.tsx';
import { RequireSecondFactor } from './require-second-factor.tsx';
import { SessionLimit } from './session-limit.tsx';

export function AdvancedSettings() {
  return (
    <Setting id="advanced-settings" title={t('methods.title')} text={t('methods.text')}>
      <Answer query={useAuthentication()}>
        {(settings) => (
          <div className="grid grid-cols-1 gap-8">
            <AllowedMethods settings={settings} />
            <RequireSecondFactor settings={settings} />
            <SessionLimit settings={settings} />
            <BypassOwnersOnly settings={settings} />
          </div>
        )}
      </Answer>
    </Setting>
  );
}

type Outcome = { kind: 'changed'; from: Method[] | null } | { kind: 'undone' } | { kind: 'asked' };

/** Chosen, looked at, confirmed, and taken back with one press as long as the page is open. */
function AllowedMethods({ settings }: { settings: AuthenticationSettings }) {
  const [wanted, setWanted] = useState<Method[] | null>(null);
  const [previewing, setPreviewing] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const undo = useChangeAuthentication();
  const preview = (methods: Method[] | null) => {
    setWanted(methods);
    setPreviewing(true);
  };
  const takeBack = (from: Method[] | null) =>
    undo.mutate(
      { change: { allowedMethods: from }, version: settings.version },
      { onSuccess: () => setOutcome({ kind: 'undone' }) },
    );
  return (
    <div className="grid grid-cols-1 gap-4">
      <Explained settings={settings} onLift={() => preview(null)} />
      <div role="status">
        {outcome?.kind === 'changed' && (
          <p className="flex flex-wrap items-center gap-3">
            <span className="text-success">{t('methods.saved')}</span>
            <Button busy={undo.isPending} onClick={() => takeBack(outcome.from)}>
              {t('methods.undo')}
            </Button>
          </p>
        )}
        {outcome?.kind === 'undone' && <p className="text-success">{t('methods.undone')}</p>}
        {outcome?.kind === 'asked' && <p className="text-success">{t('ask.sent')}</p>}
      </div>
      {undo.error && <LockoutProblem error={undo.error} />}
      {/* A new version brings a new beginning, unless somebody is choosing just now. */}
      <MethodsForm key={String(settings.allowedMethods)} settings={settings} onPreview={preview} />
      {previewing && (
        <ImpactDialog
          settings={settings}
          wanted={{ allowedMethods: wanted }}
          onClose={() => setPreviewing(false)}
          onChanged={() => {
            setPreviewing(false);
            setOutcome({ kind: 'changed', from: settings.allowedMethods });
          }}
          onAsked={() => {
            setPreviewing(false);
            setOutcome({ kind: 'asked' });
          }}
        />
      )}
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
