import { type FormEvent, useState } from 'react';
import { t } from '../../lib/messages/connections.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { fieldError, ProblemNotice } from '../../ui/notice.tsx';
import { Setting } from '../../ui/setting.tsx';
import { type Connection, useUpdateConnection } from './connection-queries.ts';
import { Places } from './places.tsx';
import { type Preset, providerName } from './presets.ts';

type Props = { connection: Connection; oidc: NonNullable<Connection['oidc']>; preset: Preset };

export function OidcForm({ connection, oidc, preset }: Props) {
  const [issuer, setIssuer] = useState(oidc.issuer ?? '');
  const [clientId, setClientId] = useState(oidc.clientId ?? '');
  const [clientSecret, setClientSecret] = useState('');
  const [secretEnds, setSecretEnds] = useState(oidc.clientSecretExpiresAt?.slice(0, 10) ?? '');
  const [scopes, setScopes] = useState(oidc.scopes.join(' '));
  const update = useUpdateConnection(connection);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The day begins when it ends somewhere: too early a warning does no harm.
    const clientSecretExpiresAt = secretEnds ? `${secretEnds}T00:00:00Z` : null;
    const secret = clientSecret ? { clientSecret } : {};
    const given = { issuer, clientId, scopes: wordsOf(scopes), ...secret, clientSecretExpiresAt };
    update.mutate({ body: { oidc: given } }, { onSuccess: () => setClientSecret('') });
  };
  return (
    <Setting
      title={t('configure.back', { provider: providerName(preset) })}
      text={<Places preset={preset} protocol="oidc" />}
    >
      <form onSubmit={submit} className="grid max-w-xl gap-5">
        {update.error && <ProblemNotice error={update.error} />}
        <Field
          label={t('configure.issuer')}
          type="url"
          required
          value={issuer}
          onChange={(event) => setIssuer(event.target.value)}
          error={fieldError(update.error, 'oidc/issuer')}
        />
        <Field
          label={t('configure.clientId')}
          required
          value={clientId}
          autoComplete="off"
          onChange={(event) => setClientId(event.target.value)}
          error={fieldError(update.error, 'oidc/clientId')}
        />
        <Field
          label={t('configure.clientSecret')}
          type="password"
          autoComplete="off"
          required={!oidc.hasClientSecret}
          hint={oidc.hasClientSecret ? t('configure.secretKept') : undefined}
          value={clientSecret}
          onChange={(event) => setClientSecret(event.target.value)}
          error={fieldError(update.error, 'oidc/clientSecret')}
        />
        <Field
          label={t('configure.secretEnds')}
          hint={t('configure.secretEndsHint')}
          type="date"
          value={secretEnds}
          onChange={(event) => setSecretEnds(event.target.value)}
          error={fieldError(update.error, 'oidc/clientSecretExpiresAt')}
        />
        <Field
          label={t('configure.scopes')}
          hint={t('configure.scopesHint')}
          value={scopes}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setScopes(event.target.value)}
          error={fieldError(update.error, 'oidc/scopes')}
        />
        <div className="flex items-center gap-3">
          <Button type="submit" look="primary" busy={update.isPending}>
            {t('configure.save')}
          </Button>
          <span role="status" className="text-success">
            {update.isSuccess ? t('state.saved') : ''}
          </span>
        </div>
      </form>
    </Setting>
  );
}

const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);
