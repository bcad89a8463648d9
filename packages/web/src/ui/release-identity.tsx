import { day } from '../lib/format.ts';
import { t } from '../lib/messages/identities.ts';
import { isRefused } from '../lib/previews.ts';
import { Button } from './button.tsx';
import { ChangeButton } from './change-button.tsx';
import { Dialog } from './dialog.tsx';
import { ImpactPreview } from './impact-preview.tsx';
import { LockoutProblem } from './lockout-problem.tsx';
import { type Identity, useReleaseIdentity, useReleaseIdentityImpact } from './member-identities.ts';
import { Notice } from './notice.tsx';

type Props = { userId: string; email: string; identity: Identity; onClose(): void; onReleased(): void };

/** Says what it means before it is done: it cannot be seen from here who has the address now. */
export function ReleaseIdentity({ userId, email, identity, onClose, onReleased }: Props) {
  const release = useReleaseIdentity(userId);
  const impact = useReleaseIdentityImpact(userId, identity);
  const { connection, subject, createdAt } = identity;
  return (
    <Dialog title={t('release.title', { connection })} onClose={onClose} wide>
      <div className="grid grid-cols-1 gap-4">
        {release.error && <LockoutProblem error={release.error} />}
        <p className="wrap-anywhere">{t('release.text', { connection, subject, email, day: day(createdAt) })}</p>
        <Notice kind="warning" title={t('release.ask')}>
          {t('release.askText')}
        </Notice>
        <p className="text-muted">{t('release.sessions', { connection })}</p>
        <ImpactPreview impact={impact} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <ChangeButton
            look="danger"
            busy={release.isPending}
            disabled={isRefused(impact)}
            onClick={() => release.mutate(identity, { onSuccess: onReleased })}
          >
            {t('identities.release')}
          </ChangeButton>
        </div>
      </div>
    </Dialog>
  );
}
