import { useMutation } from '@tanstack/react-query';
import { duration } from '../lib/format.ts';
import { t } from '../lib/messages/acting.ts';
import { LOOK_ONLY_ID, stopActing, useMyActing } from '../lib/my-acting.ts';
import { useOrganization, useOrganizationId } from '../lib/organization.ts';
import { useNow } from '../lib/use-now.ts';
import { Button } from '../ui/button.tsx';

/** Stays on every page while an operator acts for the organization: for whom, why, how far, how long, and Stop. */
export function ActingBanner() {
  const organizationId = useOrganizationId();
  const organization = useOrganization().data?.name ?? '…';
  const { data } = useMyActing();
  const now = useNow();
  const acting = data?.data.find((one) => one.organizationId === organizationId);
  const back = `/operator/organizations/${organizationId}`;
  const stop = useMutation({
    mutationFn: () => stopActing(organizationId),
    // Stopped, or ended already: here there is nothing left to do.
    onSettled: () => location.assign(back),
  });
  if (!data) return null;
  const secondsLeft = acting ? (Date.parse(acting.endsAt) - now) / 1000 : 0;
  if (!acting || secondsLeft <= 0) {
    return (
      <div role="status" className={`${look} border-danger-line bg-danger-soft`}>
        <p id={LOOK_ONLY_ID}>{t('acting.ended', { organization })}</p>
        <a href={back} className="font-medium underline">
          {t('app.backToConsole')}
        </a>
      </div>
    );
  }
  const { reason, scope } = acting;
  return (
    <section aria-label={t('acting.label')} className={`${look} border-warning-line bg-warning-soft`}>
      <p className="min-w-0 flex-1 basis-64 break-words">
        <strong className="font-semibold">{t('acting.for', { organization })}</strong> {reason} ·{' '}
        {t(scope === 'read' ? 'acting.read' : 'acting.change')} · {t('acting.left', { time: duration(secondsLeft) })}
        {scope === 'read' && (
          <span id={LOOK_ONLY_ID} className="block">
            {t('acting.shut')}
          </span>
        )}
      </p>
      <Button busy={stop.isPending} onClick={() => stop.mutate()}>
        {t('acting.stop')}
      </Button>
    </section>
  );
}

const look = 'sticky top-0 z-10 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b px-6 py-2';
