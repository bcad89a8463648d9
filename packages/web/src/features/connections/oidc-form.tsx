import { type FormEvent, useState } from 'react';
import { t } from '../../lib/messages/connections.ts';
import { Button } from '../../ui/button.tsx';
import { CopyValue } from '../../ui/copy-value.tsx';
import { Field } from '../../ui/field.tsx';
import { fieldError, ProblemNotice } from '../../ui/notice.tsx';
import { Setting } from '../../ui/setting.tsx';
import { Choices } from './choices.tsx';
import { type Connection, useUpdateConnection } from './connection-queries.ts';
import { Places } from './places.tsx';
import { type Preset, providerName } from './presets.ts';
import { type Secret, SecretFields } from './secret-fields.tsx';

type Props = { connection: Connection; oidc: NonNullable<Connection['oidc']>; preset: Preset };

export function OidcForm({ connection, oidc, preset }: Props) {
  const [issuer, setIssuer] = useState(oidc.issuer ?? '');
  const [clientId, setClientId] = useState(oidc.clientId ?? '');
  const [authentication, setAuthentication] = useState(oidc.clientAuthentication);
  const [secret, setSecret] = useState<Secret>({
    secret: '',
    endsOn: oidc.clientSecretExpiresAt?.slice(0, 10) ?? '',
  });
  const [scopes, setScopes] = useState(oidc.scopes.join(' '));
  const bySecret = authentication === 'client_secret';
  const update = useUpdateConnection(connection);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    update.mutate(
      {
        body: {
          oidc: {
            issuer,
            clientId,
            scopes: wordsOf(scopes),
            clientAuthentication: authentication,
            ...(bySecret ? ofSecret(secret) : {}),
          },
        },
      },
      { onSuccess: () => setSecret({ ...secret, secret: '' }) },
    );
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
        <Choices<typeof authentication>
          legend={t('configure.authentication')}
          name="client-authentication"
          values={['client_secret', 'private_key_jwt']}
          value={authentication}
          onChange={setAuthentication}
          words={(one) => t(`configure.authentication.${one}`)}
        />
        {bySecret ? (
          <SecretFields kept={oidc.hasClientSecret} value={secret} error={update.error} onChange={setSecret} />
        ) : (
          <KeyAddress address={oidc.jwksUri} />
        )}
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
