import { bytes, duration } from '../../lib/format.ts';
import { t } from '../../lib/messages/operator.ts';
import { PageHead, Setting } from '../../ui/setting.tsx';
import { Answer } from '../../ui/states.tsx';
import { Status, type Tone } from '../../ui/status.tsx';
import { Fact, Facts } from './facts.tsx';
import { SettingsCheck, transportOf } from './settings-check.tsx';
import { type System, useSystem } from './system-queries.ts';

/** How this instance is doing, part by part, again every few seconds. */
export function SystemPage() {
  return (
    <>
      <PageHead title={t('system.title')} text={t('system.text')} />
      <Answer query={useSystem()}>
        {(system) => (
          <div className="mt-4">
            <Parts system={system} />
            <Queues system={system} />
            <Setting title={t('system.settings')}>
              <SettingsCheck system={system} />
            </Setting>
          </div>
        )}
      </Answer>
    </>
  );
}

type State = System['database']['state'];
const tones: Readonly<Record<State, Tone>> = { good: 'good', attention: 'waiting', failed: 'bad' };
const statusOf = (state: State) => ({ tone: tones[state], words: t(`system.${state}`) });

function Parts({ system: { database, mail, dns, process } }: { system: System }) {
  const { version, node, memoryBytes, startedAt } = process;
  const time = duration((Date.now() - Date.parse(startedAt)) / 1000);
  return (
    <Facts>
      <Fact name={t('system.database')} status={statusOf(database.state)}>
        {databaseFacts(database)}
      </Fact>
      <Fact name={t('system.mail')} status={statusOf(mail.state)}>
        {mailFacts(mail)}
      </Fact>
      <Fact name={t('system.dns')} status={statusOf(dns.state)}>
        {dns.servers === null ? t('system.dnsMachine') : t('system.dnsOwn', { servers: dns.servers.join(', ') })}
      </Fact>
      <Fact name={t('system.process')}>
        {t('system.processFacts', { version, node, memory: bytes(memoryBytes), time })}
      </Fact>
    </Facts>
  );
}

function databaseFacts({ kind, version, sizeBytes, migrations }: System['database']): string {
  if (version === null || sizeBytes === null || migrations === null) return t(`system.${kind}`);
  return t('system.databaseFacts', { kind: t(`system.${kind}`), version, size: bytes(sizeBytes), ...migrations });
}

function mailFacts({ transport, waiting, retrying, oldestSeconds }: System['mail']): string {
  const parts = [transportOf(transport)];
  if (waiting !== null) parts.push(t('system.mailFacts', { waiting, retrying: retrying ?? 0 }));
  if (oldestSeconds !== null) parts.push(t('system.oldest', { time: duration(oldestSeconds) }));
  return parts.join(' · ');
}

const head = 'py-2 pe-4 text-start font-medium text-muted';
const cell = 'border-t border-line py-2 pe-4';

function Queues({ system: { jobs } }: { system: System }) {
  return (
    <Setting title={t('system.jobs')} aside={<JobsState state={jobs.state} />}>
      {jobs.queues.length === 0 ? (
        <p className="text-muted">{jobs.state === 'failed' ? t('system.failed') : t('system.jobsNone')}</p>
      ) : (
        <table className="w-full border-collapse tabular-nums">
          <thead>
            <tr>
              {(['queue', 'waiting', 'retrying', 'failedJobs'] as const).map((name) => (
                <th key={name} scope="col" className={head}>
                  {t(`system.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {jobs.queues.map(({ name, waiting, retrying, failed }) => (
              <tr key={name}>
                <td className={`${cell} break-all`}>{name}</td>
                <td className={cell}>{waiting}</td>
                <td className={cell}>{retrying}</td>
                <td className={cell}>{failed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Setting>
  );
}

function JobsState({ state }: { state: State }) {
  const { tone, words } = statusOf(state);
  return <Status tone={tone}>{words}</Status>;
}
