import { useState } from 'react';
import { t } from '../../lib/messages/authentication.ts';
import { isRefused } from '../../lib/previews.ts';
import { Button } from '../../ui/button.tsx';
import { ChangeButton } from '../../ui/change-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { ImpactPreview } from '../../ui/impact-preview.tsx';
import { LockoutProblem } from '../../ui/lockout-problem.tsx';
import { type ManagedDomain, useRemoveDomain, useRemoveDomainImpact, useRoutes } from './domain-queries.ts';

/** Whoever it concerns is named before it happens. A proven domain is typed: the proof does not come back by itself. */
export function RemoveDomain({ domain, onClose }: { domain: ManagedDomain; onClose(): void }) {
  const [typed, setTyped] = useState('');
  const remove = useRemoveDomain(domain.id);
  const impact = useRemoveDomainImpact(domain.id);
  const isProven = domain.status !== 'unverified';
  const connection = useRoutes().data?.find(({ id }) => id === domain.connectionId)?.name;
  return (
    <Dialog title={t('domains.removeAsk', { domain: domain.domain })} onClose={onClose} wide={isProven}>
      <div className="grid grid-cols-1 gap-4">
        {remove.error && <LockoutProblem error={remove.error} />}
        {isProven && (
          <>
            <p className="text-muted">{t('domains.removeText')}</p>
            {connection && <p className="text-muted">{t('domains.removeRouted', { connection })}</p>}
            <ImpactPreview impact={impact} />
            <Field
              label={t('domains.removeTyped', { domain: domain.domain })}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              dir="ltr"
            />
          </>
        )}
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <ChangeButton
            look="danger"
            disabled={isProven && (typed !== domain.domain || isRefused(impact))}
            busy={remove.isPending}
            onClick={() => remove.mutate(undefined, { onSuccess: onClose })}
          >
            {t('domains.removeAction')}
          </ChangeButton>
        </div>
      </div>
    </Dialog>
  );
}
