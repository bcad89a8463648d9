import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { bodyOf, client } from '../../lib/client.ts';
import { t } from '../../lib/messages/operator.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { type Organization, operatorKey } from './operator-queries.ts';
import { PlanField } from './plan-field.tsx';

/** Its reason is the one the operator gave for acting. */
export function ChangePlan({ organization, onClose }: { organization: Organization; onClose(): void }) {
  const [plan, setPlan] = useState(organization.plan);
  const cache = useQueryClient();
  const organizationId = organization.id;
  const change = useMutation({
    mutationFn: async () =>
      bodyOf(
        await client.PUT('/operator/organizations/{organizationId}/plan', {
          params: { path: { organizationId } },
          body: { plan },
        }),
      ),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: operatorKey(organizationId) });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <Dialog title={t('plan.title')} onClose={onClose}>
      <form onSubmit={submit} className="grid grid-cols-1 gap-4">
        <p className="text-muted">{t('plan.text')}</p>
        {change.error && <ProblemNotice error={change.error} />}
        <PlanField value={plan} onChange={setPlan} />
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" look="primary" busy={change.isPending} disabled={plan === organization.plan}>
            {t('plan.change')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
