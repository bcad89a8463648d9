import type { Schemas } from '@gatehouse/sdk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { bodyOf, client } from '../../lib/client.ts';
import { withProof } from '../../lib/confirm-identity.ts';
import { day, exactly } from '../../lib/format.ts';
import { t } from '../../lib/messages/operator.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { fieldError, ProblemNotice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/setting.tsx';
import { Answer } from '../../ui/states.tsx';

type Operator = Schemas['Operator'];
const teamKey = ['operator', 'team'] as const;

/** The support team: who is on it, and who comes or goes. */
export function Operators() {
  const [asking, setAsking] = useState<'add' | Operator | null>(null);
  const query = useQuery({
    queryKey: teamKey,
    queryFn: async () => bodyOf(await client.GET('/operator/operators')),
  });
  const close = () => setAsking(null);
  return (
    <>
      <PageHead
        title={t('team.title')}
        text={t('team.text')}
        action={
          <Button look="primary" onClick={() => setAsking('add')}>
            {t('team.add')}
          </Button>
        }
      />
      <Answer query={query}>
        {({ data }) => (
          <ul className="mt-5">
            {data.map((operator) => (
              <Row key={operator.userId} operator={operator} onRemove={() => setAsking(operator)} />
            ))}
          </ul>
        )}
      </Answer>
      {asking === 'add' && <AddOperator onClose={close} />}
      {asking !== null && asking !== 'add' && <RemoveOperator operator={asking} onClose={close} />}
    </>
  );
}

function Row({ operator, onRemove }: { operator: Operator; onRemove(): void }) {
  const { name, email, createdAt } = operator;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line py-2.5">
      <div className="min-w-0">
        <bdi className="block font-medium">{name || email}</bdi>
        <span className="wrap-anywhere text-muted" title={exactly(createdAt)}>
          {[name && email, t('org.since', { day: day(createdAt) })].filter(Boolean).join(' · ')}
        </span>
      </div>
      <Button look="quiet" onClick={onRemove} aria-label={t('team.removeLabel', { name: name || email })}>
        {t('team.remove')}
      </Button>
    </li>
  );
}

function AddOperator({ onClose }: { onClose(): void }) {
  const [email, setEmail] = useState('');
  const cache = useQueryClient();
  const add = useMutation({
    mutationFn: () => withProof(async () => bodyOf(await client.POST('/operator/operators', { body: { email } }))),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: teamKey });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate();
  };
  const inEmail = fieldError(add.error, 'email');
  return (
    <Dialog title={t('team.add')} onClose={onClose}>
      <form onSubmit={submit} className="grid grid-cols-1 gap-4">
        <p className="text-muted">{t('team.addText')}</p>
        {add.error && !inEmail && <ProblemNotice error={add.error} />}
        <Field
          label={t('team.email')}
          type="email"
          required
          maxLength={254}
          autoComplete="off"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          error={inEmail}
        />
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" look="primary" busy={add.isPending}>
            {t('team.add')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function RemoveOperator({ operator, onClose }: { operator: Operator; onClose(): void }) {
  const cache = useQueryClient();
  const { userId, name, email } = operator;
  const remove = useMutation({
    mutationFn: () => withProof(() => client.DELETE('/operator/operators/{userId}', { params: { path: { userId } } })),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: teamKey });
      onClose();
    },
  });
  return (
    <Dialog title={t('team.remove')} onClose={onClose}>
      <div className="grid grid-cols-1 gap-4">
        <p>{t('team.removeText', { name: name || email })}</p>
        {remove.error && <ProblemNotice error={remove.error} />}
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
            {t('team.remove')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
