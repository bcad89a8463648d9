import type { Schemas } from '@gatehouse/sdk';
import { share } from '../../lib/format.ts';
import { t } from '../../lib/messages/operator.ts';
import { reasonInWords } from '../../lib/reasons.ts';
import { Answer } from '../../ui/states.tsx';
import { Fact } from './facts.tsx';
import { useOperatorInsights } from './operator-queries.ts';

type Insights = Schemas['Insights'];

const CAUSES_SHOWN = 4;

/** How signing in went these thirty days, and what most refusals were about. */
export function SignInHealth({ organizationId }: { organizationId: string }) {
  return <Answer query={useOperatorInsights(organizationId)}>{(insights) => <Health insights={insights} />}</Answer>;
}

function Health({ insights: { signIns, failures } }: { insights: Insights }) {
  const succeeded = signIns.reduce((sum, day) => sum + day.succeeded, 0);
  const count = signIns.reduce((sum, day) => sum + day.succeeded + day.denied, 0);
  return (
    <Fact name={t('org.health')}>
      {count === 0 ? t('org.healthNone') : t('org.healthText', { count, share: share(succeeded, count) })}
      <ul className="text-muted">
        {causesOf(failures).map(([reason, times]) => (
          <li key={reason}>
            {titleOf(reason)} <span className="figures">({times})</span>
          </li>
        ))}
      </ul>
    </Fact>
  );
}

const titleOf = (reason: string) => reasonInWords(reason) ?? (reason || t('org.otherCauses'));

/** The most frequent first. */
function causesOf(failures: Insights['failures']): [reason: string, times: number][] {
  const times = new Map<string, number>();
  for (const { reason, count } of failures) times.set(reason, (times.get(reason) ?? 0) + count);
  return [...times].sort(([, left], [, right]) => right - left).slice(0, CAUSES_SHOWN);
}
