import type { AutomaticMembership } from '@gatehouse/contract/vocabulary';
import { t } from '../../lib/messages/connections.ts';
import { offerUndo } from '../../lib/undo.ts';
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
    if (!automaticMembership) return;
    const before = connection.automaticMembership;
    update.mutate(
      { body: { automaticMembership } },
      {
        onSuccess: ({ version }) =>
          offerUndo({
            text: t('membership.changed', { from: nameOf(before), to: nameOf(automaticMembership) }),
            undo: () => update.mutateAsync({ body: { automaticMembership: before }, version }),
          }),
      },
    );
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
              {nameOf(choice)}
            </option>
          ))}
        </select>
      </div>
    </Setting>
  );
}

const nameOf = (membership: AutomaticMembership) =>
  membership === 'disabled' ? t('membership.disabled') : t(`role.${membership}`);
