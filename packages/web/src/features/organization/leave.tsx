import { useState } from 'react';
import { client } from '../../lib/client.ts';
import { t } from '../../lib/messages/organization.ts';
import { Button } from '../../ui/button.tsx';
import { TypedConfirmation } from './typed-confirmation.tsx';

export function Leave({ organization }: { organization: { id: string; name: string } }) {
  const [asking, setAsking] = useState(false);
  const path = { organizationId: organization.id };
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        {t('general.leave')}
      </Button>
      {asking && (
        <TypedConfirmation
          title={t('general.leaveAsk', { organization: organization.name })}
          action={t('general.leave')}
          organization={organization}
          send={() => client.POST('/organizations/{organizationId}/leave', { params: { path } })}
          onClose={() => setAsking(false)}
        >
          <p>{t('general.leaveText')}</p>
        </TypedConfirmation>
      )}
    </>
  );
}
