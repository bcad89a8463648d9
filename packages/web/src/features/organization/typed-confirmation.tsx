import { GatehouseProblem } from '@gatehouse/sdk';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { t } from '../../lib/messages/organization.ts';
import { Button } from '../../ui/button.tsx';
import { ChangeButton } from '../../ui/change-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';

type Props = {
  title: string;
  action: string;
  organization: { name: string };
  children: ReactNode;
  send(): Promise<unknown>;
  onClose(): void;
};

/** What cannot be taken back asks for the organization's name, and afterwards there is nothing here to come back to. */
export function TypedConfirmation({ title, action, organization, children, send, onClose }: Props) {
  const [typed, setTyped] = useState('');
  const confirm = useMutation({ mutationFn: send, onSuccess: () => location.assign('/organizations') });
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="grid gap-4">
        <div className="grid gap-2 text-muted">{children}</div>
        {confirm.error && <Problem error={confirm.error} />}
        <Field
          label={t('general.typeName', { organization: organization.name })}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
        />
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <ChangeButton
            look="danger"
            disabled={typed !== organization.name}
            busy={confirm.isPending || confirm.isSuccess}
            onClick={() => confirm.mutate()}
          >
            {action}
          </ChangeButton>
        </div>
      </div>
    </Dialog>
  );
}

/** The last Owner cannot leave; the refusal leads to where another is made. */
function Problem({ error }: { error: unknown }) {
  if (!(error instanceof GatehouseProblem) || error.code !== 'last_owner') return <ProblemNotice error={error} />;
  return (
    <Notice kind="danger" title={error.title}>
      {error.detail && <p>{error.detail}</p>}
      <Link
        from="/organizations/$organizationId"
        to="/organizations/$organizationId/settings/users"
        className="text-accent underline"
      >
        {t('general.addOwner')}
      </Link>
    </Notice>
  );
}
