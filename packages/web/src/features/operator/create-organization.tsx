import type { Plan } from '@gatehouse/contract/vocabulary';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { bodyOf, client } from '../../lib/client.ts';
import { t } from '../../lib/messages/operator.ts';
import { plans } from '../../lib/plans.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { fieldError, ProblemNotice } from '../../ui/notice.tsx';
import { PlanField } from './plan-field.tsx';

/** A new organization, with an invitation to its first Owner. */
export function CreateOrganization({ onClose }: { onClose(): void }) {
  const [name, setName] = useState('');
  const [ownerEmail, setOwnerEmail] = useState('');
  const [plan, setPlan] = useState<Plan>(plans[0]);
  const navigate = useNavigate();
  const cache = useQueryClient();
  const create = useMutation({
    mutationFn: async () => bodyOf(await client.POST('/operator/organizations', { body: { name, ownerEmail, plan } })),
    onSuccess: ({ id }) => {
      void cache.invalidateQueries({ queryKey: ['operator'] });
      void navigate({ to: '/operator/organizations/$organizationId', params: { organizationId: id } });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };
  const inField = fieldError(create.error, 'name') ?? fieldError(create.error, 'ownerEmail');
  return (
    <Dialog title={t('create.title')} onClose={onClose}>
      <form onSubmit={submit} className="grid grid-cols-1 gap-4">
        <p className="text-muted">{t('create.text')}</p>
        {create.error && !inField && <ProblemNotice error={create.error} />}
        <Field
          label={t('create.nameLabel')}
          value={name}
          maxLength={100}
          required
          onChange={(event) => setName(event.target.value)}
          error={fieldError(create.error, 'name')}
        />
        <Field
          label={t('create.owner')}
          type="email"
          value={ownerEmail}
          maxLength={254}
          required
          autoComplete="off"
          onChange={(event) => setOwnerEmail(event.target.value)}
          error={fieldError(create.error, 'ownerEmail')}
        />
        <PlanField value={plan} onChange={setPlan} />
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" look="primary" busy={create.isPending}>
            {t('create.action')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
