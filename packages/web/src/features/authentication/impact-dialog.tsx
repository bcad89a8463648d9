import { useState } from 'react';
import { t } from '../../lib/messages/authentication.ts';
import { namesOf } from '../../lib/methods.ts';
import { isRefused } from '../../lib/previews.ts';
import { isStale } from '../../lib/stale.ts';
import { Button } from '../../ui/button.tsx';
import { ChangeButton } from '../../ui/change-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { asRefused, ImpactPreview } from '../../ui/impact-preview.tsx';
import { LockoutProblem } from '../../ui/lockout-problem.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { ProvisionalChoice } from '../../ui/provisional-choice.tsx';
import {
  type AuthenticationSettings,
  type Restriction,
  useChangeAuthentication,
  useRestrictionImpact,
} from './authentication-queries.ts';
import { NoteField } from './note-field.tsx';
import { useAskSupport } from './request-queries.ts';

type Props = {
  settings: AuthenticationSettings;
  wanted: Restriction;
  onClose(): void;
  onChanged(): void;
  onAsked(): void;
};

/** What a change means, by name, before it is made; where support makes it, before it is asked for. */
export function ImpactDialog({ settings, wanted, onClose, onChanged, onAsked }: Props) {
  const [note, setNote] = useState('');
  const [isProvisional, setProvisional] = useState(false);
  const impact = useRestrictionImpact(wanted);
  const change = useChangeAuthentication();
  const ask = useAskSupport();
  const isAsking = settings.restriction === 'by_request';
  const confirm = () => {
    const { allowedMethods } = settings;
    if (isAsking)
      ask.mutate({ change: { kind: 'restriction', allowedMethods, ...wanted }, note }, { onSuccess: onAsked });
    else change.mutate({ change: wanted, version: settings.version, isProvisional }, { onSuccess: onChanged });
  };
  return (
    <Dialog title={t('impact.title')} onClose={onClose} wide>
      <div className="grid grid-cols-1 gap-4">
        <p className="text-muted">{described(wanted, settings)}</p>
        {isStale(change.error) && (
          <Notice kind="warning" title={t('methods.stale')}>
            {t('methods.staleText', { methods: namesOf(settings.allowedMethods ?? settings.instanceMethods) })}
          </Notice>
        )}
        {change.error && !isStale(change.error) && <LockoutProblem error={change.error} />}
        {ask.error && <ProblemNotice error={ask.error} />}
        <ImpactPreview
          impact={impact}
          refused={(refusal) => refusal.code !== 'by_request_only' && asRefused(refusal)}
        />
        {isAsking ? (
          <NoteField value={note} onChange={setNote} />
        ) : (
          <ProvisionalChoice checked={isProvisional} onChange={setProvisional} />
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <ChangeButton
            look="primary"
            busy={change.isPending || ask.isPending}
            disabled={isAsking ? !impact.data : isRefused(impact)}
            onClick={confirm}
          >
            {t(isAsking ? 'ask.action' : 'impact.confirm')}
          </ChangeButton>
        </div>
      </div>
    </Dialog>
  );
}

function described(wanted: Restriction, { instanceMethods }: AuthenticationSettings): string {
  if ('requireSecondFactor' in wanted) return t(wanted.requireSecondFactor ? 'impact.factor' : 'impact.noFactor');
  return t('impact.allows', { methods: namesOf(wanted.allowedMethods ?? instanceMethods) });
}
