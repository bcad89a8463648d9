import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../lib/client.ts';
import { t } from '../../lib/messages/members.ts';
import { organizationKey, useOrganizationId } from '../../lib/organization.ts';
import { isRefused, useImpact } from '../../lib/previews.ts';
import { Button } from '../../ui/button.tsx';
import { ChangeButton } from '../../ui/change-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { type Member, membersKey } from './list-members.ts';
import { MemberImpact } from './member-impact.tsx';
import { OwnerProblem } from './owner-problem.tsx';
import { removedKey } from './removed-people.tsx';

type Props = { member: Member; onClose(): void; onAddOwner(): void };

export function RemoveMember({ member, onClose, onAddOwner }: Props) {
  const organizationId = useOrganizationId();
  const cache = useQueryClient();
  const path = { organizationId, userId: member.userId };
  const remove = useMutation({
    mutationFn: () => client.DELETE('/organizations/{organizationId}/users/{userId}', { params: { path } }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: membersKey(organizationId) });
      void cache.invalidateQueries({ queryKey: removedKey(organizationId) });
      void cache.invalidateQueries({ queryKey: organizationKey(organizationId) });
      onClose();
    },
  });
  const impact = useImpact({
    key: [path, 'remove'],
    ask: (query) => client.DELETE('/organizations/{organizationId}/users/{userId}', { params: { path, query } }),
  });
  return (
    <Dialog title={t('users.removeAsk', { name: member.name || member.email })} onClose={onClose} wide>
      <div className="grid gap-4">
        {remove.error && <OwnerProblem error={remove.error} onAddOwner={onAddOwner} />}
        <p className="text-muted">{t('users.removeText')}</p>
        <MemberImpact impact={impact} onAddOwner={onAddOwner} />
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <ChangeButton
            look="danger"
            disabled={isRefused(impact)}
            busy={remove.isPending}
            onClick={() => remove.mutate()}
          >
            {t('users.remove')}
          </ChangeButton>
        </div>
      </div>
    </Dialog>
  );
}
