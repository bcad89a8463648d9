import { useMutation } from '@tanstack/react-query';
import { client } from '../../lib/client.ts';
import { withProof } from '../../lib/confirm-identity.ts';
import { t } from '../../lib/messages/authentication.ts';
import { useOrganizationId } from '../../lib/organization.ts';
import { isRefused, useImpact } from '../../lib/previews.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ImpactPreview } from '../../ui/impact-preview.tsx';
import { LockoutProblem } from '../../ui/lockout-problem.tsx';
import { useRefreshAuthentication } from './authentication-queries.ts';
import { type Revealed, useNewBypassLink } from './new-bypass-link.ts';

type RegenerateProps = { onClose(): void; onReveal(revealed: Revealed): void };

export function RegenerateBypassLink({ onClose, onReveal }: RegenerateProps) {
  const regenerate = useNewBypassLink((revealed) => {
    onReveal(revealed);
    onClose();
  });
  return (
    <Dialog title={t('bypass.regenerateAsk')} onClose={onClose}>
      <div className="grid grid-cols-1 gap-4">
        {regenerate.error && <LockoutProblem error={regenerate.error} />}
        <p className="text-muted">{t('bypass.regenerateText')}</p>
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button look="danger" busy={regenerate.isPending} onClick={() => regenerate.mutate()}>
            {t('bypass.regenerateAction')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

export function DeleteBypassLink({ onClose, onDeleted }: { onClose(): void; onDeleted(): void }) {
  const organizationId = useOrganizationId();
  const refresh = useRefreshAuthentication();
  const remove = useMutation({
    mutationFn: () =>
      withProof(() =>
        client.DELETE('/organizations/{organizationId}/bypass-link', { params: { path: { organizationId } } }),
      ),
    onSuccess: async () => {
      onDeleted();
      await refresh();
      onClose();
    },
  });
  const impact = useImpact({
    key: [organizationId, 'bypass-link', 'delete'],
    ask: (query) =>
      client.DELETE('/organizations/{organizationId}/bypass-link', { params: { path: { organizationId }, query } }),
  });
  return (
    <Dialog title={t('bypass.deleteAsk')} onClose={onClose} wide>
      <div className="grid grid-cols-1 gap-4">
        {remove.error && <LockoutProblem error={remove.error} />}
        <p className="text-muted">{t('bypass.deleteText')}</p>
        <ImpactPreview impact={impact} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button look="danger" busy={remove.isPending} disabled={isRefused(impact)} onClick={() => remove.mutate()}>
            {t('bypass.deleteAction')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
