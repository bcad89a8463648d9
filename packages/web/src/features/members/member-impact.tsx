import type { ImpactQuery } from '../../lib/previews.ts';
import { asRefused, ImpactPreview } from '../../ui/impact-preview.tsx';
import { LastOwner } from './owner-problem.tsx';

/** What it means for the organization that somebody goes or gets another role. */
export function MemberImpact({ impact, onAddOwner }: { impact: ImpactQuery; onAddOwner(): void }) {
  return (
    <ImpactPreview
      impact={impact}
      refused={(refusal) =>
        refusal.code === 'last_owner' ? <LastOwner onAddOwner={onAddOwner} /> : asRefused(refusal)
      }
    />
  );
}
