import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { bodyOf, client } from '../../lib/client.ts';
import { withProof } from '../../lib/confirm-identity.ts';
import { t } from '../../lib/messages/connections.ts';
import { useOrganizationId } from '../../lib/organization.ts';
import { changed, useImpact } from '../../lib/previews.ts';
import { confirmWithin } from '../../lib/provisional.ts';
import { ConfirmChange } from '../../ui/confirm-change.tsx';
import { Field } from '../../ui/field.tsx';
import { type Connection, useKeepConnection } from './connection-queries.ts';

type Props = { connection: Connection; onClose(): void };

export function DeactivateConnection({ connection, onClose }: Props) {
  const path = { organizationId: useOrganizationId(), connectionId: connection.id };
  const keep = useKeepConnection();
  const deactivate = useMutation({
    mutationFn: async (isProvisional: boolean) =>
      changed(
        bodyOf(
          await withProof(() =>
            client.POST('/organizations/{organizationId}/connections/{connectionId}/deactivate', {
              params: { path, query: confirmWithin(isProvisional) },
            }),
          ),
        ),
      ),
    onSuccess: (changed) => {
      keep(changed);
      onClose();
    },
  });
  const impact = useImpact({
    key: [path, 'deactivate'],
    ask: (query) =>
      client.POST('/organizations/{organizationId}/connections/{connectionId}/deactivate', { params: { path, query } }),
  });
  return (
    <ConfirmChange
      title={t('overview.deactivateAsk', { name: connection.name })}
      impact={impact}
      onTrial
      action={t('overview.deactivate')}
      look="danger"
      change={deactivate}
      onConfirm={(isProvisional) => deactivate.mutate(isProvisional)}
      onClose={onClose}
    >
      <p className="text-muted">{t('overview.deactivateText')}</p>
    </ConfirmChange>
  );
}

export function DeleteConnection({ connection, onClose }: Props) {
  const organizationId = useOrganizationId();
  const path = { organizationId, connectionId: connection.id };
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const remove = useMutation({
    mutationFn: () =>
      withProof(() =>
        client.DELETE('/organizations/{organizationId}/connections/{connectionId}', { params: { path } }),
      ),
    onSuccess: async () => {
      await navigate({ to: '/organizations/$organizationId/settings/authentication', params: { organizationId } });
      await cache.invalidateQueries({ queryKey: ['connections', organizationId], exact: true });
    },
  });
  const impact = useImpact({
    key: [path, 'delete'],
    ask: (query) =>
      client.DELETE('/organizations/{organizationId}/connections/{connectionId}', { params: { path, query } }),
  });
  return (
    <ConfirmChange
      title={t('overview.deleteAsk', { name: connection.name })}
      impact={impact}
      asked={
        <Field
          label={t('overview.deleteTyped', { name: connection.name })}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
      }
      isReady={typed === connection.name}
      action={t('overview.delete')}
      look="danger"
      change={remove}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      <p className="text-muted">{t('overview.deleteText')}</p>
    </ConfirmChange>
  );
}
