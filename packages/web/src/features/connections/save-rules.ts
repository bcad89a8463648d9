import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf } from '../../lib/client.ts';
import { concernsNobody, firstPage, type Impact, previewed } from '../../lib/previews.ts';
import { type GroupRule, type RulesPlace, sendRules, useReplaceGroupRules } from './group-rule-queries.ts';

type Rules = readonly GroupRule[];
type Asking = { rules: Rules; impact: Impact };

/**
 * Whose role it concerns is looked at before rules are saved: what nobody notices is saved like anything else, and the
 * rest is confirmed, as is what makes Owners in any case.
 */
export function useSaveRules(place: RulesPlace, makesOwners: (rules: Rules) => boolean) {
  const replace = useReplaceGroupRules(place);
  const [asking, setAsking] = useState<Asking | null>(null);
  const commit = (rules: Rules) => replace.mutate(rules, { onSuccess: () => setAsking(null) });
  const look = useMutation({
    mutationFn: async (rules: Rules) => previewed(bodyOf(await sendRules(place, { rules, query: firstPage }))),
    onSuccess: (impact, rules) =>
      concernsNobody(impact) && !makesOwners(rules) ? commit(rules) : setAsking({ rules, impact }),
  });
  return {
    asking,
    busy: look.isPending || replace.isPending,
    error: look.error ?? replace.error,
    commit,
    cancel: () => setAsking(null),
    save(rules: Rules) {
      replace.reset();
      look.mutate(rules);
    },
  };
}
