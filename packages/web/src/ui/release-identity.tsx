import { day } from '../lib/format.ts';
import { t } from '../lib/messages/identities.ts';
import { ConfirmChange } from './confirm-change.tsx';
import { type Identity, useReleaseIdentity, useReleaseIdentityImpact } from './member-identities.ts';
import { Notice } from './notice.tsx';

type Props = { userId: string; email: string; identity: Identity; onClose(): void; onReleased(): void };

/** Says what it means before it is done: it cannot be seen from here who has the address now. */
export function ReleaseIdentity({ userId, email, identity, onClose, onReleased }: Props) {
  const release = useReleaseIdentity(userId);
  const impact = useReleaseIdentityImpact(userId, identity);
  const { connection, subject, createdAt } = identity;
  return (
    <ConfirmChange
      title={t('release.title', { connection })}
      impact={impact}
      action={t('identities.release')}
      look="danger"
      change={release}
      onConfirm={() => release.mutate(identity, { onSuccess: onReleased })}
      onClose={onClose}
    >
      <p className="wrap-anywhere">{t('release.text', { connection, subject, email, day: day(createdAt) })}</p>
      <Notice kind="warning" title={t('release.ask')}>
        {t('release.askText')}
      </Notice>
      <p className="text-muted">{t('release.sessions', { connection })}</p>
    </ConfirmChange>
  );
}
