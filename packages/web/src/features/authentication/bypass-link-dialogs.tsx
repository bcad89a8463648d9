import { useMutation } from '@tanstack/react-query';
import { client } from '../../lib/client.ts';
import { withProof } from '../../lib/confirm-identity.ts';
import { t } from '../../lib/messages/authentication.ts';
import { useOrganizationId } from '../../lib/organization.ts';
import { useImpact } from '../../lib/previews.ts';
import { ConfirmChange } from '../../ui/confirm-change.tsx';
import { useRefreshAuthentication } from './authentication-queries.ts';
import { type Revealed, useNewBypassLink } from './new-bypass-link.ts';

type RegenerateProps = { onClose(): void; onReveal(revealed: Revealed): void };

export function RegenerateBypassLink({ onClose, onReveal }: RegenerateProps) {
  const regenerate = useNewBypassLink((revealed) => {
    onReveal(revealed);
    onClose();
  });
  return (
    <ConfirmChange
      title={t('bypass.regenerateAsk')}
      impact={null}
      action={t('bypass.regenerateAction')}
      look="danger"
      change={regenerate}
      onConfirm={() => regenerate.mutate()}
      onClose={onClose}
    >
      <p className="text-muted">{t('bypass.regenerateText')}</p>
    </ConfirmChange>
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
    <ConfirmChange
      title={t('bypass.deleteAsk')}
      impact={impact}
      action={t('bypass.deleteAction')}
      look="danger"
      change={remove}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      <p className="text-muted">{t('bypass.deleteText')}</p>
    </ConfirmChange>
  );
}
