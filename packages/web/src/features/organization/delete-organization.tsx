import { useState } from 'react';
import { client } from '../../lib/client.ts';
import { withProof } from '../../lib/confirm-identity.ts';
import { t } from '../../lib/messages/organization.ts';
import { ChangeButton } from '../../ui/change-button.tsx';
import { TypedConfirmation } from './typed-confirmation.tsx';

type Props = { organization: { id: string; name: string; memberCount: number } };

export function DeleteOrganization({ organization }: Props) {
  const [asking, setAsking] = useState(false);
  const path = { organizationId: organization.id };
  return (
    <>
      <ChangeButton look="danger" onClick={() => setAsking(true)}>
        {t('general.delete')}
      </ChangeButton>
      {asking && (
        <TypedConfirmation
          title={t('general.deleteAsk', { organization: organization.name })}
          action={t('general.delete')}
          organization={organization}
          send={() => withProof(() => client.DELETE('/organizations/{organizationId}', { params: { path } }))}
          onClose={() => setAsking(false)}
        >
          <p>{t('general.deleteMembers', { count: organization.memberCount })}</p>
          <p>{t('general.deleteText')}</p>
        </TypedConfirmation>
      )}
    </>
  );
}
