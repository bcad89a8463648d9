import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { bodyOf, client } from '../../lib/client.ts';
import { t } from '../../lib/messages/organization.ts';
import { organizationKey, useCan, useOrganization } from '../../lib/organization.ts';
import { isStale } from '../../lib/stale.ts';
import { ChangeButton } from '../../ui/change-button.tsx';
import { CopyValue } from '../../ui/copy-value.tsx';
import { Field } from '../../ui/field.tsx';
import { fieldError, Notice, ProblemNotice } from '../../ui/notice.tsx';
import { PageHead, Setting } from '../../ui/setting.tsx';
import { DeleteOrganization } from './delete-organization.tsx';
import { Leave } from './leave.tsx';

export function General() {
  const organization = useOrganization().data;
  const canManage = useCan('organization:manage');
  if (!organization) return null;
  return (
    <>
      <PageHead title={t('general.title')} />
      <Setting title={t('general.details')} text={canManage ? undefined : t('general.ownersOnly')}>
        <Details key={organization.id} id={organization.id} name={organization.name} version={organization.version} />
      </Setting>
      <Setting title={t('general.id')} text={t('general.idText')}>
        <CopyValue value={organization.id} label={t('general.id')} />
      </Setting>
      <Setting
        title={t('general.plan')}
        text={`${t(`plan.${organization.plan}`)} · ${t('general.members', { count: organization.memberCount })}`}
      />
      {organization.role !== null && (
        <Setting title={t('general.leave')} text={t('general.leaveText')}>
          <Leave organization={organization} />
        </Setting>
      )}
      {canManage && (
        <Setting title={t('general.danger')} text={t('general.deleteText')}>
          <DeleteOrganization organization={organization} />
        </Setting>
      )}
    </>
  );
}

type DetailsProps = { id: string; name: string; version: number };

/** What somebody else changed meanwhile is shown; what was typed here stays typed. */
function Details({ id, name, version }: DetailsProps) {
  const [typed, setTyped] = useState(name);
  const cache = useQueryClient();
  const canRename = useCan('organization:manage');
  const rename = useMutation({
    mutationFn: async (wanted: string) =>
      bodyOf(
        await client.PATCH('/organizations/{organizationId}', {
          params: { path: { organizationId: id }, header: { 'If-Match': `"${version}"` } },
          body: { name: wanted },
        }),
      ),
    onSuccess: (organization) => cache.setQueryData(organizationKey(id), organization),
    onError: (error) => {
      if (isStale(error)) void cache.invalidateQueries({ queryKey: organizationKey(id) });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    rename.mutate(typed);
  };
  return (
    <form onSubmit={submit} className="grid max-w-md gap-4">
      {isStale(rename.error) && (
        <Notice kind="warning" title={t('general.stale')}>
          {t('general.staleText', { name })}
        </Notice>
      )}
      {rename.error && !isStale(rename.error) && !fieldError(rename.error, 'name') && (
        <ProblemNotice error={rename.error} />
      )}
      <Field
        label={t('general.name')}
        value={typed}
        maxLength={100}
        required
        readOnly={!canRename}
        onChange={(event) => setTyped(event.target.value)}
        error={fieldError(rename.error, 'name')}
      />
      {canRename && (
        <div className="flex items-center gap-3">
          <ChangeButton type="submit" look="primary" busy={rename.isPending} disabled={typed === name}>
            {t('action.save')}
          </ChangeButton>
          <span role="status" className="text-success">
            {rename.isSuccess && typed === name ? t('state.saved') : ''}
          </span>
        </div>
      )}
    </form>
  );
}
