import { t } from '../../lib/messages/group-rules.ts';
import { type DryRun, useImpact } from '../../lib/previews.ts';
import { ConfirmChange } from '../../ui/confirm-change.tsx';
import { type GroupRule, type RulesPlace, sendRules } from './group-rule-queries.ts';
import type { useSaveRules } from './save-rules.ts';

type Props = { place: RulesPlace; owners: readonly GroupRule[]; saving: ReturnType<typeof useSaveRules> };

/** Whose role it concerns, before it does; and an Owner's word, given once for each rule that makes Owners. */
export function ConfirmRules({ saving, ...rest }: Props) {
  return saving.asking && <Confirm saving={saving} asking={saving.asking} {...rest} />;
}

type ConfirmProps = Props & { asking: NonNullable<Props['saving']['asking']> };

function Confirm({ place, owners, saving, asking: { rules, impact: first } }: ConfirmProps) {
  const ask = (query: DryRun) => sendRules(place, { rules, query });
  const impact = useImpact({ key: [place, rules], ask, first });
  const makesOwners = owners.length > 0;
  return (
    <ConfirmChange
      title={t(makesOwners ? 'rules.confirm' : 'rules.ask')}
      impact={impact}
      action={t(makesOwners ? 'rules.confirmSave' : 'rules.save')}
      look={makesOwners ? 'danger' : 'primary'}
      change={{ error: saving.error, isPending: saving.busy }}
      onConfirm={() => saving.commit(rules)}
      onClose={saving.cancel}
    >
      {makesOwners && (
        <>
          <p className="text-muted">{t('rules.confirmText')}</p>
          <ul className="grid gap-1">
            {owners.map(({ attribute, value }) => (
              <li key={`${attribute} ${value}`} className="wrap-anywhere font-mono text-[13px]">
                {`${attribute} = ${value}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </ConfirmChange>
  );
}
