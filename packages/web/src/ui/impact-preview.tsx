import { problems } from '@gatehouse/contract/problems';
import type { ReactNode } from 'react';
import { t } from '../lib/messages/impact.ts';
import type { ImpactQuery, Refusal } from '../lib/previews.ts';
import { ImpactSummary } from './impact-summary.tsx';
import { ImpactTable } from './impact-table.tsx';
import { Lockout } from './lockout-problem.tsx';
import { Notice } from './notice.tsx';
import { ShowMore } from './pages.tsx';
import { Answer } from './states.tsx';

type Props = {
  impact: ImpactQuery;
  /** How a refusal is told, where the screen has more to say than its title. */
  refused?(refusal: Refusal): ReactNode;
};

/** What a change means, before it is confirmed: whether it would be accepted, how many it concerns, and whom by name. */
export function ImpactPreview({ impact, refused = asRefused }: Props) {
  return (
    <Answer query={impact}>
      {({ pages }) => {
        const [first] = pages;
        const rows = pages.flatMap(({ data }) => data);
        return (
          <div className="grid grid-cols-1 gap-4">
            {first?.refusal && refused(first.refusal)}
            {first && <ImpactSummary impact={first} />}
            {first?.untested && (
              <Notice kind="warning" title={t('impact.untested')}>
                {t('impact.untestedText')}
              </Notice>
            )}
            {first?.roles.more && (
              <Notice kind="warning" title={t('impact.more')}>
                {t('impact.moreText')}
              </Notice>
            )}
            {rows.length > 0 && <ImpactTable rows={rows} />}
            <ShowMore query={impact} />
          </div>
        );
      }}
    </Answer>
  );
}

export function asRefused({ code, detail, reasons }: Refusal): ReactNode {
  if (code === 'would_lock_out_owners') return <Lockout reasons={reasons} />;
  return (
    <Notice kind="danger" title={problems[code].title}>
      {detail}
    </Notice>
  );
}
