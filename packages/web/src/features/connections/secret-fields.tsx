import { t } from '../../lib/messages/connections.ts';
import { Field } from '../../ui/field.tsx';
import { fieldError } from '../../ui/notice.tsx';

export type Secret = { secret: string; endsOn: string };

type Props = { kept: boolean; value: Secret; error: unknown; onChange(value: Secret): void };

/** A client secret of the provider's, and the day it ends. */
export function SecretFields({ kept, value, error, onChange }: Props) {
  return (
    <>
      <Field
        label={t('configure.clientSecret')}
        type="password"
        autoComplete="off"
        required={!kept}
        hint={kept ? t('configure.secretKept') : undefined}
        value={value.secret}
        onChange={(event) => onChange({ ...value, secret: event.target.value })}
        error={fieldError(error, 'oidc/clientSecret')}
      />
      <Field
        label={t('configure.secretEnds')}
        hint={t('configure.secretEndsHint')}
        type="date"
        value={value.endsOn}
        onChange={(event) => onChange({ ...value, endsOn: event.target.value })}
        error={fieldError(error, 'oidc/clientSecretExpiresAt')}
      />
    </>
  );
}
