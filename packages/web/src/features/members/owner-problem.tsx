import { GatehouseProblem } from '@gatehouse/sdk';
import { t } from '../../lib/messages/members.ts';
import { Button } from '../../ui/button.tsx';
import { LockoutProblem } from '../../ui/lockout-problem.tsx';
import { Notice } from '../../ui/notice.tsx';

/** The last Owner stays; the refusal offers what would make the change possible. */
export function OwnerProblem({ error, onAddOwner }: { error: unknown; onAddOwner(): void }) {
  if (!(error instanceof GatehouseProblem) || error.code !== 'last_owner') return <LockoutProblem error={error} />;
  return <LastOwner onAddOwner={onAddOwner} />;
}

export function LastOwner({ onAddOwner }: { onAddOwner(): void }) {
  return (
    <Notice kind="danger" title={t('users.lastOwner')}>
      <p>{t('users.lastOwnerText')}</p>
      <Button className="mt-3" onClick={onAddOwner}>
        {t('users.addOwner')}
      </Button>
    </Notice>
  );
}
