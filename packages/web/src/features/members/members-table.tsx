import { useState } from 'react';
import { day, exactly, fromNow } from '../../lib/format.ts';
import { t } from '../../lib/messages/members.ts';
import { useCan } from '../../lib/organization.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Pages } from '../../ui/pages.tsx';
import { Status } from '../../ui/status.tsx';
import { ChangeRole } from './change-role.tsx';
import { type Member, useMembers } from './list-members.ts';
import { MemberDetail } from './member-detail.tsx';
import { RemoveMember } from './remove-member.tsx';

type Acting = { kind: 'detail' | 'role' | 'remove'; member: Member };
type Props = { onAddOwner(): void };

export function MembersTable({ onAddOwner }: Props) {
  const [acting, setActing] = useState<Acting | null>(null);
  const members = useMembers();
  const close = () => setActing(null);
  const addOwner = () => {
    close();
    onAddOwner();
  };
  return (
    <Pages query={members} empty={<Empty title={t('users.none')}>{t('users.noneText')}</Empty>}>
      {(rows) => (
        <>
          <Rows rows={rows} onAct={setActing} />
          {acting?.kind === 'detail' && <MemberDetail member={acting.member} onClose={close} />}
          {acting?.kind === 'role' && <ChangeRole member={acting.member} onClose={close} onAddOwner={addOwner} />}
          {acting?.kind === 'remove' && <RemoveMember member={acting.member} onClose={close} onAddOwner={addOwner} />}
        </>
      )}
    </Pages>
  );
}

const head = 'py-2 pe-4 text-start font-medium text-muted';
const cell = 'border-t border-line py-2.5 pe-4 align-top';

function Rows({ rows, onAct }: { rows: readonly Member[]; onAct(acting: Acting): void }) {
  const mayManage = useCan('members:manage');
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse figures">
        <thead>
          <tr>
            <th scope="col" className={head}>
              {t('users.name')}
            </th>
            <th scope="col" className={`${head} hidden lg:table-cell`}>
              {t('users.role')}
            </th>
            <th scope="col" className={`${head} hidden lg:table-cell`}>
              {t('users.lastMethod')}
            </th>
            <th scope="col" className={`${head} hidden lg:table-cell`}>
              {t('users.joined')}
            </th>
            {mayManage && (
              <th scope="col" className="hidden lg:table-cell">
                <span className="sr-only">{t('users.actions')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((member) => (
            <tr key={member.userId}>
              <td className={`${cell} lg:min-w-52`}>
                <Name member={member} {...(mayManage ? { onOpen: () => onAct({ kind: 'detail', member }) } : {})} />
                <span className="block text-muted wrap-anywhere">{member.email}</span>
                {member.status === 'deactivated' && <Status tone="neutral">{t('users.deactivated')}</Status>}
                <span className="lg:hidden">{t(`role.${member.role}`)}</span>
                {mayManage && (
                  <div className="-ms-3 lg:hidden">
                    <Actions member={member} onAct={onAct} />
                  </div>
                )}
              </td>
              <td className={`${cell} hidden lg:table-cell`}>{t(`role.${member.role}`)}</td>
              <td className={`${cell} hidden lg:table-cell`}>
                {member.lastMethod ? t(`method.${member.lastMethod}`) : t('users.never')}
                {member.lastSeenAt && (
                  <span className="block text-muted" title={exactly(member.lastSeenAt)}>
                    {fromNow(member.lastSeenAt)}
                  </span>
                )}
              </td>
              <td className={`${cell} hidden lg:table-cell`} title={exactly(member.createdAt)}>
                {day(member.createdAt)}
              </td>
              {mayManage && (
                <td className={`${cell} hidden pe-0 text-end lg:table-cell`}>
                  <Actions member={member} onAct={onAct} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Whoever manages members opens what is behind it. */
function Name({ member, onOpen }: { member: Member; onOpen?(): void }) {
  const name = <bdi className="block font-medium wrap-anywhere">{member.name || member.email}</bdi>;
  if (!onOpen) return name;
  return (
    <button type="button" onClick={onOpen} className="block cursor-pointer text-start hover:underline">
      {name}
    </button>
  );
}

/** Beside the row; where it is narrow, beneath the person: a column of its own would leave no room for the address. */
function Actions({ member, onAct }: { member: Member; onAct(acting: Acting): void }) {
  const who = member.name || member.email;
  return (
    <span className="inline-flex flex-wrap whitespace-nowrap lg:flex-nowrap">
      <Button look="quiet" aria-label={`${t('users.change')}: ${who}`} onClick={() => onAct({ kind: 'role', member })}>
        {t('users.change')}
      </Button>
      <Button
        look="quiet"
        aria-label={`${t('users.remove')}: ${who}`}
        onClick={() => onAct({ kind: 'remove', member })}
      >
        {t('users.remove')}
      </Button>
    </span>
  );
}
