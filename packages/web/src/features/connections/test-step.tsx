import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { isGuest } from '../../lib/acting.ts';
import { bodyOf, client } from '../../lib/client.ts';
import { exactly, minute } from '../../lib/format.ts';
import { t } from '../../lib/messages/connections.ts';
import { useOrganizationId } from '../../lib/organization.ts';
import { ChangeButton } from '../../ui/change-button.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import { Setting } from '../../ui/setting.tsx';
import { type Connection, useWatchedConnection } from './connection-queries.ts';
import { NothingYet } from './nothing-yet.tsx';
import { type Preset, presetOf, usePresets } from './presets.ts';
import { TestGroupRules } from './test-group-rules.tsx';
import { hasOwnTest, NextLink, Wizard } from './wizard.tsx';

const FEATURES = 'popup,width=520,height=720';

export function TestStep() {
  const presets = usePresets().data;
  return (
    <Wizard step="test">
      {(connection) => (
        <Setting title={t('test.title')} text={t('test.text')}>
          {connection.pendingMetadata && <MetadataWaits connectionId={connection.id} />}
          <RunTest connection={connection} preset={presets ? presetOf(presets, connection.preset) : null} />
          {hasOwnTest(connection) && (
            <div className="mt-5">
              <NextLink connection={connection} step="activate" />
            </div>
          )}
        </Setting>
      )}
    </Wizard>
  );
}

/** Until it is accepted, a test is of what the provider was before: loading the metadata again does not help. */
function MetadataWaits({ connectionId }: { connectionId: string }) {
  return (
    <div className="mb-5">
      <Notice kind="warning" title={t('metadata.held')}>
        <Link
          from="/organizations/$organizationId"
          to="/organizations/$organizationId/settings/authentication/connections/$connectionId"
          params={{ connectionId }}
          hash="metadata"
          className="font-medium text-accent hover:underline"
        >
          {t('metadata.look')}
        </Link>
      </Notice>
    </div>
  );
}

/** A real round trip in a window of its own; the result appears here when the provider has answered. */
export function RunTest({ connection, preset }: { connection: Connection; preset: Preset | null }) {
  const organizationId = useOrganizationId();
  const [seenBefore, setSeenBefore] = useState<string | null>(null);
  const [runs, setRuns] = useState(0);
  const waiting = seenBefore !== null && (connection.lastTest?.at ?? '') === seenBefore;
  useWatchedConnection({ watching: waiting });
  const begin = useMutation({
    // The window is opened by the click itself, or the browser would block it.
    mutationFn: async (opened: Window | null) => {
      const { url } = await beginTest({ organizationId, connectionId: connection.id });
      if (opened) opened.location.href = url;
    },
    onError: (_error, opened) => opened?.close(),
  });
  const run = () => {
    setSeenBefore(connection.lastTest?.at ?? '');
    setRuns(runs + 1);
    begin.mutate(window.open('about:blank', 'gatehouse-test', FEATURES));
  };
  return (
    <div className="grid gap-5">
      <div className="grid gap-3">
        {begin.error && <ProblemNotice error={begin.error} />}
        <div className="flex items-center gap-4">
          <ChangeButton look="primary" busy={begin.isPending} onClick={run}>
            {t('test.run')}
          </ChangeButton>
          <span role="status" className="text-muted">
            {waiting && !begin.error ? t('test.waiting') : ''}
          </span>
        </div>
      </div>
      {preset && waiting && !begin.error && <NothingYet key={runs} preset={preset} type={connection.type} />}
      {connection.lastTest && !waiting && <TestResult test={connection.lastTest} preset={connection.preset} />}
    </div>
  );
}

async function beginTest(path: { organizationId: string; connectionId: string }) {
  if (isGuest) return bodyOf(await client.POST('/setup-link/test'));
  return bodyOf(
    await client.POST('/organizations/{organizationId}/connections/{connectionId}/test', { params: { path } }),
  );
}

type Test = NonNullable<Connection['lastTest']>;

export function TestResult({ test, preset }: { test: Test; preset: Connection['preset'] }) {
  return (
    <div className="grid gap-4">
      <Notice kind={test.succeeded ? 'plain' : 'danger'} title={test.succeeded ? t('test.passed') : t('test.failed')}>
        <p title={exactly(test.at)}>{minute(test.at)}</p>
        {test.email && <p>{outcomeOf(test)}</p>}
        {test.reason && <p className="font-mono text-[13px]">{test.reason}</p>}
        {!test.current && <p>{t('test.outdated')}</p>}
        {test.succeeded && !test.byYou && <p>{t('test.other')}</p>}
      </Notice>
      {test.subject && (
        <Subject subject={test.subject} isAddress={test.subject === test.email && preset !== WITHOUT_OTHER} />
      )}
      {test.groupRules && <TestGroupRules {...test.groupRules} />}
      {test.evidence && <Evidence evidence={test.evidence} />}
      {Object.keys(test.claims).length > 0 && <Claims claims={test.claims} />}
    </div>
  );
}

/** Google names people by nothing else by SAML. */
const WITHOUT_OTHER = 'google_workspace';

/** Who the provider says it was, for good: an address in its place is the commonest mistake, and shows years later. */
function Subject({ subject, isAddress }: { subject: string; isAddress: boolean }) {
  return (
    <>
      {isAddress && (
        <Notice kind="warning" title={t('test.subjectIsAddress')}>
          <p>{t('test.subjectIsAddressText')}</p>
        </Notice>
      )}
      <dl>
        <dt className="text-muted">{t('test.subject')}</dt>
        <dd className="wrap-anywhere font-mono text-[13px]">{subject}</dd>
      </dl>
    </>
  );
}

const outcomes = ['sign_in', 'link', 'join', 'invited', 'prove_mailbox'] as const;

function outcomeOf({ outcome, email }: Test): string {
  const known = outcomes.find((one) => one === outcome) ?? 'refused';
  return t(`test.outcome.${known}`, { email: email ?? '' });
}

function Evidence({ evidence }: { evidence: NonNullable<Test['evidence']> }) {
  const rows = [
    [t('evidence.expected'), evidence.expected],
    [t('evidence.received'), evidence.received],
    [t('evidence.fix'), evidence.hint],
  ] as const;
  return (
    <dl className="grid gap-2">
      {rows.map(([label, value]) =>
        value ? (
          <div key={label}>
            <dt className="text-muted">{label}</dt>
            <dd className="wrap-anywhere font-mono text-[13px]">{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

/** As the provider sent them: text, whatever it looks like. */
function Claims({ claims }: { claims: Test['claims'] }) {
  return (
    <details>
      <summary className="cursor-pointer font-medium text-accent">{t('test.claims')}</summary>
      <dl className="mt-2 grid gap-2">
        {Object.entries(claims).map(([name, values]) => (
          <div key={name}>
            <dt className="wrap-anywhere text-muted">{name}</dt>
            <dd className="wrap-anywhere font-mono text-[13px]">{values.join(', ')}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
