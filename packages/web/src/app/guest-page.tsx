import { GuestDomain } from '../features/authentication/guest-domain.tsx';
import { GuestCertificate } from '../features/connections/guest-certificate.tsx';
import { GuestConnection } from '../features/connections/guest-connection.tsx';
import { day, exactly } from '../lib/format.ts';
import { type GuestSetup, useGuestSetup } from '../lib/guest-setup.ts';
import { t } from '../lib/messages/guest.ts';
import { Notice, ProblemNotice } from '../ui/notice.tsx';
import { PageHead } from '../ui/setting.tsx';
import { Loading } from '../ui/states.tsx';
import { OfflineBar } from './offline-bar.tsx';

/** One thing to do for an organization, by somebody who has no account there. */
export function GuestPage() {
  const setup = useGuestSetup();
  return (
    <div className="min-h-dvh">
      <OfflineBar />
      <main id="content" className="mx-auto max-w-[960px] px-5 py-8 md:px-10">
        {setup.isPending && <Loading />}
        {setup.error && <ProblemNotice error={setup.error} />}
        {setup.data && !setup.error && <Task setup={setup.data} />}
      </main>
    </div>
  );
}

function Task({ setup }: { setup: GuestSetup }) {
  const { organization, task, expiresAt, domain, connection } = setup;
  const about = domain?.domain ?? connection?.name ?? '';
  return (
    <>
      <PageHead title={t(`guest.title.${task}`, { about, organization })} text={t(`guest.text.${task}`)} />
      <p className="mb-4 text-muted" title={exactly(expiresAt)}>
        {t('guest.expires', { day: day(expiresAt) })}
      </p>
      <div role="status">{setup.state !== 'open' && <Finished setup={setup} />}</div>
      {domain && <GuestDomain domain={domain} />}
      {task === 'connection' && <GuestConnection setup={setup} />}
      {task === 'certificate' && <GuestCertificate setup={setup} />}
    </>
  );
}

function Finished({ setup: { task, state, organization } }: { setup: GuestSetup }) {
  const isDone = state === 'done';
  return (
    <Notice title={t(isDone ? `guest.done.${task}` : 'guest.finished')}>
      {t(isDone ? 'guest.close' : `guest.finished.${task}`, { organization })}
    </Notice>
  );
}
