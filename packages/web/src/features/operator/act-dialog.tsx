import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { bodyOf, client } from '../../lib/client.ts';
import { withProof } from '../../lib/confirm-identity.ts';
import { t } from '../../lib/messages/operator.ts';
import { myActingKey } from '../../lib/my-acting.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, inputLook } from '../../ui/field.tsx';
import { fieldError, ProblemNotice } from '../../ui/notice.tsx';
import { type Organization, operatorKey } from './operator-queries.ts';

const choices = [15, 30, 60, 120, 240] as const;
const scopes = ['read', 'change'] as const;
type Scope = (typeof scopes)[number];

type Props = {
  organization: Organization;
  /** It was asked for on the way to a change. */
  needed: boolean;
  onClose(): void;
  onStarted(): void;
};

/** Why, how far and how long; the Owners are told. */
export function ActDialog({ organization, needed, onClose, onStarted }: Props) {
  const [reason, setReason] = useState('');
  const [scope, setScope] = useState<Scope>(needed ? 'change' : 'read');
  const [minutes, setMinutes] = useState<number>(30);
  const cache = useQueryClient();
  const organizationId = organization.id;
  const start = useMutation({
    mutationFn: async () =>
      bodyOf(
        await withProof(() =>
          client.POST('/operator/organizations/{organizationId}/acting', {
            params: { path: { organizationId } },
            body: { reason, scope, minutes },
          }),
        ),
      ),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: myActingKey });
      void cache.invalidateQueries({ queryKey: operatorKey(organizationId) });
      onStarted();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start.mutate();
  };
  const inReason = fieldError(start.error, 'reason');
  const { name } = organization;
  return (
    <Dialog title={t('act.title', { organization: name })} onClose={onClose}>
      <form onSubmit={submit} className="grid grid-cols-1 gap-4">
        {needed && <p>{t('act.needed', { organization: name })}</p>}
        <p className="text-muted">{t('act.text')}</p>
        {start.error && !inReason && <ProblemNotice error={start.error} />}
        <Field
          label={t('act.reason')}
          hint={t('act.reasonHint')}
          value={reason}
          minLength={3}
          maxLength={500}
          required
          onChange={(event) => setReason(event.target.value)}
          error={inReason}
        />
        <ScopeField value={scope} onChange={setScope} />
        <MinutesField value={minutes} onChange={setMinutes} />
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" look="primary" busy={start.isPending}>
            {t('act.start')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function ScopeField({ value, onChange }: { value: Scope; onChange(scope: Scope): void }) {
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 font-medium">{t('act.scope')}</legend>
      {scopes.map((scope) => (
        <label key={scope} className="flex min-h-6 items-center gap-2">
          <input
            type="radio"
            name="scope"
            checked={scope === value}
            onChange={() => onChange(scope)}
            className="accent-accent"
          />
          {t(scope === 'read' ? 'act.scopeRead' : 'act.scopeChange')}
        </label>
      ))}
    </fieldset>
  );
}

function MinutesField({ value, onChange }: { value: number; onChange(minutes: number): void }) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-medium">
        {t('act.ends')}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(Number(event.target.value))} className={inputLook}>
        {choices.map((minutes) => (
          <option key={minutes} value={minutes}>
            {minutes < 60 ? t('act.minutes', { count: minutes }) : t('act.hours', { count: minutes / 60 })}
          </option>
        ))}
      </select>
    </div>
  );
}
