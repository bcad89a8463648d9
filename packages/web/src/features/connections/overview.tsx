import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../../lib/messages/connections.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHead, Setting } from '../../ui/setting.tsx';
import { Answer } from '../../ui/states.tsx';
import { Status } from '../../ui/status.tsx';
import { Activate } from './activate-step.tsx';
import { AutomaticMembershipSetting } from './automatic-membership.tsx';
import { type Connection, useConnection } from './connection-queries.ts';
import { stateTones } from './connections-card.tsx';
import { DeactivateConnection, DeleteConnection } from './end-connection.tsx';
import { EndsSoon } from './ends-soon.tsx';
import { GroupRulesSetting } from './group-rules.tsx';
import { Keys } from './keys.tsx';
import { Metadata } from './metadata.tsx';
import { TakeOverSetting } from './take-over.tsx';
import { TestResult } from './test-step.tsx';
import { BackLink } from './wizard.tsx';

const linkLook =
  'inline-flex min-h-9 items-center rounded-md border border-edge bg-surface px-3 font-medium hover:bg-sunken';

/** A connection that exists: how it is, and everything that can be done with it. */
export function Overview() {
  const query = useConnection();
  return (
    <Answer query={query}>
      {(connection) => (
        <>
          <PageHead title={connection.name} text={t(`connections.type.${connection.type}`)} action={<BackLink />} />
          <Setting
            title={t('connections.title')}
            text={connection.domains.map(({ domain }) => domain).join(', ')}
            aside={<Status tone={stateTones[connection.state]}>{t(`connections.state.${connection.state}`)}</Status>}
          >
            <p className="mb-4 empty:hidden">
              <EndsSoon connection={connection} />
            </p>
            {connection.pendingMetadata && (
              <div className="mb-4">
                <Notice kind="warning" title={t('metadata.held')}>
                  <a href="#metadata" className="font-medium text-accent hover:underline">
                    {t('metadata.look')}
                  </a>
                </Notice>
              </div>
            )}
            <div className="flex flex-wrap gap-3">
              {(['domains', 'configure', 'test'] as const).map((step) => (
                <Link
                  key={step}
                  from="/organizations/$organizationId"
                  to={`/organizations/$organizationId/settings/authentication/connections/$connectionId/${step}`}
                  params={{ connectionId: connection.id }}
                  className={linkLook}
                >
                  {t(`wizard.step.${step}`)}
                </Link>
              ))}
            </div>
            {connection.state !== 'active' && (
              <div className="mt-4">
                <Activate connection={connection} />
              </div>
            )}
          </Setting>
          <Setting title={t('overview.lastTest')} {...(connection.lastTest ? {} : { text: t('overview.noTest') })}>
            {connection.lastTest && <TestResult test={connection.lastTest} preset={connection.preset} />}
          </Setting>
          <TakeOverSetting connection={connection} />
          <AutomaticMembershipSetting connection={connection} />
          <GroupRulesSetting connection={connection} />
          <Metadata connection={connection} />
          <Keys connection={connection} />
          <Ending connection={connection} />
        </>
      )}
    </Answer>
  );
}

function Ending({ connection }: { connection: Connection }) {
  const [asking, setAsking] = useState<'deactivate' | 'delete' | null>(null);
  const close = () => setAsking(null);
  const isActive = connection.state === 'active';
  return (
    <Setting
      title={t(isActive ? 'overview.ending' : 'overview.delete')}
      text={t(isActive ? 'overview.endingText' : 'overview.deleteText')}
    >
      <div className="flex flex-wrap gap-3">
        {isActive && <Button onClick={() => setAsking('deactivate')}>{t('overview.deactivate')}</Button>}
        <Button look="danger" onClick={() => setAsking('delete')}>
          {t('overview.delete')}
        </Button>
      </div>
      {asking === 'deactivate' && <DeactivateConnection connection={connection} onClose={close} />}
      {asking === 'delete' && <DeleteConnection connection={connection} onClose={close} />}
    </Setting>
  );
}
