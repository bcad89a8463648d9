import type { Schemas } from '@gatehouse/sdk';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '../../lib/client.ts';
import { exactly, fromNow } from '../../lib/format.ts';
import { t } from '../../lib/messages/members.ts';
import { useOrganizationId } from '../../lib/organization.ts';
import { ChangeButton } from '../../ui/change-button.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Pages } from '../../ui/pages.tsx';
import { Setting } from '../../ui/setting.tsx';
import { Status, type Tone } from '../../ui/status.tsx';

type Invitation = Schemas['Invitation'];

export const invitationsKey = (organizationId: string) => ['invitations', organizationId] as const;

const tones: Readonly<Record<Invitation['status'], Tone>> = {
  invited: 'waiting',
  expired: 'bad',
  accepted: 'good',
  revoked: 'neutral',
};

export function Invitations() {
  const organizationId = useOrganizationId();
  const query = useInfiniteQuery({
    queryKey: invitationsKey(organizationId),
    queryFn: async ({ pageParam }) =>
      bodyOf(
        await client.GET('/organizations/{organizationId}/invites', {
          params: { path: { organizationId }, query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  return (
    <div className="mt-8">
      <Setting title={t('invites.title')}>
        <Pages query={query} empty={<p className="text-muted">{t('invites.none')}</p>}>
          {(rows) => (
            <ul>
              {rows.map((invitation) => (
                <Row key={invitation.id} invitation={invitation} />
              ))}
            </ul>
          )}
        </Pages>
      </Setting>
    </div>
  );
}

function Row({ invitation }: { invitation: Invitation }) {
  const organizationId = useOrganizationId();
  const cache = useQueryClient();
  const path = { organizationId, inviteId: invitation.id };
  const refresh = () => cache.invalidateQueries({ queryKey: invitationsKey(organizationId) });
  const resend = useMutation({
    mutationFn: () => client.POST('/organizations/{organizationId}/invites/{inviteId}/resend', { params: { path } }),
    onSuccess: refresh,
  });
  const revoke = useMutation({
    mutationFn: () => client.DELETE('/organizations/{organizationId}/invites/{inviteId}', { params: { path } }),
    onSuccess: refresh,
  });
  const open = invitation.status === 'invited' || invitation.status === 'expired';
  const error = resend.error ?? revoke.error;
  return (
    <li className="border-t border-line py-2.5">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <div className="min-w-0">
          <p className="wrap-anywhere font-medium">{invitation.email}</p>
          <p className="text-muted" title={exactly(invitation.expiresAt)}>
            {t(`role.${invitation.role}`)}
            {invitation.status === 'invited' && ` · ${t('invites.ends', { when: fromNow(invitation.expiresAt) })}`}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <Status tone={tones[invitation.status]}>{t(`invites.status.${invitation.status}`)}</Status>
          {open && (
            <>
              <ChangeButton
                look="quiet"
                aria-label={`${t('invites.resend')}: ${invitation.email}`}
                busy={resend.isPending}
                onClick={() => resend.mutate()}
              >
                {resend.isSuccess ? t('invites.resent') : t('invites.resend')}
              </ChangeButton>
              <ChangeButton
                look="quiet"
                aria-label={`${t('invites.revoke')}: ${invitation.email}`}
                busy={revoke.isPending}
                onClick={() => revoke.mutate()}
              >
                {t('invites.revoke')}
              </ChangeButton>
            </>
          )}
        </div>
      </div>
      {error && <ProblemNotice error={error} />}
    </li>
  );
}
