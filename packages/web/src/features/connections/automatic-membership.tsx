import type { AutomaticMembership } from '@gatehouse/contract/vocabulary';
import { t } from '../../lib/messages/connections.ts';
import { inputLook } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Setting } from '../../ui/setting.tsx';
import { type Connection, useUpdateConnection } from './connection-queries.ts';

const choices = [
  'ORGANIZATION_MEMBER',
  'ORGANIZATION_BILLING_ADMIN',
  'disabled',
] as const satisfies readonly AutomaticMembership[];

export function AutomaticMembershipSetting({ connection }: { connection: Connection }) {
  const update = useUpdateConnection(connection);
  const change = (value: string) => {
    const automaticMembership = choices.find((choice) => choice === value);
    if (automaticMembership) update.mutate({ automaticMembership });
  };
  return (
    <Setting title={t('membership.label')} text={t('membership.text')}>
      <div className="grid max-w-xl gap-3">
        {update.error && <ProblemNotice error={update.error} />}
        <select
          aria-label={t('membership.label')}
          value={connection.automaticMembership}
          disabled={update.isPending}
          onChange={(event) => change(event.target.value)}
          className={`${inputLook} w-full max-w-xs`}
        >
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice === 'disabled' ? t('membership.disabled') : t(`role.${choice}`)}
            </option>
          ))}
        </select>
      </div>
    </Setting>
  );
}
