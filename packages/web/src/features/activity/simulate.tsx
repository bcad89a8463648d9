import type { Method } from '@gatehouse/contract/vocabulary';
import type { RequestBody } from '@gatehouse/sdk';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { bodyOf, client } from '../../lib/client.ts';
import { t } from '../../lib/messages/simulate.ts';
import { useOrganizationId } from '../../lib/organization.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, inputLook } from '../../ui/field.tsx';
import { fieldError, ProblemNotice } from '../../ui/notice.tsx';
import { claimsIn } from './claims-in.ts';
import { SimulatedResult } from './simulated-result.tsx';

const methods = ['sso', 'password', 'passkey', 'google', 'github'] as const satisfies readonly Method[];

type Asked = RequestBody<'simulateSignIn'>;

/** Asked as often as one likes; each answer stands beneath the question it belongs to. */
export function Simulate({ onClose }: { onClose(): void }) {
  const organizationId = useOrganizationId();
  const simulate = useMutation({
    mutationFn: async (body: Asked) =>
      bodyOf(
        await client.POST('/organizations/{organizationId}/sign-ins:simulate', {
          params: { path: { organizationId } },
          body,
        }),
      ),
    gcTime: 0,
  });
  return (
    <Dialog title={t('simulate.title')} wide onClose={onClose}>
      <div className="grid grid-cols-1 gap-5">
        <p className="text-muted">{t('simulate.text')}</p>
        <Question error={simulate.error} busy={simulate.isPending} onAsk={(asked) => simulate.mutate(asked)} />
        <div role="status">{simulate.data && <SimulatedResult simulation={simulate.data} />}</div>
        <div className="flex justify-end">
          <Button look="quiet" onClick={onClose}>
            {t('action.close')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

type QuestionProps = { error: unknown; busy: boolean; onAsk(asked: Asked): void };

function Question({ error, busy, onAsk }: QuestionProps) {
  const [email, setEmail] = useState('');
  const [method, setMethod] = useState<Method>('sso');
  const [connectionId, setConnectionId] = useState('');
  const [text, setText] = useState('');
  const claims = claimsIn(text);
  const field = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const named = method === 'sso' && connectionId ? { connectionId } : {};
    if (claims) onAsk({ email, method, ...named, ...(method === 'sso' ? { claims } : {}) });
  };
  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      {!!error && !fieldError(error, 'email') && (
        <div className="sm:col-span-2">
          <ProblemNotice error={error} />
        </div>
      )}
      <Field
        label={t('simulate.email')}
        type="email"
        required
        maxLength={254}
        autoComplete="off"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={fieldError(error, 'email')}
      />
      <div className="grid content-start gap-1.5">
        <label htmlFor={field} className="font-medium">
          {t('simulate.method')}
        </label>
        <select
          id={field}
          value={method}
          onChange={(event) => setMethod(methods.find((one) => one === event.target.value) ?? method)}
          className={`${inputLook} w-full`}
        >
          {methods.map((one) => (
            <option key={one} value={one}>
              {t(`method.${one}`)}
            </option>
          ))}
        </select>
      </div>
      {method === 'sso' && (
        <>
          <ChooseConnection value={connectionId} onChange={setConnectionId} />
          <ClaimsField value={text} isWrong={claims === null} onChange={setText} />
        </>
      )}
      <div className="sm:col-span-2">
        <Button type="submit" look="primary" busy={busy} disabled={claims === null}>
          {t('simulate.run')}
        </Button>
      </div>
    </form>
  );
}

function ChooseConnection({ value, onChange }: { value: string; onChange(id: string): void }) {
  const organizationId = useOrganizationId();
  const field = useId();
  const connections = useQuery({
    queryKey: ['connections', organizationId, 'simulate'],
    queryFn: async () =>
      bodyOf(
        await client.GET('/organizations/{organizationId}/connections', {
          params: { path: { organizationId }, query: { limit: 200 } },
        }),
      ).data,
  });
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={field} className="font-medium">
        {t('simulate.connection')}
      </label>
      <select
        id={field}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={`${inputLook} w-full`}
      >
        <option value="">{t('simulate.asRouted')}</option>
        {connections.data?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

type ClaimsProps = { value: string; isWrong: boolean; onChange(text: string): void };

function ClaimsField({ value, isWrong, onChange }: ClaimsProps) {
  const field = useId();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={field} className="font-medium">
        {t('simulate.claims')}
      </label>
      <textarea
        id={field}
        rows={2}
        value={value}
        spellCheck={false}
        aria-invalid={isWrong || undefined}
        aria-describedby={`${field}-help`}
        onChange={(event) => onChange(event.target.value)}
        className={`${inputLook} w-full py-2 font-mono text-[13px]`}
      />
      <p id={`${field}-help`} className={isWrong ? 'text-danger' : 'text-muted'}>
        {t(isWrong ? 'simulate.claimsWrong' : 'simulate.claimsHint')}
      </p>
    </div>
  );
}
