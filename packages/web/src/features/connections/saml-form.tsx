import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { day } from '../../lib/format.ts';
import { t } from '../../lib/messages/connections.ts';
import { ChangeButton } from '../../ui/change-button.tsx';
import { Field } from '../../ui/field.tsx';
import { fieldError } from '../../ui/notice.tsx';
import { Setting } from '../../ui/setting.tsx';
import { AttributeNames } from './attribute-names.tsx';
import { ConfirmConfiguration } from './confirm-configuration.tsx';
import type { Connection, ConnectionBody } from './connection-queries.ts';
import { Places } from './places.tsx';
import { type Preset, providerName } from './presets.ts';
import { CertificatesField, MetadataXml, pemsIn } from './saml-fields.tsx';
import { useSaveConnection } from './save-connection.ts';
import { SaveProblem } from './save-problem.tsx';

type Saml = NonNullable<Connection['saml']>;
type Props = { connection: Connection; saml: Saml; preset: Preset };

/** What comes back from the provider: by address, by file, or by hand. */
export function SamlForm({ connection, saml, preset }: Props) {
  const [metadataUrl, setMetadataUrl] = useState('');
  const [metadataXml, setMetadataXml] = useState('');
  const [byHand, setByHand] = useState(() => savedIn(saml));
  const [attributes, setAttributes] = useState(saml.attributes);
  const [idpInitiated, setIdpInitiated] = useState(saml.allowIdpInitiated);
  // As it was when the page opened: it does not close under somebody's hands.
  const [startsOpen] = useState(() => saml.ssoUrl !== null && (saml.metadata === null || saml.sloByHand));
  const show = (read: Saml) => {
    setByHand(savedIn(read));
    setAttributes(read.attributes);
    setIdpInitiated(read.allowIdpInitiated);
  };
  const saving = useSaveConnection({ connection, onSaved: ({ saml: read }) => read && show(read) });
  const { error, busy, saved } = saving;
  const showSaved = () => {
    saving.forget();
    show(saml);
  };
  const send = (given: NonNullable<ConnectionBody['saml']>) =>
    saving.save({ saml: { ...given, attributes, allowIdpInitiated: idpInitiated } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (metadataUrl) send({ metadataUrl });
    else send(metadataXml ? { metadataXml } : fieldsOf(byHand));
  };
  return (
    <Setting
      title={t('configure.back', { provider: providerName(preset) })}
      text={<Places preset={preset} protocol="saml" />}
    >
      <form onSubmit={submit} className="grid max-w-xl gap-5">
        <Field
          label={t('configure.metadataUrl')}
          hint={
            saml.metadata ? t('configure.metadataUrlKept', { url: saml.metadata.url }) : t('configure.metadataUrlHint')
          }
          type="url"
          value={metadataUrl}
          maxLength={2048}
          onChange={(event) => setMetadataUrl(event.target.value)}
          error={fieldError(error, 'saml/metadataUrl')}
        />
        <MetadataXml value={metadataXml} onChange={setMetadataXml} />
        <details open={startsOpen}>
          <summary className="cursor-pointer font-medium text-accent">{t('configure.byHand')}</summary>
          <ByHand value={byHand} saml={saml} onChange={setByHand} error={error}>
            {saml.metadata?.sloUrl && saml.sloByHand && (
              <div>
                <ChangeButton busy={busy} onClick={() => send({ sloByHand: false })}>
                  {t('configure.sloUrlAgain')}
                </ChangeButton>
              </div>
            )}
          </ByHand>
        </details>
        <AttributeNames value={attributes} onChange={setAttributes} error={error} />
        <IdpInitiated checked={idpInitiated} onChange={setIdpInitiated} />
        {error && !saving.asking && <SaveProblem error={error} onShowSaved={showSaved} />}
        <div className="flex items-center gap-3">
          <ChangeButton type="submit" look="primary" busy={busy}>
            {t('configure.save')}
          </ChangeButton>
          <span role="status" className="text-success">
            {saved ? t('state.saved') : ''}
          </span>
        </div>
        <WhatWasRead saml={saved?.saml ?? saml} />
      </form>
      <ConfirmConfiguration connection={connection} saving={saving} />
    </Setting>
  );
}

type Fields = { ssoUrl: string; sloUrl: string; idpEntityId: string; certificates: string };

/** What was read from metadata stands in the fields as well, so that saving again changes none of it. */
function savedIn(saml: Saml): Fields {
  return {
    ssoUrl: saml.ssoUrl ?? '',
    sloUrl: saml.sloUrl ?? '',
    idpEntityId: saml.idpEntityId ?? '',
    certificates: saml.certificates.map(({ pem }) => pem).join('\n'),
  };
}

function fieldsOf({ ssoUrl, sloUrl, idpEntityId, certificates }: Fields): NonNullable<ConnectionBody['saml']> {
  return {
    ...(ssoUrl ? { ssoUrl } : {}),
    sloUrl: sloUrl || null,
    ...(idpEntityId ? { idpEntityId } : {}),
    ...(certificates.trim() ? { certificates: pemsIn(certificates) } : {}),
  };
}

type ByHandProps = {
  value: Fields;
  saml: Saml;
  onChange(value: Fields): void;
  error: unknown;
  /** What can be done about the place to sign out. */
  children: ReactNode;
};

function ByHand({ value, saml, onChange, error, children }: ByHandProps) {
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
        label={t('configure.idpEntityId')}
        value={value.idpEntityId}
        onChange={(event) => onChange({ ...value, idpEntityId: event.target.value })}
        error={fieldError(error, 'saml/idpEntityId')}
      />
      <Field
        label={t('configure.sloUrl')}
        hint={whereSloUrlIsFrom(saml)}
        type="url"
        value={value.sloUrl}
        onChange={(event) => onChange({ ...value, sloUrl: event.target.value })}
        error={fieldError(error, 'saml/sloUrl')}
      />
      {children}
      <CertificatesField value={value.certificates} onChange={(certificates) => onChange({ ...value, certificates })} />
    </div>
  );
}

function whereSloUrlIsFrom({ metadata, sloUrl, sloByHand }: Saml): string {
  if (metadata && sloByHand) {
    return metadata.sloUrl ? t('configure.sloUrlByHand', { url: metadata.sloUrl }) : t('configure.sloUrlByHandNone');
  }
  return metadata?.sloUrl && metadata.sloUrl === sloUrl ? t('configure.sloUrlRead') : t('configure.sloUrlHint');
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
      <p className="mt-1 wrap-anywhere text-muted">{saml.ssoUrl}</p>
      {saml.certificates.map(({ fingerprintSha256, expiresAt, believedUntil }) => (
        <p key={fingerprintSha256} className="text-muted">
          {believedUntil
            ? t('configure.believedUntil', { when: day(believedUntil) })
            : t('configure.validUntil', { when: day(expiresAt) })}
        </p>
      ))}
    </div>
  );
}
