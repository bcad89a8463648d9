import { type ChangeEvent, type FormEvent, useId, useState } from 'react';
import { day } from '../../lib/format.ts';
import { t } from '../../lib/messages/connections.ts';
import { Button } from '../../ui/button.tsx';
import { Field, inputLook } from '../../ui/field.tsx';
import { fieldError, ProblemNotice } from '../../ui/notice.tsx';
import { Setting } from '../../ui/setting.tsx';
import { type Connection, type ConnectionBody, useUpdateConnection } from './connection-queries.ts';
import { providerOf } from './providers.ts';

type Saml = NonNullable<Connection['saml']>;
type Props = { connection: Connection; saml: Saml };

/** What comes back from the provider: by address, by file, or by hand. */
export function SamlForm({ connection, saml }: Props) {
  const provider = providerOf(connection.preset);
  const [metadataUrl, setMetadataUrl] = useState('');
  const [byHand, setByHand] = useState({
    ssoUrl: saml.ssoUrl ?? '',
    idpEntityId: saml.idpEntityId ?? '',
    certificates: saml.certificates.map(({ pem }) => pem).join('\n'),
  });
  const [idpInitiated, setIdpInitiated] = useState(saml.allowIdpInitiated);
  const update = useUpdateConnection(connection);
  const send = (given: NonNullable<ConnectionBody['saml']>) =>
    update.mutate({ saml: { ...given, allowIdpInitiated: idpInitiated } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(metadataUrl ? { metadataUrl } : fieldsOf(byHand));
  };
  const upload = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file) send({ metadataXml: await file.text() });
  };
  return (
    <Setting
      title={t('configure.back', { provider: provider.name })}
      text={t('configure.where', { provider: provider.name, place: provider.samlBack })}
    >
      <form onSubmit={submit} className="grid max-w-xl gap-5">
        {update.error && <ProblemNotice error={update.error} />}
        <Field
          label={t('configure.metadataUrl')}
          hint={t('configure.metadataUrlHint')}
          type="url"
          value={metadataUrl}
          maxLength={2048}
          onChange={(event) => setMetadataUrl(event.target.value)}
          error={fieldError(update.error, 'saml/metadataUrl')}
        />
        <label className="grid gap-1.5">
          <span className="font-medium">{t('configure.upload')}</span>
          <input type="file" accept=".xml,application/xml,text/xml" onChange={upload} className="min-h-9 w-full" />
        </label>
        <details open={saml.ssoUrl !== null}>
          <summary className="cursor-pointer font-medium text-accent">{t('configure.byHand')}</summary>
          <ByHand value={byHand} onChange={setByHand} error={update.error} />
        </details>
        <IdpInitiated checked={idpInitiated} onChange={setIdpInitiated} />
        <div className="flex items-center gap-3">
          <Button type="submit" look="primary" busy={update.isPending}>
            {t('configure.save')}
          </Button>
          <span role="status" className="text-success">
            {update.isSuccess ? t('state.saved') : ''}
          </span>
        </div>
        <WhatWasRead saml={update.data?.saml ?? saml} />
      </form>
    </Setting>
  );
}

type Fields = { ssoUrl: string; idpEntityId: string; certificates: string };

function fieldsOf({ ssoUrl, idpEntityId, certificates }: Fields): NonNullable<ConnectionBody['saml']> {
  const pems = certificates.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [certificates];
  return {
    ...(ssoUrl ? { ssoUrl } : {}),
    ...(idpEntityId ? { idpEntityId } : {}),
    ...(certificates.trim() ? { certificates: pems } : {}),
  };
}

function ByHand({ value, onChange, error }: { value: Fields; onChange(value: Fields): void; error: unknown }) {
  const area = useId();
  return (
    <div className="mt-3 grid gap-4">
      <Field
        label={t('configure.ssoUrl')}
        type="url"
        value={value.ssoUrl}
        onChange={(event) => onChange({ ...value, ssoUrl: event.target.value })}
        error={fieldError(error, 'saml/ssoUrl')}
      />
      <Field
        label={t('configure.issuerSaml')}
        value={value.idpEntityId}
        onChange={(event) => onChange({ ...value, idpEntityId: event.target.value })}
        error={fieldError(error, 'saml/idpEntityId')}
      />
      <div className="grid gap-1.5">
        <label htmlFor={area} className="font-medium">
          {t('configure.certificate')}
        </label>
        <textarea
          id={area}
          rows={5}
          value={value.certificates}
          onChange={(event) => onChange({ ...value, certificates: event.target.value })}
          aria-describedby={`${area}-help`}
          className={`${inputLook} w-full py-2 font-mono text-[12px]`}
        />
        <p id={`${area}-help`} className="text-muted">
          {t('configure.certificateHint')}
        </p>
      </div>
    </div>
  );
}

function IdpInitiated({ checked, onChange }: { checked: boolean; onChange(checked: boolean): void }) {
  const help = useId();
  return (
    <div>
      <label className="flex min-h-9 items-center gap-3">
        <input
          type="checkbox"
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
          aria-describedby={help}
          className="size-4 accent-accent"
        />
        {t('configure.idpInitiated')}
      </label>
      <p id={help} className="text-muted">
        {t('configure.idpInitiatedHint')}
      </p>
    </div>
  );
}

function WhatWasRead({ saml }: { saml: Saml }) {
  if (saml.ssoUrl === null) return null;
  return (
    <div className="rounded-md bg-sunken p-4">
      <p className="font-medium">{t('configure.read')}</p>
      <p className="mt-1 break-all text-muted">{saml.ssoUrl}</p>
      {saml.certificates.map(({ fingerprintSha256, expiresAt }) => (
        <p key={fingerprintSha256} className="text-muted">
          {t('configure.validUntil', { when: day(expiresAt) })}
        </p>
      ))}
    </div>
  );
}
