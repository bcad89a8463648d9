import { type ChangeEvent, useId } from 'react';
import { t } from '../../lib/messages/connections.ts';
import { inputLook } from '../../ui/field.tsx';

/** What is brought from a SAML provider by whoever configures it, or only renews its certificate. */

type TextProps = { value: string; onChange(text: string): void };

/** A file fills the field, so that what will be sent is seen; or it is pasted. */
export function MetadataXml({ value, onChange }: TextProps) {
  const field = useId();
  const upload = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (file) onChange(await file.text());
  };
  return (
    <div className="grid gap-1.5">
      <label htmlFor={field} className="font-medium">
        {t('configure.metadataXml')}
      </label>
      <textarea
        id={field}
        rows={3}
        value={value}
        spellCheck={false}
        placeholder={t('configure.paste')}
        onChange={(event) => onChange(event.target.value)}
        className={`${inputLook} w-full py-2 font-mono text-[12px]`}
      />
      <input
        type="file"
        accept=".xml,application/xml,text/xml"
        aria-label={t('configure.file')}
        onChange={upload}
        className="w-full text-muted file:me-3 file:min-h-9 file:rounded-md file:border file:border-edge file:bg-surface file:px-3 file:font-medium file:text-ink hover:file:bg-sunken"
      />
    </div>
  );
}

export function CertificatesField({ value, onChange }: TextProps) {
  const area = useId();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={area} className="font-medium">
        {t('configure.certificates')}
      </label>
      <textarea
        id={area}
        rows={5}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={`${area}-help`}
        className={`${inputLook} w-full py-2 font-mono text-[12px]`}
      />
      <p id={`${area}-help`} className="text-muted">
        {t('configure.certificateHint')}
      </p>
    </div>
  );
}

/** Each of them, or the text itself for the server to say what it is not. */
export function pemsIn(text: string): string[] {
  return text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [text];
}
