import type { Schemas } from '@gatehouse/sdk';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../lib/client.ts';
import { withProof } from '../../lib/confirm-identity.ts';
import { t } from '../../lib/messages/operator.ts';
import { Button } from '../../ui/button.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

type Person = Schemas['Person'];

/** What the person is asked for after a password, and the way out for somebody who has lost all of it. */
export function SecondFactors({ person }: { person: Person }) {
  const [asking, setAsking] = useState(false);
  const { totp, passkey } = person.secondFactors;
  if (!totp && !passkey) return t('person.factorsNone');
  return (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
      {[totp && t('person.totp'), passkey && t('person.passkey')].filter(Boolean).join(', ')}
      <Button look="danger" onClick={() => setAsking(true)}>
        {t('person.reset')}
      </Button>
      {asking && <Reset person={person} onClose={() => setAsking(false)} />}
    </span>
  );
}

function Reset({ person, onClose }: { person: Person; onClose(): void }) {
  const cache = useQueryClient();
  const path = { userId: person.id };
  return (
    <ReasonDialog
      title={t('person.resetAsk', { name: person.name || person.email })}
      label={t('person.resetReason')}
      action={t('person.reset')}
      look="danger"
      send={(reason) =>
        withProof(() =>
          client.DELETE('/operator/users/{userId}/second-factors', { params: { path, query: { reason } } }),
        )
      }
      onDone={() => void cache.invalidateQueries({ queryKey: ['operator', 'people', person.id] })}
      onClose={onClose}
    >
      {t('person.resetText')}
    </ReasonDialog>
  );
}
