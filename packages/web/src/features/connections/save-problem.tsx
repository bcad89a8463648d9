import { t } from '../../lib/messages/connections.ts';
import { isStale } from '../../lib/stale.ts';
import { Button } from '../../ui/button.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';

/** Beside the button, since the form is long. What was typed stays until somebody asks for what is saved. */
export function SaveProblem({ error, onShowSaved }: { error: unknown; onShowSaved(): void }) {
  if (!isStale(error)) return <ProblemNotice error={error} />;
  return (
    <Notice kind="warning" title={t('configure.stale')}>
      <p>{t('configure.staleText')}</p>
      <Button className="mt-3" onClick={onShowSaved}>
        {t('configure.staleShow')}
      </Button>
    </Notice>
  );
}
