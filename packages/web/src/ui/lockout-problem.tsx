import { GatehouseProblem } from '@gatehouse/sdk';
import { t } from '../lib/messages/impact.ts';
import { Notice, ProblemNotice } from './notice.tsx';

const known = [
  'no_owner',
  'no_owner_has_an_allowed_method',
  'no_active_connection',
  'no_bypass_link',
  'no_owner_has_a_password',
  'no_owner_has_a_second_factor',
] as const;

/** A refusal that keeps an Owner in: each reason says how to get there. Any other refusal is shown as it came. */
export function LockoutProblem({ error }: { error: unknown }) {
  if (!(error instanceof GatehouseProblem) || error.code !== 'would_lock_out_owners') {
    return <ProblemNotice error={error} />;
  }
  return <Lockout reasons={error.errors.map(({ code }) => code)} reference={error.reference} />;
}

export function Lockout({ reasons, reference }: { reasons: readonly string[]; reference?: string }) {
  return (
    <Notice kind="danger" title={t('impact.refused')}>
      <p>{t('impact.refusedText')}</p>
      <ul className="mt-1 list-disc ps-5">
        {known
          .filter((reason) => reasons.includes(reason))
          .map((reason) => (
            <li key={reason}>{t(`impact.reason.${reason}`)}</li>
          ))}
      </ul>
      {reference && <p className="mt-1">{t('problem.reference', { reference })}</p>}
    </Notice>
  );
}
