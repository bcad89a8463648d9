import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { bodyOf, client } from '../../lib/client.ts';
import { withProof } from '../../lib/confirm-identity.ts';
import { t } from '../../lib/messages/connections.ts';
import { useOrganizationId } from '../../lib/organization.ts';
import { changed, isRefused, useImpact } from '../../lib/previews.ts';
import { confirmWithin } from '../../lib/provisional.ts';
import { Button } from '../../ui/button.tsx';
import { ChangeButton } from '../../ui/change-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { ImpactPreview } from '../../ui/impact-preview.tsx';
import { LockoutProblem } from '../../ui/lockout-problem.tsx';
import { ProvisionalChoice } from '../../ui/provisional-choice.tsx';
import { type Connection, useKeepConnection } from './connection-queries.ts';

type Props = { connection: Connection; onClose(): void };

export function DeactivateConnection({ connection, onClose }: Props) {
  const path = { organizationId: useOrganizationId(), connectionId: connection.id };
  const keep = useKeepConnection();
  const [isProvisional, setProvisional] = useState(false);
  const deactivate = useMutation({
    mutationFn: async () =>
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
    <Dialog title={t('overview.deactivateAsk', { name: connection.name })} onClose={onClose} wide>
      <div className="grid gap-4">
        <p className="text-muted">{t('overview.deactivateText')}</p>
        <ImpactPreview impact={impact} />
        <ProvisionalChoice checked={isProvisional} onChange={setProvisional} />
      </div>
      <Buttons error={deactivate.error} onClose={onClose}>
        <ChangeButton
          look="danger"
          disabled={isRefused(impact)}
          busy={deactivate.isPending}
          onClick={() => deactivate.mutate()}
        >
          {t('overview.deactivate')}
        </ChangeButton>
      </Buttons>
    </Dialog>
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
    <Dialog title={t('overview.deleteAsk', { name: connection.name })} onClose={onClose} wide>
      <div className="grid gap-4">
        <p className="text-muted">{t('overview.deleteText')}</p>
        <ImpactPreview impact={impact} />
        <Field
          label={t('overview.deleteTyped', { name: connection.name })}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <Buttons error={remove.error} onClose={onClose}>
        <ChangeButton
          look="danger"
          disabled={typed !== connection.name || isRefused(impact)}
          busy={remove.isPending}
          onClick={() => remove.mutate()}
        >
          {t('overview.delete')}
        </ChangeButton>
      </Buttons>
    </Dialog>
  );
}

function Buttons({ error, onClose, children }: { error: unknown; onClose(): void; children: ReactNode }) {
  return (
    <div className="mt-5 grid gap-4">
      {error ? <LockoutProblem error={error} /> : null}
      <div className="flex justify-end gap-2">
        <Button look="quiet" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        {children}
      </div>
    </div>
  );
}
