import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../lib/client.ts';
import { t } from '../../lib/messages/organization.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';

type Props = { organization: { id: string; name: string } };

export function Leave({ organization }: Props) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        {t('general.leave')}
      </Button>
      {asking && <Ask organization={organization} onClose={() => setAsking(false)} />}
    </>
  );
}

function Ask({ organization, onClose }: Props & { onClose(): void }) {
  const [typed, setTyped] = useState('');
  const leave = useMutation({
    mutationFn: () =>
      client.POST('/organizations/{organizationId}/leave', { params: { path: { organizationId: organization.id } } }),
    onSuccess: () => location.assign('/organizations'),
  });
  return (
    <Dialog title={t('general.leaveAsk', { organization: organization.name })} onClose={onClose}>
      <div className="grid gap-4">
        <p className="text-muted">{t('general.leaveText')}</p>
        {leave.error && <ProblemNotice error={leave.error} />}
        <Field
          label={t('general.leaveTyped', { organization: organization.name })}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
        />
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button
            look="danger"
            disabled={typed !== organization.name}
            busy={leave.isPending}
            onClick={() => leave.mutate()}
          >
            {t('general.leave')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
