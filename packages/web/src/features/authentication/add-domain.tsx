import { GatehouseProblem } from '@gatehouse/sdk';
import { type FormEvent, useState } from 'react';
import { t } from '../../lib/messages/authentication.ts';
import { Button } from '../../ui/button.tsx';
import { ChangeButton } from '../../ui/change-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { fieldError, ProblemNotice } from '../../ui/notice.tsx';
import { useAddDomain } from './domain-queries.ts';
import { NoteField } from './note-field.tsx';
import { useAskSupport } from './request-queries.ts';

type Props = { byRequest: boolean; onClose(): void; onAdded(domainId: string | null): void };

/** Adds a domain; where the instance leaves that to support, asks for it. */
export function AddDomain({ byRequest, onClose, onAdded }: Props) {
  const [domain, setDomain] = useState('');
  const [note, setNote] = useState('');
  const add = useAddDomain();
  const ask = useAskSupport();
  const error = add.error ?? ask.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (byRequest) ask.mutate({ change: { kind: 'domain', domain }, note }, { onSuccess: () => onAdded(null) });
    else add.mutate(domain, { onSuccess: ({ id }) => onAdded(id) });
  };
  const beside = domainError(error);
  return (
    <Dialog title={t(byRequest ? 'ask.domainTitle' : 'domains.add')} onClose={onClose}>
      <form onSubmit={submit} className="grid grid-cols-1 gap-4">
        {error && !beside && <ProblemNotice error={error} />}
        <Field
          label={t('domains.name')}
          hint={t('domains.nameHint')}
          error={beside}
          value={domain}
          onChange={(event) => setDomain(event.target.value)}
          maxLength={253}
          required
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          dir="ltr"
        />
        {byRequest && <NoteField value={note} onChange={setNote} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <ChangeButton
            type="submit"
            look="primary"
            busy={add.isPending || ask.isPending}
            disabled={domain.trim() === ''}
          >
            {t(byRequest ? 'ask.action' : 'domains.addAction')}
          </ChangeButton>
        </div>
      </form>
    </Dialog>
  );
}

/** What is wrong with the domain itself stands beside the field. */
function domainError(error: unknown): string | undefined {
  if (!(error instanceof GatehouseProblem)) return undefined;
  const isAboutDomain = error.code.startsWith('domain_') || error.code === 'conflict';
  return fieldError(error, 'domain') ?? (isAboutDomain ? (error.detail ?? error.title) : undefined);
}
