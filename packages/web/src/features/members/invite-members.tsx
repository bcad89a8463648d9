import type { OrganizationRole } from '@gatehouse/contract/vocabulary';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { bodyOf, client } from '../../lib/client.ts';
import { t } from '../../lib/messages/members.ts';
import { useOrganizationId } from '../../lib/organization.ts';
import { organizationRoles } from '../../lib/roles.ts';
import { Button } from '../../ui/button.tsx';
import { ChangeButton } from '../../ui/change-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { inputLook } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Status } from '../../ui/status.tsx';
import { CsvFile } from './csv-file.tsx';
import { invitationsKey } from './invitations.tsx';

const AT_ONCE = 200;

/** One address or a pasted column: each gets its own answer, and what was refused stays to be mended. */
export function InviteMembers({ onClose }: { onClose(): void }) {
  const organizationId = useOrganizationId();
  const cache = useQueryClient();
  const field = useId();
  const [text, setText] = useState('');
  const [role, setRole] = useState<OrganizationRole>('ORGANIZATION_MEMBER');
  const emails = addressesIn(text);
  const invite = useMutation({
    mutationFn: async () =>
      bodyOf(
        await client.POST('/organizations/{organizationId}/invites:bulk', {
          params: { path: { organizationId } },
          body: { invites: emails.map((email) => ({ email, role })) },
        }),
      ),
    onSuccess: ({ results }) => {
      void cache.invalidateQueries({ queryKey: invitationsKey(organizationId) });
      setText(results.flatMap(({ email, problem }) => (problem ? [email] : [])).join('\n'));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invite.mutate();
  };
  return (
    <Dialog title={t('invite.title')} onClose={onClose} wide>
      <form onSubmit={submit} className="grid gap-4">
        {invite.error && <ProblemNotice error={invite.error} />}
        {invite.data && <Results results={invite.data.results} />}
        <div className="grid gap-1.5">
          <label htmlFor={field} className="font-medium">
            {t('invite.emails')}
          </label>
          <textarea
            id={field}
            rows={5}
            value={text}
            onChange={(event) => setText(event.target.value)}
            aria-describedby={`${field}-help`}
            className={`${inputLook} w-full py-2 font-mono text-[13px]`}
          />
          <p id={`${field}-help`} className="text-muted">
            {emails.length > AT_ONCE ? t('invite.tooMany') : t('invite.emailsHint')}
          </p>
        </div>
        <CsvFile onAddresses={(found) => setText((typed) => [...addressesIn(typed), ...found].join('\n'))} />
        <label className="grid gap-1.5">
          <span className="font-medium">{t('users.role')}</span>
          <select
            value={role}
            onChange={(event) => setRole(toRole(event.target.value))}
            className={`${inputLook} w-full max-w-xs`}
          >
            {organizationRoles.map((one) => (
              <option key={one} value={one}>
                {t(`role.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.close')}
          </Button>
          <ChangeButton
            type="submit"
            look="primary"
            busy={invite.isPending}
            disabled={emails.length === 0 || emails.length > AT_ONCE}
          >
            {t('invite.send', { count: emails.length })}
          </ChangeButton>
        </div>
      </form>
    </Dialog>
  );
}

type Result = { email: string; problem: { message: string } | null };

function Results({ results }: { results: readonly Result[] }) {
  return (
    <ul role="status" className="grid max-h-48 gap-1 overflow-y-auto rounded-md border border-line p-3">
      {results.map(({ email, problem }) => (
        <li key={email} className="flex flex-wrap justify-between gap-x-4">
          <span className="wrap-anywhere">{email}</span>
          <Status tone={problem ? 'bad' : 'good'} wraps>
            {problem ? problem.message : t('invite.sent')}
          </Status>
        </li>
      ))}
    </ul>
  );
}

/** Whatever separates addresses in a paste; what is a good address is for the server to say. */
function addressesIn(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((part) => part !== ''))];
}

function toRole(value: string): OrganizationRole {
  return organizationRoles.find((role) => role === value) ?? 'ORGANIZATION_MEMBER';
}
