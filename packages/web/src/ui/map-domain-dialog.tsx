import type { Schemas } from '@gatehouse/sdk';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useMapDomain, useMapDomainImpact } from '../lib/domain-mapping.ts';
import { t } from '../lib/messages/domain-mapping.ts';
import { isRefused } from '../lib/previews.ts';
import { offerUndo } from '../lib/undo.ts';
import { Button } from './button.tsx';
import { ChangeButton } from './change-button.tsx';
import { Dialog } from './dialog.tsx';
import { ImpactPreview } from './impact-preview.tsx';
import { LockoutProblem } from './lockout-problem.tsx';
import { ProvisionalChoice } from './provisional-choice.tsx';

type Props = {
  domain: Pick<Schemas['ManagedDomain'], 'id' | 'domain' | 'connectionId'>;
  /** Where it is to lead from now on; null: nowhere. */
  to: string | null;
  /** Where that is chosen, unless it is by how one came here. */
  children?: ReactNode;
  onClose(): void;
};

/** Whom it concerns that a domain leads elsewhere, before it does. */
export function MapDomainDialog({ domain, to, children, onClose }: Props) {
  const [isProvisional, setProvisional] = useState(false);
  const map = useMapDomain(domain.id);
  const isOther = to !== domain.connectionId;
  const impact = useMapDomainImpact(domain.id, { connectionId: to, enabled: isOther });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const onSuccess = () => {
      const text = t(to === null ? 'domains.unmapped' : 'domains.mapped', { domain: domain.domain });
      const { connectionId } = domain;
      // What undoes itself has its way back in the banner.
      if (!isProvisional) offerUndo({ text, undo: () => map.mutateAsync({ connectionId }) });
      onClose();
    };
    map.mutate({ connectionId: to, isProvisional }, { onSuccess });
  };
  return (
    <Dialog title={t('domains.mapTitle', { domain: domain.domain })} onClose={onClose} wide>
      <form onSubmit={submit} className="grid grid-cols-1 gap-4">
        {map.error && <LockoutProblem error={map.error} />}
        {children}
        {isOther && <ImpactPreview impact={impact} />}
        {isOther && <ProvisionalChoice checked={isProvisional} onChange={setProvisional} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <ChangeButton type="submit" look="primary" busy={map.isPending} disabled={!isOther || isRefused(impact)}>
            {t('domains.mapAction')}
          </ChangeButton>
        </div>
      </form>
    </Dialog>
  );
}
