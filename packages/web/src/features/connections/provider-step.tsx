import type { ConnectionPreset, ConnectionType } from '@gatehouse/contract/vocabulary';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { bodyOf, client } from '../../lib/client.ts';
import { withProof } from '../../lib/confirm-identity.ts';
import { t } from '../../lib/messages/connections.ts';
import { useCan, useOrganizationId } from '../../lib/organization.ts';
import { ChangeButton } from '../../ui/change-button.tsx';
import { Field } from '../../ui/field.tsx';
import { NoPermission } from '../../ui/no-permission.tsx';
import { fieldError, ProblemNotice } from '../../ui/notice.tsx';
import { PageHead } from '../../ui/setting.tsx';
import { Answer } from '../../ui/states.tsx';
import { Choices } from './choices.tsx';
import { useKeepConnection } from './connection-queries.ts';
import { type Preset, presetOf, suggestedName, usePresets } from './presets.ts';
import { BackLink } from './wizard.tsx';

const types = ['saml', 'oidc'] as const satisfies readonly ConnectionType[];

/** The first step makes the draft; everything after it belongs to an address of its own. */
export function ProviderStep() {
  const presets = usePresets();
  const mayConfigure = useCan('authentication:manage');
  return (
    <>
      <PageHead title={t('wizard.title')} action={<BackLink />} />
      {mayConfigure ? <Answer query={presets}>{(known) => <ProviderForm presets={known} />}</Answer> : <NoPermission />}
    </>
  );
}

function ProviderForm({ presets }: { presets: readonly Preset[] }) {
  const organizationId = useOrganizationId();
  const navigate = useNavigate();
  const keep = useKeepConnection();
  const [preset, setPreset] = useState<ConnectionPreset>('okta');
  const [type, setType] = useState<ConnectionType>('saml');
  const [name, setName] = useState('');
  const create = useMutation({
    mutationFn: async () =>
      bodyOf(
        await withProof(() =>
          client.POST('/organizations/{organizationId}/connections', {
            params: { path: { organizationId } },
            body: { type, preset, name: name || suggestedName(presetOf(presets, preset)) },
          }),
        ),
      ),
    onSuccess: (connection) => {
      keep(connection);
      const params = { organizationId, connectionId: connection.id };
      void navigate({
        to: '/organizations/$organizationId/settings/authentication/connections/$connectionId/domains',
        params,
      });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };
  return (
    <form onSubmit={submit} className="mt-6 grid max-w-xl gap-5">
      {create.error && !fieldError(create.error, 'name') && <ProblemNotice error={create.error} />}
      <Choices<ConnectionPreset>
        legend={t('provider.choose')}
        name="preset"
        values={presets.map(({ id }) => id)}
        value={preset}
        onChange={setPreset}
        words={(one) => presetOf(presets, one).name}
      />
      <Choices<ConnectionType>
        legend={t('provider.type')}
        name="type"
        values={types}
        value={type}
        onChange={setType}
        words={(one) => t(`connections.type.${one}`)}
      />
      <Field
        label={t('provider.name')}
        hint={t('provider.nameHint')}
        value={name}
        placeholder={suggestedName(presetOf(presets, preset))}
        maxLength={100}
        onChange={(event) => setName(event.target.value)}
        error={fieldError(create.error, 'name')}
      />
      <div>
        <ChangeButton type="submit" look="primary" busy={create.isPending}>
          {t('provider.start')}
        </ChangeButton>
      </div>
    </form>
  );
}
