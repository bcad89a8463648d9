import { t } from '../../lib/messages/connections.ts';
import { useOrganizationId } from '../../lib/organization.ts';
import { type DryRun, useImpact } from '../../lib/previews.ts';
import { ConfirmChange } from '../../ui/confirm-change.tsx';
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
  const ask = (query: DryRun) => sendChange(path, { body, version, query });
  const impact = useImpact({ key: [path, body], ask, first });
  return (
    <ConfirmChange
      title={t('configure.ask', { name: connection.name })}
      impact={impact}
      onTrial
      action={t('configure.save')}
      change={{ error: saving.error, isPending: saving.busy }}
      onConfirm={(isProvisional) => saving.commit(body, isProvisional)}
      onClose={saving.cancel}
    >
      <p className="text-muted">{t('configure.askText')}</p>
    </ConfirmChange>
  );
}
