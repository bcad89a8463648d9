import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { t } from '../../lib/messages/operator.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { fieldError, ProblemNotice } from '../../ui/notice.tsx';

type Props = {
  title: string;
  label: string;
  action: string;
  look: 'primary' | 'danger';
  children: ReactNode;
  send(reason: string): Promise<unknown>;
  onDone(): void;
  onClose(): void;
};

/** What an operator does in writing: the reason stands in the log of whom it concerns. */
export function ReasonDialog({ title, label, action, look, children, send, onDone, onClose }: Props) {
  const [reason, setReason] = useState('');
  const sending = useMutation({
    mutationFn: () => send(reason),
    onSuccess: () => {
      onDone();
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    sending.mutate();
  };
  const inReason = fieldError(sending.error, 'reason');
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit} className="grid grid-cols-1 gap-4">
        <p className="text-muted">{children}</p>
        {sending.error && !inReason && <ProblemNotice error={sending.error} />}
        <Field
          label={label}
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
          <Button type="submit" look={look} busy={sending.isPending}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
