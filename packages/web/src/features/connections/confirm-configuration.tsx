import { useState } from 'react';
import { t } from '../../lib/messages/connections.ts';
import { useOrganizationId } from '../../lib/organization.ts';
import { type DryRun, isRefused, useImpact } from '../../lib/previews.ts';
import { Button } from '../../ui/button.tsx';
import { ChangeButton } from '../../ui/change-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ImpactPreview } from '../../ui/impact-preview.tsx';
import { LockoutProblem } from '../../ui/lockout-problem.tsx';
import { ProvisionalChoice } from '../../ui/provisional-choice.tsx';
import { type Connection, sendChange } from './connection-queries.ts';
import type { Asking, useSaveConnection } from './save-connection.ts';

type Props = { connection: Connection; saving: ReturnType<typeof useSaveConnection> };

/** What another configuration means for the people who sign in through the connection, before it is saved. */
export function ConfirmConfiguration({ connection, saving }: Props) {
  return saving.asking && <Confirm connection={connection} saving={saving} asking={saving.asking} />;
}

function Confirm({ connection, saving, asking: { body, impact: first } }: Props & { asking: Asking }) {
  const path = { organizationId: useOrganizationId(), connectionId: connection.id };
  const { version } = connection;
  const [isProvisional, setProvisional] = useState(false);
  const ask = (query: DryRun) => sendChange(path, { body, version, query });
  const impact = useImpact({ key: [path, body], ask, first });
  return (
    <Dialog title={t('configure.ask', { name: connection.name })} onClose={saving.cancel} wide>
      <div className="grid grid-cols-1 gap-4">
        <p className="text-muted">{t('configure.askText')}</p>
        {saving.error ? <LockoutProblem error={saving.error} /> : null}
        <ImpactPreview impact={impact} />
        <ProvisionalChoice checked={isProvisional} onChange={setProvisional} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="quiet" onClick={saving.cancel}>
            {t('action.cancel')}
          </Button>
          <ChangeButton
            look="primary"
            busy={saving.busy}
            disabled={isRefused(impact)}
            onClick={() => saving.commit(body, isProvisional)}
          >
            {t('configure.save')}
          </ChangeButton>
        </div>
      </div>
    </Dialog>
  );
}
