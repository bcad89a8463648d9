import { GatehouseProblem } from '@gatehouse/sdk';
import { t } from '../../lib/messages/members.ts';
import { Button } from '../../ui/button.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';

/** The last Owner stays; the refusal offers what would make the change possible. */
export function OwnerProblem({ error, onAddOwner }: { error: unknown; onAddOwner(): void }) {
  if (!(error instanceof GatehouseProblem) || error.code !== 'last_owner') return <ProblemNotice error={error} />;
  return (
    <Notice kind="danger" title={t('users.lastOwner')}>
      <p>{t('users.lastOwnerText')}</p>
      <Button className="mt-3" onClick={onAddOwner}>
        {t('users.addOwner')}
      </Button>
    </Notice>
  );
}
