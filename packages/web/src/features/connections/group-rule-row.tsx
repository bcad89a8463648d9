import type { OrganizationRole } from '@gatehouse/contract/vocabulary';
import { type ComponentProps, useId } from 'react';
import { t } from '../../lib/messages/group-rules.ts';
import { organizationRoles } from '../../lib/roles.ts';
import { Button } from '../../ui/button.tsx';
import { inputLook } from '../../ui/field.tsx';
import { fieldError } from '../../ui/notice.tsx';
import type { Connection } from './connection-queries.ts';
import type { GroupRule } from './group-rule-queries.ts';

type Props = {
  index: number;
  rule: GroupRule;
  /** What the last test brought, to choose from. */
  claims: NonNullable<Connection['lastTest']>['claims'];
  error: unknown;
  onChange(rule: GroupRule): void;
  onRemove(): void;
};

/** More are no help to anybody who looks for one; what is not among them can be typed. */
const SUGGESTIONS = 200;

/** One beside the other where there is room. */
export function GroupRuleRow({ index, rule, claims, error, onChange, onRemove }: Props) {
  const role = useId();
  const number = t('rules.number', { number: index + 1 });
  return (
    <li className="flex flex-wrap items-end gap-3">
      <Suggesting
        label={t('rules.attribute')}
        number={number}
        maxLength={256}
        value={rule.attribute}
        suggestions={Object.keys(claims)}
        error={fieldError(error, `rules/${index}/attribute`)}
        onChange={(event) => onChange({ ...rule, attribute: event.target.value })}
      />
      <Suggesting
        label={t('rules.value')}
        number={number}
        maxLength={512}
        value={rule.value}
        suggestions={claims[rule.attribute] ?? []}
        error={fieldError(error, `rules/${index}/value`)}
        onChange={(event) => onChange({ ...rule, value: event.target.value })}
      />
      <div className="grid gap-1.5">
        <label htmlFor={role} className="font-medium">
          {t('rules.role')}
          <span className="sr-only">{` · ${number}`}</span>
        </label>
        <select
          id={role}
          value={rule.target.role}
          onChange={(event) => {
            const chosen = organizationRoles.find((one: OrganizationRole) => one === event.target.value);
            if (chosen) onChange({ ...rule, target: { kind: 'organization_role', role: chosen } });
          }}
          className={`${inputLook} w-full`}
        >
          {organizationRoles.map((one) => (
            <option key={one} value={one}>
              {t(`role.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <Button look="quiet" aria-label={`${t('rules.remove')} · ${number}`} onClick={onRemove}>
        {t('rules.remove')}
      </Button>
    </li>
  );
}

type SuggestingProps = ComponentProps<'input'> & {
  label: string;
  number: string;
  suggestions: readonly string[];
  error: string | undefined;
};

function Suggesting({ label, number, suggestions, error, ...input }: SuggestingProps) {
  const id = useId();
  return (
    <div className="grid min-w-48 flex-1 gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
        <span className="sr-only">{` · ${number}`}</span>
      </label>
      <input
        id={id}
        required
        list={`${id}-seen`}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        className={`${inputLook} w-full min-w-0`}
        {...input}
      />
      <datalist id={`${id}-seen`}>
        {[...new Set(suggestions)].slice(0, SUGGESTIONS).map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      {error && (
        <p id={`${id}-error`} role="alert" className="text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
