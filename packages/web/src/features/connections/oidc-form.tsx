import { type FormEvent, useState } from 'react';
import { t } from '../../lib/messages/connections.ts';
import { ChangeButton } from '../../ui/change-button.tsx';
import { CopyValue } from '../../ui/copy-value.tsx';
import { Field } from '../../ui/field.tsx';
import { fieldError } from '../../ui/notice.tsx';
import { Setting } from '../../ui/setting.tsx';
import { Choices } from './choices.tsx';
import { ConfirmConfiguration } from './confirm-configuration.tsx';
import type { Connection, ConnectionBody } from './connection-queries.ts';
import { Places } from './places.tsx';
import { type Preset, providerName } from './presets.ts';
import { useSaveConnection } from './save-connection.ts';
import { SaveProblem } from './save-problem.tsx';
import { type Secret, SecretFields } from './secret-fields.tsx';

type Oidc = NonNullable<Connection['oidc']>;
type Props = { connection: Connection; oidc: Oidc; preset: Preset };

export function OidcForm({ connection, oidc, preset }: Props) {
  const [typed, setTyped] = useState(() => savedIn(oidc));
  const put = (some: Partial<Fields>) => setTyped({ ...typed, ...some });
  const saving = useSaveConnection({ connection, onSaved: ({ oidc: read }) => read && setTyped(savedIn(read)) });
  const { error, busy, saved } = saving;
  const showSaved = () => {
    saving.forget();
    setTyped(savedIn(oidc));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.save({ oidc: fieldsOf(typed) });
  };
  return (
    <Setting
      title={t('configure.back', { provider: providerName(preset) })}
      text={<Places preset={preset} protocol="oidc" />}
    >
      <form onSubmit={submit} className="grid max-w-xl gap-5">
        <Field
          label={t('configure.issuer')}
          type="url"
          required
          value={typed.issuer}
          onChange={(event) => put({ issuer: event.target.value })}
          error={fieldError(error, 'oidc/issuer')}
        />
        <Field
          label={t('configure.clientId')}
          required
          value={typed.clientId}
          autoComplete="off"
          onChange={(event) => put({ clientId: event.target.value })}
          error={fieldError(error, 'oidc/clientId')}
        />
        <Choices<Fields['authentication']>
          legend={t('configure.authentication')}
          name="client-authentication"
          values={['client_secret', 'private_key_jwt']}
          value={typed.authentication}
          onChange={(authentication) => put({ authentication })}
          words={(one) => t(`configure.authentication.${one}`)}
        />
        {typed.authentication === 'client_secret' ? (
          <SecretFields
            kept={oidc.hasClientSecret}
            value={typed.secret}
            error={error}
            onChange={(secret) => put({ secret })}
          />
        ) : (
          <KeyAddress address={oidc.jwksUri} />
        )}
        <Field
          label={t('configure.scopes')}
          hint={t('configure.scopesHint')}
          value={typed.scopes}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => put({ scopes: event.target.value })}
          error={fieldError(error, 'oidc/scopes')}
        />
        {error && !saving.asking && <SaveProblem error={error} onShowSaved={showSaved} />}
        <div className="flex items-center gap-3">
          <ChangeButton type="submit" look="primary" busy={busy}>
            {t('configure.save')}
          </ChangeButton>
          <span role="status" className="text-success">
            {saved ? t('state.saved') : ''}
          </span>
        </div>
      </form>
      <ConfirmConfiguration connection={connection} saving={saving} />
    </Setting>
  );
}

type Fields = {
  issuer: string;
  clientId: string;
  authentication: Oidc['clientAuthentication'];
  secret: Secret;
  scopes: string;
};

/** The secret itself is never shown again. */
function savedIn({ issuer, clientId, clientAuthentication, clientSecretExpiresAt, scopes }: Oidc): Fields {
  return {
    issuer: issuer ?? '',
    clientId: clientId ?? '',
    authentication: clientAuthentication,
    secret: { secret: '', endsOn: clientSecretExpiresAt?.slice(0, 10) ?? '' },
    scopes: scopes.join(' '),
  };
}

function fieldsOf({ issuer, clientId, authentication, secret, scopes }: Fields): NonNullable<ConnectionBody['oidc']> {
  return {
    ...{ issuer, clientId, scopes: scopes.split(/\s+/).filter(Boolean), clientAuthentication: authentication },
    ...(authentication === 'client_secret' ? ofSecret(secret) : {}),
  };
}

function ofSecret({ secret, endsOn }: Secret) {
  // The day begins when it ends somewhere: too early a warning does no harm.
  const clientSecretExpiresAt = endsOn ? `${endsOn}T00:00:00Z` : null;
  return { ...(secret ? { clientSecret: secret } : {}), clientSecretExpiresAt };
}

function KeyAddress({ address }: { address: string }) {
  return (
    <div className="grid gap-1.5">
      <span className="font-medium">{t('keys.address.oidc')}</span>
      <CopyValue value={address} label={t('keys.address.oidc')} />
      <p className="text-muted">{t('configure.keyHint')}</p>
    </div>
  );
}
