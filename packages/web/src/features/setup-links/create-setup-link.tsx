import type { SetupTask } from '@gatehouse/contract/vocabulary';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { t } from '../../lib/messages/setup-links.ts';
import { Button } from '../../ui/button.tsx';
import { ChangeButton } from '../../ui/change-button.tsx';
import { CopyValue } from '../../ui/copy-value.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, inputLook } from '../../ui/field.tsx';
import { fieldError, ProblemNotice } from '../../ui/notice.tsx';
import { Answer } from '../../ui/states.tsx';
import { type NewSetupLink, useCreateSetupLink, useWhatToSetUp } from './setup-link-queries.ts';

const tasks = ['domain', 'connection', 'certificate'] as const satisfies readonly SetupTask[];
const days = [1, 7, 30] as const;

export function CreateSetupLink({ onClose }: { onClose(): void }) {
  const what = useWhatToSetUp();
  const create = useCreateSetupLink();
  return (
    <Dialog title={t('setup.new')} onClose={onClose}>
      {create.data ? (
        <Created url={create.data.url} recipient={create.data.recipient} onClose={onClose} />
      ) : (
        <Answer query={what}>
          {(choices) => (
            <Form
              choices={choices}
              error={create.error}
              busy={create.isPending}
              onClose={onClose}
              onSubmit={(link) => create.mutate(link)}
            />
          )}
        </Answer>
      )}
    </Dialog>
  );
}

type Choice = { id: string; name: string };
type FormProps = {
  choices: Readonly<Record<SetupTask, readonly Choice[]>>;
  error: unknown;
  busy: boolean;
  onClose(): void;
  onSubmit(link: NewSetupLink): void;
};

function Form({ choices, error, busy, onClose, onSubmit }: FormProps) {
  const [task, setTask] = useState<SetupTask>(tasks.find((one) => choices[one].length > 0) ?? 'domain');
  const [chosen, setChosen] = useState('');
  const [recipient, setRecipient] = useState('');
  const [expiresInDays, setDays] = useState(7);
  const options = choices[task];
  const id = options.find((one) => one.id === chosen)?.id ?? options[0]?.id ?? '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const about = task === 'domain' ? { task, domainId: id } : { task, connectionId: id };
    onSubmit({ for: about, expiresInDays, ...(recipient ? { recipient } : {}) });
  };
  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-5">
      {!!error && !fieldError(error, 'recipient') && <ProblemNotice error={error} />}
      <Select
        label={t('setup.task')}
        value={task}
        onChange={(value) => setTask(tasks.find((one) => one === value) ?? task)}
      >
        {tasks.map((one) => (
          <option key={one} value={one}>
            {t(`setup.task.${one}`)}
          </option>
        ))}
      </Select>
      {options.length === 0 ? (
        <p role="status" className="text-muted">
          {t(`setup.nothing.${task}`)}
        </p>
      ) : (
        <Select label={t(`setup.which.${task}`)} value={id} onChange={setChosen}>
          {options.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </Select>
      )}
      <Field
        label={t('setup.recipient')}
        hint={t('setup.recipientHint')}
        type="email"
        autoComplete="off"
        value={recipient}
        onChange={(event) => setRecipient(event.target.value)}
        error={fieldError(error, 'recipient')}
      />
      <Select label={t('setup.days')} value={String(expiresInDays)} onChange={(value) => setDays(Number(value))}>
        {days.map((count) => (
          <option key={count} value={count}>
            {t('setup.daysOption', { count })}
          </option>
        ))}
      </Select>
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="quiet" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <ChangeButton type="submit" look="primary" busy={busy} disabled={options.length === 0}>
          {t('setup.create')}
        </ChangeButton>
      </div>
    </form>
  );
}

type SelectProps = { label: string; value: string; onChange(value: string): void; children: ReactNode };

function Select({ label, value, onChange, children }: SelectProps) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={`${inputLook} w-full`}
      >
        {children}
      </select>
    </div>
  );
}

type CreatedProps = { url: string; recipient: string | null; onClose(): void };

function Created({ url, recipient, onClose }: CreatedProps) {
  return (
    <div className="grid grid-cols-1 gap-4">
      <p role="status">{recipient ? t('setup.mailed', { recipient }) : t('setup.created')}</p>
      <CopyValue value={url} label={t('setup.label')} />
      <div className="flex justify-end">
        <Button look="primary" onClick={onClose}>
          {t('action.close')}
        </Button>
      </div>
    </div>
  );
}
