import { t } from '../lib/messages/records.ts';
import { inputLook } from './field.tsx';

export const outcomes = ['succeeded', 'denied', 'proof_required'] as const;

export type SignInSearch = { reference?: string; outcome?: string };

type Props = { search: SignInSearch; onChange(part: SignInSearch): void };

/** One attempt by the reference that somebody reads out, or all that ended in one way. */
export function SignInFilters({ search, onChange }: Props) {
  return (
    <search className="my-5 flex flex-wrap gap-3">
      <input
        type="search"
        aria-label={t('signIns.reference')}
        placeholder={t('signIns.reference')}
        title={t('signIns.referenceHint')}
        defaultValue={search.reference ?? ''}
        maxLength={20}
        onChange={(event) => onChange({ reference: event.target.value.trim() })}
        className={`${inputLook} font-mono`}
      />
      <select
        aria-label={t('signIns.outcome')}
        value={search.outcome ?? ''}
        onChange={(event) => onChange({ outcome: event.target.value })}
        className={inputLook}
      >
        <option value="">{t('signIns.any')}</option>
        {outcomes.map((outcome) => (
          <option key={outcome} value={outcome}>
            {t(`signIns.${outcome}`)}
          </option>
        ))}
      </select>
    </search>
  );
}
