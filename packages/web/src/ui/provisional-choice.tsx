import { useId } from 'react';
import { t } from '../lib/messages/provisional.ts';
import { PROVISIONAL_MINUTES } from '../lib/provisional.ts';

type Props = { checked: boolean; onChange(checked: boolean): void };

/** Beside the button that makes a change of how people sign in: whether it stays only once somebody has come in by it. */
export function ProvisionalChoice({ checked, onChange }: Props) {
  const help = useId();
  return (
    <div>
      <label className="flex items-start gap-3">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={help}
          onChange={(event) => onChange(event.target.checked)}
          className="mt-1 size-4 accent-accent"
        />
        <span>{t('provisional.choice', { count: PROVISIONAL_MINUTES })}</span>
      </label>
      {checked && (
        <p id={help} className="mt-1 text-muted">
          {t('provisional.choiceText')}
        </p>
      )}
    </div>
  );
}
