import { useMutation, useQueryClient } from '@tanstack/react-query';
import { actingPath } from '../../lib/acting.ts';
import { duration, minute } from '../../lib/format.ts';
import { t } from '../../lib/messages/operator.ts';
import { myActingKey, stopActing } from '../../lib/my-acting.ts';
import { useNow } from '../../lib/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { type Acting, operatorKey } from './operator-queries.ts';

/** That this operator acts for the organization, until when and why, and the two ways on. */
export function ActingNow({ acting }: { acting: Acting }) {
  const { organizationId, scope, endsAt, reason } = acting;
  const cache = useQueryClient();
  const now = useNow();
  const stop = useMutation({
    mutationFn: () => stopActing(organizationId),
    onSettled: () => {
      void cache.invalidateQueries({ queryKey: myActingKey });
      void cache.invalidateQueries({ queryKey: operatorKey(organizationId) });
    },
  });
  const left = duration((Date.parse(endsAt) - now) / 1000);
  return (
    <div className="mt-5 grid gap-3">
      {stop.error && <ProblemNotice error={stop.error} />}
      <Notice kind="warning" title={t('act.running')}>
        <p className="break-words">
          {t('act.until', { time: minute(endsAt), left, reason })}{' '}
          {t(scope === 'read' ? 'act.lookOnly' : 'act.mayChange')}
        </p>
        <div className="mt-3 flex flex-wrap gap-2">
          <a
            href={actingPath(organizationId)}
            className="inline-flex min-h-9 items-center rounded-md border border-edge bg-surface px-3 font-medium text-ink hover:bg-sunken"
          >
            {t('org.settings')}
          </a>
          <Button busy={stop.isPending} onClick={() => stop.mutate()}>
            {t('act.stop')}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
