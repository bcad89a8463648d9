import { useState } from 'react';
import { t } from '../../lib/messages/authentication.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { LockoutProblem } from '../../ui/lockout-problem.tsx';
import { Answer } from '../../ui/states.tsx';
import { type ManagedDomain, useMembersOf, useRemoveDomain, useRoutes } from './domain-queries.ts';

/** Whoever it concerns is named before it happens. A proven domain is typed: the proof does not come back by itself. */
export function RemoveDomain({ domain, onClose }: { domain: ManagedDomain; onClose(): void }) {
  const [typed, setTyped] = useState('');
  const remove = useRemoveDomain(domain.id);
  const isProven = domain.status !== 'unverified';
  const connection = useRoutes().data?.find(({ id }) => id === domain.connectionId)?.name;
  return (
    <Dialog title={t('domains.removeAsk', { domain: domain.domain })} onClose={onClose}>
      <div className="grid grid-cols-1 gap-4">
        {remove.error && <LockoutProblem error={remove.error} />}
        {isProven && (
          <>
            <p className="text-muted">{t('domains.removeText')}</p>
            {connection && <p className="text-muted">{t('domains.removeRouted', { connection })}</p>}
            <People domain={domain.domain} />
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
          <Button
            look="danger"
            disabled={isProven && typed !== domain.domain}
            busy={remove.isPending}
            onClick={() => remove.mutate(undefined, { onSuccess: onClose })}
          >
            {t('domains.removeAction')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function People({ domain }: { domain: string }) {
  return (
    <Answer query={useMembersOf(domain)}>
      {({ data, nextCursor }) => {
        if (data.length === 0) return <p className="text-muted">{t('domains.removeNobody')}</p>;
        const count = data.length;
        return (
          <div>
            <p>{nextCursor ? t('domains.removeMore', { shown: count }) : t('domains.removePeople', { count })}</p>
            <ul className="mt-1 grid gap-0.5 text-muted">
              {data.map(({ userId, name, email }) => (
                <li key={userId}>
                  <bdi>{name || email}</bdi>
                  {name && <span className="wrap-anywhere">{` · ${email}`}</span>}
                </li>
              ))}
            </ul>
          </div>
        );
      }}
    </Answer>
  );
}
