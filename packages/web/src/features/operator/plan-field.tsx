import type { Plan } from '@gatehouse/contract/vocabulary';
import { useId } from 'react';
import { t } from '../../lib/messages/operator.ts';
import { plans } from '../../lib/plans.ts';
import { inputLook } from '../../ui/field.tsx';

export function PlanField({ value, onChange }: { value: Plan; onChange(plan: Plan): void }) {
  const id = useId();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-medium">
        {t('plan.label')}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(plans.find((plan) => plan === event.target.value) ?? value)}
        className={inputLook}
      >
        {plans.map((plan) => (
          <option key={plan} value={plan}>
            {t(`plan.${plan}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
