import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf, client } from '../../lib/client.ts';
import { withProof } from '../../lib/confirm-identity.ts';
import { t } from '../../lib/messages/connections.ts';
import { useOrganizationId } from '../../lib/organization.ts';
import { changed } from '../../lib/previews.ts';
import { confirmWithin } from '../../lib/provisional.ts';
import { ChangeButton } from '../../ui/change-button.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { ProvisionalChoice } from '../../ui/provisional-choice.tsx';
import { Setting } from '../../ui/setting.tsx';
import { type Connection, useConnections, useKeepConnection } from './connection-queries.ts';
import { TakeOverSetting } from './take-over.tsx';
import { BackLink, hasOwnTest, Wizard } from './wizard.tsx';

/** The last step: live from here on, after the Owner's own test of exactly this configuration. */
export function ActivateStep() {
  return (
    <Wizard step="activate">
      {(connection) => (
        <>
          <Setting title={t('activate.action')} text={t('activate.text')}>
            {connection.state === 'active' ? (
              <Notice title={t('activate.done')}>
                <p>{t('activate.doneText')}</p>
                <BackLink />
              </Notice>
            ) : (
              <Activate connection={connection} />
            )}
          </Setting>
          <TakeOverSetting connection={connection} />
        </>
      )}
    </Wizard>
  );
}

export function Activate({ connection }: { connection: Connection }) {
  const path = { organizationId: useOrganizationId(), connectionId: connection.id };
  const keep = useKeepConnection();
  const [isProvisional, setProvisional] = useState(false);
  const activate = useMutation({
    mutationFn: async () =>
      changed(
        bodyOf(
          await withProof(() =>
            client.POST('/organizations/{organizationId}/connections/{connectionId}/activate', {
              params: { path, query: confirmWithin(isProvisional) },
            }),
          ),
        ),
      ),
    onSuccess: keep,
  });
  const hasOther = useConnections().data?.data.some(({ id, state }) => state === 'active' && id !== connection.id);
  const missing = whatIsMissing(connection, hasOther ? 'activate.takeOver' : 'activate.needsDomain');
  return (
    <div className="grid gap-3">
      {activate.error && <ProblemNotice error={activate.error} />}
      {missing === null && <ProvisionalChoice checked={isProvisional} onChange={setProvisional} />}
      <div className="flex flex-wrap items-center gap-4">
        <ChangeButton
          look="primary"
          disabled={missing !== null}
          busy={activate.isPending}
          onClick={() => activate.mutate()}
        >
          {t('activate.action')}
        </ChangeButton>
        {missing && <span className="text-muted">{missing}</span>}
      </div>
    </div>
  );
}

function whatIsMissing(
  connection: Connection,
  withoutDomain: 'activate.takeOver' | 'activate.needsDomain',
): string | null {
  if (!hasOwnTest(connection)) return t('activate.needsTest');
  return connection.domains.length === 0 ? t(withoutDomain) : null;
}
