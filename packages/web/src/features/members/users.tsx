import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { focusOnSlash } from '../../lib/focus-on-slash.ts';
import { t } from '../../lib/messages/members.ts';
import { useCan, useOrganization } from '../../lib/organization.ts';
import { organizationRoles } from '../../lib/roles.ts';
import { ChangeButton } from '../../ui/change-button.tsx';
import { inputLook } from '../../ui/field.tsx';
import { PageHead } from '../../ui/setting.tsx';
import { Invitations } from './invitations.tsx';
import { InviteMembers } from './invite-members.tsx';
import { memberSorts } from './list-members.ts';
import { MembersTable } from './members-table.tsx';
import { RemovedPeople } from './removed-people.tsx';

/** Who belongs to the organization. Search and filter stand in the address, so that a view can be shared. */
export function Users() {
  const [inviting, setInviting] = useState(false);
  const organization = useOrganization().data;
  const mayManage = useCan('members:manage');
  return (
    <>
      <PageHead
        title={t('users.title')}
        text={t('users.text', { organization: organization?.name ?? '' })}
        action={
          mayManage && (
            <ChangeButton look="primary" onClick={() => setInviting(true)}>
              {t('invite.action')}
            </ChangeButton>
          )
        }
      />
      <Filters />
      <MembersTable onAddOwner={() => setInviting(true)} />
      {mayManage && <Invitations />}
      {mayManage && <RemovedPeople />}
      {inviting && <InviteMembers onClose={() => setInviting(false)} />}
    </>
  );
}

/** Long enough to take two letters of one stroke together, and no longer: a page of 100,000 members costs a few ms. */
const PAUSE_MS = 50;

function Filters() {
  const search = useSearch({ from: '/organizations/$organizationId/settings/users' });
  const navigate = useNavigate({ from: '/organizations/$organizationId/settings/users' });
  const change = (part: Partial<typeof search>) =>
    void navigate({ search: (old) => ({ ...old, ...part }), replace: true });
  const shown = search.q ?? '';
  const [typed, setTyped] = useState(shown);
  const asked = useRef(shown);
  const onTheWay = useRef(0);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => focusOnSlash(() => box.current?.focus()), []);
  useEffect(() => {
    // By Back, by a link or by the command palette; not what this field asked for itself, while the hand types on.
    if (onTheWay.current > 0 || asked.current === shown) return;
    asked.current = shown;
    setTyped(shown);
  }, [shown]);
  useEffect(() => {
    if (typed === asked.current) return undefined;
    // Typing asks the server when the hand rests, not at every letter.
    const timer = setTimeout(() => {
      asked.current = typed;
      onTheWay.current++;
      void navigate({ search: (old) => ({ ...old, q: typed || undefined }), replace: true }).finally(() => {
        onTheWay.current--;
      });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, navigate]);
  return (
    <search className="my-5 flex flex-wrap gap-3">
      <input
        ref={box}
        type="search"
        aria-label={t('users.search')}
        aria-keyshortcuts="/"
        placeholder={t('users.search')}
        value={typed}
        maxLength={100}
        onChange={(event) => setTyped(event.target.value)}
        className={`${inputLook} min-w-48 max-w-sm flex-1`}
      />
      <select
        aria-label={t('users.role')}
        value={search.role ?? ''}
        onChange={(event) => change({ role: event.target.value || undefined })}
        className={inputLook}
      >
        <option value="">{t('users.anyRole')}</option>
        {organizationRoles.map((role) => (
          <option key={role} value={role}>
            {t(`role.${role}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('users.sort')}
        value={search.sort ?? '-createdAt'}
        onChange={(event) => change({ sort: event.target.value === '-createdAt' ? undefined : event.target.value })}
        className={inputLook}
      >
        {memberSorts.map((sort) => (
          <option key={sort} value={sort}>
            {t(`users.sort.${sort}`)}
          </option>
        ))}
      </select>
      <label className="flex min-h-9 items-center gap-2">
        <input
          type="checkbox"
          checked={search.dormant ?? false}
          onChange={(event) => change({ dormant: event.target.checked || undefined, status: undefined })}
          className="size-4 accent-accent"
        />
        {t('users.dormant')}
      </label>
      <label className="flex min-h-9 items-center gap-2">
        <input
          type="checkbox"
          checked={search.status === 'deactivated'}
          onChange={({ target }) => change({ status: target.checked ? 'deactivated' : undefined, dormant: undefined })}
          className="size-4 accent-accent"
        />
        {t('users.deactivated')}
      </label>
    </search>
  );
}
