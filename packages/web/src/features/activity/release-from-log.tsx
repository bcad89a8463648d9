import type { Schemas } from '@gatehouse/sdk';
import { useState } from 'react';
import { t } from '../../lib/messages/identities.ts';
import { Button } from '../../ui/button.tsx';
import { useMemberIdentities } from '../../ui/member-identities.ts';
import { ReleaseIdentity } from '../../ui/release-identity.tsx';
import { Answer } from '../../ui/states.tsx';

type Props = { attempt: Schemas['SignIn']; userId: string };

/** Beside an attempt that was refused because the provider calls the person by another name now. */
export function ReleaseFromLog({ attempt, userId }: Props) {
  const [asked, setAsked] = useState(false);
  if (!asked) return <Button onClick={() => setAsked(true)}>{t('release.action')}</Button>;
  return <Asked attempt={attempt} userId={userId} onClose={() => setAsked(false)} />;
}

function Asked({ attempt, userId, onClose }: Props & { onClose(): void }) {
  const identities = useMemberIdentities(userId);
  return (
    <Answer query={identities}>
      {(linked) => {
        const identity = linked.find(({ connectionId }) => connectionId === attempt.connectionId);
        // The one that came is linked by now, or nobody is.
        const isOld = identity && Date.parse(identity.createdAt) < Date.parse(attempt.createdAt);
        if (!isOld) return <p role="status">{t('release.done')}</p>;
        // Once it is released the question is asked again, and this shows that it was.
        const answers = { onClose, onReleased: () => undefined };
        return <ReleaseIdentity userId={userId} email={attempt.email ?? ''} identity={identity} {...answers} />;
      }}
    </Answer>
  );
}
