import type { Schemas } from '@gatehouse/sdk';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../lib/client.ts';
import { withProof } from '../lib/confirm-identity.ts';
import { duration } from '../lib/format.ts';
import { t } from '../lib/messages/provisional.ts';
import { useCan, useOrganizationId } from '../lib/organization.ts';
import { useProvisionalChange } from '../lib/provisional.ts';
import { useNow } from '../lib/use-now.ts';
import { Button } from '../ui/button.tsx';
import { LockoutProblem } from '../ui/lockout-problem.tsx';

/** Stays on every page while a change may still undo itself: what it is of, how long it has left, and both ways out. */
export function ProvisionalBanner() {
  const { data } = useProvisionalChange();
  return data ? <Open change={data} /> : null;
}

function Open({ change }: { change: Schemas['ProvisionalChange'] }) {
  const now = useNow();
  const mayConfirm = useCan('authentication:confirm');
  const params = { path: { organizationId: useOrganizationId() } };
  const cache = useQueryClient();
  // Whatever is on the screen may be from before.
  const onSuccess = () => cache.invalidateQueries();
  const keep = useMutation({
    mutationFn: () =>
      withProof(() => client.POST('/organizations/{organizationId}/provisional-change/confirm', { params })),
    onSuccess,
  });
  const undo = useMutation({
    mutationFn: () => withProof(() => client.DELETE('/organizations/{organizationId}/provisional-change', { params })),
    onSuccess,
  });
  const error = keep.error ?? undo.error;
  return (
    <section
      aria-label={t('provisional.label')}
      className="sticky top-0 z-10 grid gap-2 border-b border-warning-line bg-warning-soft px-6 py-2"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="min-w-0 flex-1 basis-64 break-words">
          <strong className="font-semibold">{headline(change, now)}</strong> {advice(change)}
        </p>
        <div className="flex flex-wrap gap-2">
          {mayConfirm && (
            <Button busy={keep.isPending} onClick={() => keep.mutate()}>
              {t('provisional.keep')}
            </Button>
          )}
          <Button busy={undo.isPending} onClick={() => undo.mutate()}>
            {t('provisional.undo')}
          </Button>
        </div>
      </div>
      {error && <LockoutProblem error={error} />}
    </section>
  );
}

function headline({ target, revertsAt }: Schemas['ProvisionalChange'], now: number): string {
  const secondsLeft = (Date.parse(revertsAt) - now) / 1000;
  if (secondsLeft <= 0) return t('provisional.due');
  const time = duration(secondsLeft);
  return target ? t('provisional.target', { target: target.name, time }) : t('provisional.authentication', { time });
}

function advice({ isProven, through }: Schemas['ProvisionalChange']): string {
  if (isProven) return t('provisional.proven');
  return through ? t('provisional.through', { connection: through.name }) : t('provisional.any');
}
