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

function Queues({ system: { jobs } }: { system: System }) {
  const { tone, words } = statusOf(jobs.state);
  return (
    <Setting title={t('system.jobs')} aside={<Status tone={tone}>{words}</Status>}>
      {jobs.queues.length === 0 && jobs.state !== 'failed' && <p className="text-muted">{t('system.jobsNone')}</p>}
      <Facts>
        {jobs.queues.map(({ name, waiting, retrying, failed }) => (
          <Fact key={name} name={name}>
            {t('system.queueFacts', { waiting, retrying, failed })}
          </Fact>
        ))}
      </Facts>
    </Setting>
  );
}
