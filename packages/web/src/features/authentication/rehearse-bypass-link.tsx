import { useMutation } from '@tanstack/react-query';
import { bodyOf, client } from '../../lib/client.ts';
import { withProof } from '../../lib/confirm-identity.ts';
import { minute } from '../../lib/format.ts';
import { t } from '../../lib/messages/authentication.ts';
import { useOrganizationId } from '../../lib/organization.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { useRefreshAuthentication } from './authentication-queries.ts';

/** As if the identity provider were down: an Owner comes in by the link, before it has to be. */
export function RehearseBypassLink({ onClose }: { onClose(): void }) {
  const organizationId = useOrganizationId();
  const refresh = useRefreshAuthentication();
  const start = useMutation({
    mutationFn: async () =>
      bodyOf(
        await withProof(() =>
          client.POST('/organizations/{organizationId}/bypass-link/drill', { params: { path: { organizationId } } }),
        ),
      ),
    onSuccess: () => refresh(),
  });
  return (
    <Dialog title={t('bypass.rehearseTitle')} onClose={onClose}>
      <div className="grid grid-cols-1 gap-4">
        {start.error && <ProblemNotice error={start.error} />}
        <p className="text-muted">{t('bypass.rehearseText')}</p>
        <ol className="grid list-decimal gap-1 ps-5">
          <li>{t('bypass.rehearseBegin')}</li>
          <li>{t('bypass.rehearseFail')}</li>
          <li>{t('bypass.rehearseOpen')}</li>
          <li>{t('bypass.rehearseSignIn')}</li>
        </ol>
        {start.data && (
          <Notice title={t('bypass.drillUntil', { time: minute(start.data.endsAt) })}>
            <a href="/sign-in" target="_blank" rel="noopener" className="font-medium text-accent hover:underline">
              {t('bypass.drillTry')}
            </a>
          </Notice>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.close')}
          </Button>
          {!start.data && (
            <Button look="primary" busy={start.isPending} onClick={() => start.mutate()}>
              {t('bypass.rehearseStart')}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}

/** The provider counts as down until the link is used, the time is over, or an Owner has enough of it. */
export function DrillUnderWay({ endsAt }: { endsAt: string }) {
  const organizationId = useOrganizationId();
  const refresh = useRefreshAuthentication();
  const end = useMutation({
    mutationFn: async () =>
      bodyOf(
        await client.DELETE('/organizations/{organizationId}/bypass-link/drill', {
          params: { path: { organizationId } },
        }),
      ),
    // It may have ended by itself in the meantime.
    onSettled: () => refresh(),
  });
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-md bg-sunken px-4 py-2">
      <p>{t('bypass.drillUntil', { time: minute(endsAt) })}</p>
      <Button busy={end.isPending} onClick={() => end.mutate()}>
        {t('bypass.drillEnd')}
      </Button>
    </div>
  );
}
