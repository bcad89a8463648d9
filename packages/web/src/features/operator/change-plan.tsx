import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { bodyOf, client } from '../../lib/client.ts';
import { t } from '../../lib/messages/operator.ts';
import { changed, type DryRun, isRefused, useImpact } from '../../lib/previews.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ImpactPreview } from '../../ui/impact-preview.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { type Organization, operatorKey } from './operator-queries.ts';
import { PlanField } from './plan-field.tsx';

/** Its reason is the one the operator gave for acting. Whom another plan concerns is seen before it is chosen for good. */
export function ChangePlan({ organization, onClose }: { organization: Organization; onClose(): void }) {
  const [plan, setPlan] = useState(organization.plan);
  const cache = useQueryClient();
  const organizationId = organization.id;
  const send = (query?: DryRun) =>
    client.PUT('/operator/organizations/{organizationId}/plan', {
      params: { path: { organizationId }, ...(query ? { query } : {}) },
      body: { plan },
    });
  const change = useMutation({
    mutationFn: async () => changed(bodyOf(await send())),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: operatorKey(organizationId) });
      onClose();
    },
  });
  const isOther = plan !== organization.plan;
  const impact = useImpact({ key: [organizationId, 'plan', plan], ask: send, enabled: isOther });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <Dialog title={t('plan.title')} onClose={onClose} wide>
      <form onSubmit={submit} className="grid grid-cols-1 gap-4">
        <p className="text-muted">{t('plan.text')}</p>
        {change.error && <ProblemNotice error={change.error} />}
        <PlanField value={plan} onChange={setPlan} />
        {isOther && <ImpactPreview impact={impact} />}
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" look="primary" busy={change.isPending} disabled={!isOther || isRefused(impact)}>
            {t('plan.change')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
