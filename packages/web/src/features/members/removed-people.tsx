import type { Schemas } from '@gatehouse/sdk';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf, client } from '../../lib/client.ts';
import { exactly, fromNow } from '../../lib/format.ts';
import { t } from '../../lib/messages/members.ts';
import { useOrganizationId } from '../../lib/organization.ts';
import { Button } from '../../ui/button.tsx';
import { ChangeButton } from '../../ui/change-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Pages } from '../../ui/pages.tsx';
import { Setting } from '../../ui/setting.tsx';

type Removed = Schemas['RemovedPerson'];

export const removedKey = (organizationId: string) => ['removed-people', organizationId] as const;

/** Whom single sign-on would let in again, had an Owner not removed them. */
export function RemovedPeople() {
  const organizationId = useOrganizationId();
  const [lifting, setLifting] = useState<Removed | null>(null);
  const query = useInfiniteQuery({
    queryKey: removedKey(organizationId),
    queryFn: async ({ pageParam }) =>
      bodyOf(
        await client.GET('/organizations/{organizationId}/removed-people', {
          params: { path: { organizationId }, query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  return (
    <Setting id="removed" title={t('removed.title')} text={t('removed.text')}>
      <Pages query={query} empty={<p className="text-muted">{t('removed.none')}</p>}>
        {(rows) => (
          <ul>
            {rows.map((person) => (
              <Row key={person.userId} person={person} onLift={() => setLifting(person)} />
            ))}
          </ul>
        )}
      </Pages>
      {lifting && <LiftBlock person={lifting} onClose={() => setLifting(null)} />}
    </Setting>
  );
}

function Row({ person: { name, email, removedAt }, onLift }: { person: Removed; onLift(): void }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line py-2.5">
      <div className="min-w-0">
        <bdi className="block wrap-anywhere font-medium">{name || email}</bdi>
        <p className="wrap-anywhere text-muted" title={exactly(removedAt)}>
          {[name && email, t('removed.since', { when: fromNow(removedAt) })].filter(Boolean).join(' · ')}
        </p>
      </div>
      <ChangeButton look="quiet" aria-label={`${t('removed.lift')}: ${name || email}`} onClick={onLift}>
        {t('removed.lift')}
      </ChangeButton>
    </li>
  );
}

function LiftBlock({ person, onClose }: { person: Removed; onClose(): void }) {
  const organizationId = useOrganizationId();
  const cache = useQueryClient();
  const path = { organizationId, userId: person.userId };
  const lift = useMutation({
    mutationFn: () => client.DELETE('/organizations/{organizationId}/users/{userId}/block', { params: { path } }),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: removedKey(organizationId) });
      onClose();
    },
  });
  return (
    <Dialog title={t('removed.liftAsk', { name: person.name || person.email })} onClose={onClose}>
      <div className="grid gap-4">
        {lift.error && <ProblemNotice error={lift.error} />}
        <p className="text-muted">{t('removed.liftText')}</p>
        <div className="flex justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <ChangeButton look="primary" busy={lift.isPending} onClick={() => lift.mutate()}>
            {t('removed.lift')}
          </ChangeButton>
        </div>
      </div>
    </Dialog>
  );
}
