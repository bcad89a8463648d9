import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '../../lib/client.ts';
import { withProof } from '../../lib/confirm-identity.ts';
import { t } from '../../lib/messages/taking-over.ts';
import { useOrganizationId } from '../../lib/organization.ts';
import { changed, type DryRun, isRefused, useImpact } from '../../lib/previews.ts';
import { Button } from '../../ui/button.tsx';
import { ChangeButton } from '../../ui/change-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ImpactPreview } from '../../ui/impact-preview.tsx';
import { LockoutProblem } from '../../ui/lockout-problem.tsx';
import type { Connection } from './connection-queries.ts';

type Props = { to: Connection; from: Connection; back?: boolean; onClose(): void };

/** What happens to people, before it does: the same both ways. */
export function TakeOverDialog({ to, from, back = false, onClose }: Props) {
  const organizationId = useOrganizationId();
  const cache = useQueryClient();
  const send = (query?: DryRun) =>
    client.POST('/organizations/{organizationId}/connections/{connectionId}/take-over', {
      params: { path: { organizationId, connectionId: to.id }, ...(query ? { query } : {}) },
      body: { from: from.id },
    });
  const take = useMutation({
    mutationFn: async () => changed(bodyOf(await withProof(() => send()))),
    onSuccess: async () => {
      // Both have changed, and so has where each domain leads.
      await cache.invalidateQueries({ queryKey: ['connections', organizationId] });
      void cache.invalidateQueries({ queryKey: ['domains', organizationId] });
      onClose();
    },
  });
  const impact = useImpact({ key: [organizationId, to.id, 'take-over', from.id], ask: send });
  const names = { name: from.name, connection: to.name };
  const domains = from.domains.map(({ domain }) => domain).join(', ');
  return (
    <Dialog
      title={back ? t('goBack.ask', { name: to.name }) : t('takeOver.ask', { name: from.name })}
      onClose={onClose}
      wide
    >
      <div className="grid grid-cols-1 gap-4">
        <ul className="grid list-disc gap-1 ps-5 text-muted wrap-anywhere">
          <li>{t('takeOver.domains', { ...names, domains })}</li>
          <li>{t('takeOver.people', { connection: to.name })}</li>
          <li>{t('takeOver.rules', names)}</li>
        </ul>
        <ImpactPreview impact={impact} />
        {take.error && <LockoutProblem error={take.error} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <ChangeButton look="primary" disabled={isRefused(impact)} busy={take.isPending} onClick={() => take.mutate()}>
            {back ? t('goBack.action', { name: to.name }) : t('takeOver.action', { name: from.name })}
          </ChangeButton>
        </div>
      </div>
    </Dialog>
  );
}
