import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '../../lib/client.ts';
import { withProof } from '../../lib/confirm-identity.ts';
import { t } from '../../lib/messages/taking-over.ts';
import { useOrganizationId } from '../../lib/organization.ts';
import { changed, type DryRun, useImpact } from '../../lib/previews.ts';
import { confirmWithin, useShowProvisional } from '../../lib/provisional.ts';
import { offerUndo } from '../../lib/undo.ts';
import { ConfirmChange } from '../../ui/confirm-change.tsx';
import type { Connection } from './connection-queries.ts';

type Props = { to: Connection; from: Connection; back?: boolean; onClose(): void };

/** What happens to people, before it does: the same both ways. */
export function TakeOverDialog({ to, from, back = false, onClose }: Props) {
  const { take, send } = useTakeOver(onClose);
  const impact = useImpact({ key: [to.id, 'take-over', from.id], ask: (query) => send({ to, from, query }) });
  const names = { name: from.name, connection: to.name };
  const domains = from.domains.map(({ domain }) => domain).join(', ');
  return (
    <ConfirmChange
      title={back ? t('goBack.ask', { name: to.name }) : t('takeOver.ask', { name: from.name })}
      impact={impact}
      onTrial
      action={back ? t('goBack.action', { name: to.name }) : t('takeOver.action', { name: from.name })}
      change={take}
      onConfirm={(isProvisional) => take.mutate({ to, from, isProvisional })}
      onClose={onClose}
    >
      <ul className="grid list-disc gap-1 ps-5 text-muted wrap-anywhere">
        <li>{t('takeOver.domains', { ...names, domains })}</li>
        <li>{t(back ? 'goBack.people' : 'takeOver.people', { connection: to.name })}</li>
        <li>{t('takeOver.rules', names)}</li>
      </ul>
    </ConfirmChange>
  );
}

type Pair = { to: Connection; from: Connection };
type Taking = Pair & { isProvisional?: boolean };

function useTakeOver(onTaken: () => void) {
  const organizationId = useOrganizationId();
  const showProvisional = useShowProvisional();
  const cache = useQueryClient();
  const send = ({ to, from, query }: Pair & { query: DryRun | { confirmWithin?: number } }) =>
    client.POST('/organizations/{organizationId}/connections/{connectionId}/take-over', {
      params: { path: { organizationId, connectionId: to.id }, query },
      body: { from: from.id },
    });
  const swap = async ({ isProvisional = false, ...pair }: Taking) => {
    const taken = changed(bodyOf(await withProof(() => send({ ...pair, query: confirmWithin(isProvisional) }))));
    // Both have changed, and so has where each domain leads.
    await cache.invalidateQueries({ queryKey: ['connections', organizationId] });
    void cache.invalidateQueries({ queryKey: ['domains', organizationId] });
    void showProvisional();
    return taken;
  };
  const take = useMutation({
    mutationFn: swap,
    onSuccess: ({ name: connection }, { to, from, isProvisional }) => {
      // What undoes itself has its way back in the banner; and domains that were its own before would go along.
      if (!isProvisional && to.domains.length === 0) {
        const text = t('takeOver.done', { connection, name: from.name });
        offerUndo({ text, undo: () => swap({ to: from, from: to }) });
      }
      onTaken();
    },
  });
  return { take, send };
}
