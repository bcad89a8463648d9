import { useState } from 'react';
import { t } from '../../lib/messages/authentication.ts';
import { ConfirmChange } from '../../ui/confirm-change.tsx';
import { Field } from '../../ui/field.tsx';
import { type ManagedDomain, useRemoveDomain, useRemoveDomainImpact, useRoutes } from './domain-queries.ts';

/** Whoever it concerns is named before it happens. A proven domain is typed: the proof does not come back by itself. */
export function RemoveDomain({ domain, onClose }: { domain: ManagedDomain; onClose(): void }) {
  const [typed, setTyped] = useState('');
  const remove = useRemoveDomain(domain.id);
  const impact = useRemoveDomainImpact(domain.id);
  const isProven = domain.status !== 'unverified';
  const connection = useRoutes().data?.find(({ id }) => id === domain.connectionId)?.name;
  return (
    <ConfirmChange
      title={t('domains.removeAsk', { domain: domain.domain })}
      impact={isProven ? impact : null}
      asked={
        isProven && (
          <Field
            label={t('domains.removeTyped', { domain: domain.domain })}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            dir="ltr"
          />
        )
      }
      isReady={!isProven || typed === domain.domain}
      action={t('domains.removeAction')}
      look="danger"
      change={remove}
      onConfirm={() => remove.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      {isProven && <p className="text-muted">{t('domains.removeText')}</p>}
      {isProven && connection && <p className="text-muted">{t('domains.removeRouted', { connection })}</p>}
    </ConfirmChange>
  );
}
