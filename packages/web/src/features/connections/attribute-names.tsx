import { t } from '../../lib/messages/connections.ts';
import { Field } from '../../ui/field.tsx';
import { fieldError } from '../../ui/notice.tsx';
import type { Connection } from './connection-queries.ts';

export type AttributeNames = NonNullable<Connection['saml']>['attributes'];

const names = ['email', 'firstName', 'lastName', 'name'] as const;

type Props = { value: AttributeNames; onChange(value: AttributeNames): void; error: unknown };

/** For a provider that calls things otherwise. What is left empty is looked for under the usual names. */
export function AttributeNames({ value, onChange, error }: Props) {
  const put = (name: (typeof names)[number], typed: string) => {
    const { [name]: _, ...others } = value;
    onChange(typed === '' ? others : { ...others, [name]: typed });
  };
  return (
    <details open={Object.keys(value).length > 0}>
      <summary className="cursor-pointer font-medium text-accent">{t('configure.names')}</summary>
      <p className="mt-2 text-muted">{t('configure.namesText')}</p>
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        {names.map((name) => (
          <Field
            key={name}
            label={t(`configure.names.${name}`)}
            value={value[name] ?? ''}
            placeholder={name}
            maxLength={256}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => put(name, event.target.value)}
            error={fieldError(error, `saml/attributes/${name}`)}
          />
        ))}
      </div>
    </details>
  );
}
