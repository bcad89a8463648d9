import type { Schemas } from '@gatehouse/sdk';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { client } from '../../lib/client.ts';
import { withProof } from '../../lib/confirm-identity.ts';
import { t } from '../../lib/messages/operator.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { fieldError, ProblemNotice } from '../../ui/notice.tsx';

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
  const [reason, setReason] = useState('');
  const cache = useQueryClient();
  const params = { path: { userId: person.id }, query: { reason } };
  const reset = useMutation({
    mutationFn: () => withProof(() => client.DELETE('/operator/users/{userId}/second-factors', { params })),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: ['operator', 'people', person.id] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    reset.mutate();
  };
  const inReason = fieldError(reset.error, 'reason');
  return (
    <Dialog title={t('person.resetAsk', { name: person.name || person.email })} onClose={onClose}>
      <form onSubmit={submit} className="grid grid-cols-1 gap-4">
        <p className="text-muted">{t('person.resetText')}</p>
        {reset.error && !inReason && <ProblemNotice error={reset.error} />}
        <Field
          label={t('person.resetReason')}
          value={reason}
          minLength={3}
          maxLength={500}
          required
          onChange={(event) => setReason(event.target.value)}
          error={inReason}
        />
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" look="danger" busy={reset.isPending}>
            {t('person.reset')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
