import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { bodyOf, client } from '../../lib/client.ts';
import { day } from '../../lib/format.ts';
import { type GuestSetup, useKeepGuestSetup } from '../../lib/guest-setup.ts';
import { t } from '../../lib/messages/connections.ts';
import { Button } from '../../ui/button.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Setting } from '../../ui/setting.tsx';
import { providerName } from './presets.ts';
import { CertificatesField, MetadataXml, pemsIn } from './saml-fields.tsx';

/** The provider's new certificate, by its metadata or as it was downloaded. What was brought is seen beneath. */
export function GuestCertificate({ setup: { preset, state, submitted } }: { setup: GuestSetup }) {
  const [metadataXml, setMetadataXml] = useState('');
  const [certificates, setCertificates] = useState('');
  const keep = useKeepGuestSetup();
  const submit = useMutation({
    mutationFn: async () =>
      bodyOf(
        await client.PUT('/setup-link/certificates', {
          body: metadataXml ? { metadataXml } : { certificates: pemsIn(certificates) },
        }),
      ),
    onSuccess: keep,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    submit.mutate();
  };
  if (!preset || state === 'done') return null;
  return (
    <Setting title={t('configure.back', { provider: providerName(preset) })}>
      <form onSubmit={send} className="grid max-w-xl gap-5">
        {submit.error && <ProblemNotice error={submit.error} />}
        <MetadataXml value={metadataXml} onChange={setMetadataXml} />
        <CertificatesField value={certificates} onChange={setCertificates} />
        <div>
          <Button
            type="submit"
            look="primary"
            busy={submit.isPending}
            disabled={metadataXml.trim() === '' && certificates.trim() === ''}
          >
            {t('guest.bring')}
          </Button>
        </div>
        {submitted?.certificates.map(({ fingerprintSha256, expiresAt }) => (
          <div key={fingerprintSha256} className="rounded-md bg-sunken p-4">
            <p className="font-medium">{t('guest.brought')}</p>
            <p className="wrap-anywhere font-mono text-[13px]">{fingerprintSha256}</p>
            <p className="text-muted">{t('configure.validUntil', { when: day(expiresAt) })}</p>
          </div>
        ))}
      </form>
    </Setting>
  );
}
