import type { Schemas } from '@gatehouse/sdk';
import { t } from '../../lib/messages/simulate.ts';
import { namesOf } from '../../lib/methods.ts';
import { Notice } from '../../ui/notice.tsx';
import { DecisionSteps, Reason } from '../../ui/sign-in-row.tsx';

type Simulation = Schemas['Simulation'];

const kinds = { let_in: 'plain', proof_required: 'warning', refused: 'danger' } as const;

/** First what would happen, then why. */
export function SimulatedResult({ simulation }: { simulation: Simulation }) {
  const { email, outcome, proof, reason, steps } = simulation;
  return (
    <div className="grid gap-4">
      <Notice kind={kinds[outcome]} title={t(`simulate.outcome.${outcome}`, { email })}>
        {reason && <Reason reason={reason} />}
        {proof && <p>{t(`simulate.proof.${proof}`)}</p>}
        {sentences(simulation).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Notice>
      <div>
        <h3 className="mb-2 font-medium">{t('simulate.steps')}</h3>
        <DecisionSteps steps={steps} ended={t(`simulate.ended.${outcome}`)} />
      </div>
    </div>
  );
}

function sentences({ route, account, joins, role, entry, groupRules }: Simulation): string[] {
  const rules = groupRules?.matched.map(({ attribute, value }) => `${attribute} = ${value}`) ?? [];
  return [
    route.kind === 'connection'
      ? t('simulate.route.connection')
      : t('simulate.route.methods', { methods: namesOf(route.methods) }),
    account === 'existing' ? '' : t(`simulate.account.${account}`),
    joins ? t(`simulate.joins.${joins.via}`, { role: t(`role.${joins.role}`) }) : '',
    role ? [t('simulate.role', { role: t(`role.${role}`) }), ...rules].join(' ') : '',
    entry ? t(`simulate.entry.${entry.kind}`, { methods: namesOf(entry.methods) }) : '',
  ].filter((sentence) => sentence !== '');
}
