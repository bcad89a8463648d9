import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { bodyOf, client } from '../../lib/client.ts';
import { t } from '../../lib/messages/operator.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { fieldError, ProblemNotice } from '../../ui/notice.tsx';
import { type ManagedDomain, operatorKey } from './operator-queries.ts';

type Props = { organizationId: string; domain: ManagedDomain; onClose(): void };

/** An operator's word in place of the DNS record. */
export function ProveDomain({ organizationId, domain, onClose }: Props) {
  const [reason, setReason] = useState('');
  const cache = useQueryClient();
  const prove = useMutation({
    mutationFn: async () =>
      bodyOf(
        await client.POST('/operator/organizations/{organizationId}/domains/{domainId}/prove', {
          params: { path: { organizationId, domainId: domain.id } },
          body: { reason },
        }),
      ),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: operatorKey(organizationId) });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    prove.mutate();
  };
  const inReason = fieldError(prove.error, 'reason');
  return (
    <Dialog title={t('prove.title', { domain: domain.domain })} onClose={onClose}>
      <form onSubmit={submit} className="grid grid-cols-1 gap-4">
        <p className="text-muted">{t('prove.text')}</p>
        {prove.error && !inReason && <ProblemNotice error={prove.error} />}
        <Field
          label={t('prove.reason')}
          value={reason}
          minLength={3}
          maxLength={500}
          required
          onChange={(event) => setReason(event.target.value)}
          error={inReason}
        />
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" look="primary" busy={prove.isPending}>
            {t('prove.action')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
