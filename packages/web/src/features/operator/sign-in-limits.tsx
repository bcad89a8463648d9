import type { Schemas } from '@gatehouse/sdk';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../lib/client.ts';
import { withProof } from '../../lib/confirm-identity.ts';
import { minute } from '../../lib/format.ts';
import { t } from '../../lib/messages/operator.ts';
import { Button } from '../../ui/button.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

type Person = Schemas['Person'];

/** What wrong passwords and codes have shut, theirs or a stranger's, and how it opens before its time. */
export function SignInLimits({ person }: { person: Person }) {
  const [asking, setAsking] = useState(false);
  const { passwordPaused, limitedUntil } = person.signInLimits;
  if (!passwordPaused && limitedUntil === null) return t('person.limitsNone');
  return (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
      {passwordPaused && t('person.paused')} {limitedUntil && t('person.limited', { time: minute(limitedUntil) })}
      <Button onClick={() => setAsking(true)}>{t('person.lift')}</Button>
      {asking && <Lift person={person} onClose={() => setAsking(false)} />}
    </span>
  );
}

function Lift({ person, onClose }: { person: Person; onClose(): void }) {
  const cache = useQueryClient();
  const path = { userId: person.id };
  return (
    <ReasonDialog
      title={t('person.liftAsk', { name: person.name || person.email })}
      label={t('person.liftReason')}
      action={t('person.lift')}
      look="primary"
      send={(reason) =>
        withProof(() =>
          client.DELETE('/operator/users/{userId}/sign-in-limits', { params: { path, query: { reason } } }),
        )
      }
      onDone={() => void cache.invalidateQueries({ queryKey: ['operator', 'people', person.id] })}
      onClose={onClose}
    >
      {t('person.liftText')}
    </ReasonDialog>
  );
}
