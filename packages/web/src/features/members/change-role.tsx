import type { OrganizationRole } from '@gatehouse/contract/vocabulary';
import type { Schemas } from '@gatehouse/sdk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf, client } from '../../lib/client.ts';
import { day } from '../../lib/format.ts';
import { t } from '../../lib/messages/members.ts';
import { useOrganizationId } from '../../lib/organization.ts';
import { changed, isRefused, useImpact } from '../../lib/previews.ts';
import { organizationRoles } from '../../lib/roles.ts';
import { offerUndo } from '../../lib/undo.ts';
import { Button } from '../../ui/button.tsx';
import { ChangeButton } from '../../ui/change-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Answer } from '../../ui/states.tsx';
import { type Member, membersKey } from './list-members.ts';
import { MemberImpact } from './member-impact.tsx';
import { OwnerProblem } from './owner-problem.tsx';

type Props = { member: Member; onClose(): void; onAddOwner(): void };

export function ChangeRole({ member, onClose, onAddOwner }: Props) {
  const organizationId = useOrganizationId();
  const cache = useQueryClient();
  const [role, setRole] = useState<OrganizationRole>(member.role);
  const path = { organizationId, userId: member.userId };
  const detail = useMemberDetail(member.userId);
  const ruledBy = ruleOf(member.role, detail.data?.grants);
  const put = async (wanted: OrganizationRole) => {
    const detail = changed(
      bodyOf(
        await client.PUT('/organizations/{organizationId}/users/{userId}/roles', {
          params: { path },
          body: { role: wanted },
        }),
      ),
    );
    cache.setQueryData(detailKey(organizationId, member.userId), detail);
    await cache.invalidateQueries({ queryKey: membersKey(organizationId) });
    return detail;
  };
  const change = useMutation({
    mutationFn: () => put(role),
    onSuccess: (after) => {
      const text = t('users.changed', { name: member.name || member.email, role: t(`role.${after.role}`) });
      offerUndo({ text, undo: () => put(member.role) });
      onClose();
    },
  });
  const isOther = role !== member.role;
  const impact = useImpact({
    key: [path, role],
    ask: (query) =>
      client.PUT('/organizations/{organizationId}/users/{userId}/roles', { params: { path, query }, body: { role } }),
    enabled: isOther,
  });
  return (
    <Dialog title={t('users.changeOf', { name: member.name || member.email })} onClose={onClose}>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        {change.error && <OwnerProblem error={change.error} onAddOwner={onAddOwner} />}
        <fieldset className="grid gap-2">
          <legend className="sr-only">{t('users.role')}</legend>
          {organizationRoles.map((one) => (
            <label
              key={one}
              className="flex min-h-9 items-center gap-3 rounded-md border border-line px-3 has-checked:border-accent has-checked:bg-accent-soft"
            >
              <input
                type="radio"
                name="role"
                value={one}
                checked={role === one}
                onChange={() => setRole(one)}
                className="accent-accent"
              />
              {t(`role.${one}`)}
            </label>
          ))}
        </fieldset>
        <p className="text-muted">{t('users.changeText')}</p>
        {isOther && <MemberImpact impact={impact} onAddOwner={onAddOwner} />}
        {ruledBy && (
          <Notice title={t('users.ruled', { connection: ruledBy.connection ?? '' })}>{t('users.ruledText')}</Notice>
        )}
        <Why query={detail} />
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <ChangeButton
            type="submit"
            look="primary"
            disabled={(!isOther && !ruledBy) || isRefused(impact)}
            busy={change.isPending}
          >
            {t('users.change')}
          </ChangeButton>
        </div>
      </form>
    </Dialog>
  );
}

type Detail = Schemas['MemberDetail'];

const detailKey = (organizationId: string, userId: string) => ['member', organizationId, userId];

function useMemberDetail(userId: string) {
  const organizationId = useOrganizationId();
  const path = { organizationId, userId };
  return useQuery({
    queryKey: detailKey(organizationId, userId),
    queryFn: async () =>
      bodyOf(await client.GET('/organizations/{organizationId}/users/{userId}', { params: { path } })),
  });
}

/** The group rule that gives the role, where nothing else does. */
function ruleOf(role: OrganizationRole, grants: Detail['grants'] = []) {
  const giving = grants.filter((grant) => grant.role === role);
  return giving.every(({ source }) => source === 'group_rule') ? giving[0] : undefined;
}

/** The grants the role rests on. */
function Why({ query }: { query: ReturnType<typeof useMemberDetail> }) {
  return (
    <details>
      <summary className="cursor-pointer text-accent">{t('users.why')}</summary>
      <Answer query={query}>
        {({ grants }) => (
          <ul className="mt-2 grid gap-1 text-muted">
            {grants.map((grant) => (
              <li key={`${grant.source} ${grant.sourceId}`}>
                {[t(`role.${grant.role}`), t(`users.source.${grant.source}`), grant.connection, day(grant.createdAt)]
                  .filter(Boolean)
                  .join(' · ')}
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </details>
  );
}
