import { useState } from 'react';
import { day, exactly, fromNow } from '../../lib/format.ts';
import { t } from '../../lib/messages/identities.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { type Identity, useMemberIdentities } from '../../ui/member-identities.ts';
import { ReleaseIdentity } from '../../ui/release-identity.tsx';
import { Answer } from '../../ui/states.tsx';
import type { Member } from './list-members.ts';

type Props = { member: Member; onClose(): void };

/** Who a member is at the organization's connections. */
export function MemberDetail({ member, onClose }: Props) {
  const [releasing, setReleasing] = useState<Identity | null>(null);
  const identities = useMemberIdentities(member.userId);
  const { userId, email } = member;
  if (releasing) {
    const back = () => setReleasing(null);
    const answers = { onClose: back, onReleased: back };
    return <ReleaseIdentity userId={userId} email={email} identity={releasing} {...answers} />;
  }
  return (
    <Dialog title={member.name || email} onClose={onClose}>
      <p className="mb-4 wrap-anywhere text-muted">{email}</p>
      <h3 className="mb-2 font-medium">{t('identities.title')}</h3>
      <Answer query={identities}>
        {(linked) =>
          linked.length === 0 ? (
            <p className="mt-1 text-muted">{t('identities.none')}</p>
          ) : (
            <ul>
              {linked.map((identity) => (
                <li
                  key={identity.id}
                  className="flex flex-wrap items-center justify-between gap-2 border-t border-line py-2.5"
                >
                  <Linked identity={identity} />
                  <Button
                    aria-label={`${t('identities.release')}: ${identity.connection}`}
                    onClick={() => setReleasing(identity)}
                  >
                    {t('identities.release')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
      <div className="mt-5 flex justify-end">
        <Button onClick={onClose}>{t('action.close')}</Button>
      </div>
    </Dialog>
  );
}

function Linked({ identity }: { identity: Identity }) {
  const { connection, subject, createdAt, lastUsedAt } = identity;
  return (
    <div className="min-w-52 flex-1">
      <p className="wrap-anywhere">{connection}</p>
      <p className="wrap-anywhere font-mono text-[13px] text-muted">{subject}</p>
      <p className="text-muted" title={exactly(createdAt)}>
        {[
          t('identities.since', { day: day(createdAt) }),
          lastUsedAt && t('identities.used', { when: fromNow(lastUsedAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}
