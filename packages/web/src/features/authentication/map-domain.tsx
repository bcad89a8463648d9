import { type FormEvent, useState } from 'react';
import { t } from '../../lib/messages/authentication.ts';
import { isRefused } from '../../lib/previews.ts';
import { offerUndo } from '../../lib/undo.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { inputLook } from '../../ui/field.tsx';
import { ImpactPreview } from '../../ui/impact-preview.tsx';
import { LockoutProblem } from '../../ui/lockout-problem.tsx';
import { ProvisionalChoice } from '../../ui/provisional-choice.tsx';
import { Answer } from '../../ui/states.tsx';
import { type ManagedDomain, useMapDomain, useMapDomainImpact, useRoutes } from './domain-queries.ts';

/** Which connection people with an address in the domain are sent to. */
export function MapDomain({ domain, onClose }: { domain: ManagedDomain; onClose(): void }) {
  const [chosen, setChosen] = useState(domain.connectionId ?? '');
  const [isProvisional, setProvisional] = useState(false);
  const routes = useRoutes();
  const map = useMapDomain(domain.id);
  const isOther = chosen !== (domain.connectionId ?? '');
  const impact = useMapDomainImpact(domain.id, { connectionId: chosen === '' ? null : chosen, enabled: isOther });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const onSuccess = () => {
      const text = t(chosen === '' ? 'domains.unmapped' : 'domains.mapped', { domain: domain.domain });
      const { connectionId } = domain;
      // What undoes itself has its way back in the banner.
      if (!isProvisional) offerUndo({ text, undo: () => map.mutateAsync({ connectionId }) });
      onClose();
    };
    map.mutate({ connectionId: chosen === '' ? null : chosen, isProvisional }, { onSuccess });
  };
  return (
    <Dialog title={t('domains.mapTitle', { domain: domain.domain })} onClose={onClose} wide>
      <form onSubmit={submit} className="grid grid-cols-1 gap-4">
        {map.error && <LockoutProblem error={map.error} />}
        <Answer query={routes}>
          {(connections) => (
            <label className="grid gap-1.5">
              <span className="font-medium">{t('domains.mapField')}</span>
              <select value={chosen} onChange={(event) => setChosen(event.target.value)} className={inputLook}>
                <option value="">{t('domains.mapNone')}</option>
                {connections.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          )}
        </Answer>
        <p className="text-muted">{t(routes.data?.length === 0 ? 'domains.mapEmpty' : 'domains.mapText')}</p>
        {isOther && <ImpactPreview impact={impact} />}
        {isOther && <ProvisionalChoice checked={isProvisional} onChange={setProvisional} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" look="primary" busy={map.isPending} disabled={!isOther || isRefused(impact)}>
            {t('domains.mapAction')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
