import { exactly, fromNow } from '../../lib/format.ts';
import { t } from '../../lib/messages/connections.ts';
import { Button } from '../../ui/button.tsx';
import { FoldedSetting } from '../../ui/folded-setting.tsx';
import { Notice, ProblemNotice } from '../../ui/notice.tsx';
import type { Connection } from './connection-queries.ts';
import { useDecideMetadata, useReadMetadata } from './metadata-queries.ts';

type Saml = NonNullable<Connection['saml']>;
type Pending = NonNullable<Connection['pendingMetadata']>;

/** Where the provider's settings are read from, how that went, and what waits for somebody to look at it. */
export function Metadata({ connection }: { connection: Connection }) {
  const read = useReadMetadata(connection.id);
  const { saml, pendingMetadata } = connection;
  if (!saml?.metadata) return null;
  const { url, readAt, nextAt, failingSince } = saml.metadata;
  const when = { read: fromNow(readAt), next: fromNow(nextAt) };
  return (
    <FoldedSetting
      id="metadata"
      title={t('metadata.title')}
      state={t('metadata.read', when)}
      text={t('metadata.text')}
      open={failingSince !== null || pendingMetadata !== null}
    >
      <div className="grid gap-4">
        <div>
          <p className="font-mono text-[13px] wrap-anywhere">{url}</p>
          <p className="mt-1 text-muted" title={exactly(readAt)}>
            {t('metadata.read', when)}
          </p>
        </div>
        {failingSince && (
          <Notice kind="warning" title={t('metadata.failing', { when: fromNow(failingSince) })}>
            {t('metadata.failingText')}
          </Notice>
        )}
        {pendingMetadata && <Held connection={connection} saml={saml} pending={pendingMetadata} />}
        {read.error && <ProblemNotice error={read.error} />}
        <div className="flex items-center gap-3">
          <Button busy={read.isPending} onClick={() => read.mutate()}>
            {t('metadata.now')}
          </Button>
          <span role="status" className="text-success">
            {read.isSuccess ? t('metadata.done') : ''}
          </span>
        </div>
      </div>
    </FoldedSetting>
  );
}

type HeldProps = { connection: Connection; saml: Saml; pending: Pending };

function Held({ connection, saml, pending }: HeldProps) {
  const decide = useDecideMetadata(connection.id);
  const { digest, reason } = pending;
  return (
    <section className="grid gap-4 rounded-md border border-edge bg-surface p-4">
      <div>
        <h3 className="font-medium">{t('metadata.held')}</h3>
        <p className="mt-1 max-w-2xl text-muted">{t(`metadata.held.${reason}`)}</p>
      </div>
      <dl className="grid gap-3">
        {differencesOf(saml, pending).map(({ label, before, after }) => (
          <div key={label} className="grid gap-1">
            <dt className="font-medium">{label}</dt>
            <Values label={t('metadata.now.is')} values={before} />
            <Values label={t('metadata.now.would')} values={after} />
          </div>
        ))}
      </dl>
      {decide.error && <ProblemNotice error={decide.error} />}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" busy={decide.isPending} onClick={() => decide.mutate({ digest, accept: true })}>
          {t('metadata.accept')}
        </Button>
        <Button busy={decide.isPending} onClick={() => decide.mutate({ digest, accept: false })}>
          {t('metadata.decline')}
        </Button>
      </div>
    </section>
  );
}

function Values({ label, values }: { label: string; values: readonly string[] }) {
  return (
    <dd className="flex flex-wrap gap-x-3">
      <span className="text-muted">{label}</span>
      <span className="grid">
        {values.map((value) => (
          <span key={value} className="font-mono text-[13px] wrap-anywhere">
            {value}
          </span>
        ))}
      </span>
    </dd>
  );
}

type Difference = { label: string; before: string[]; after: string[] };

function differencesOf(saml: Saml, pending: Pending): Difference[] {
  const prints = ({ certificates }: Pick<Pending, 'certificates'>) =>
    certificates.map(({ fingerprintSha256 }) => fingerprintSha256).sort();
  const all: Difference[] = [
    { label: t('configure.idpEntityId'), before: [saml.idpEntityId ?? ''], after: [pending.idpEntityId] },
    { label: t('configure.ssoUrl'), before: [saml.ssoUrl ?? ''], after: [pending.ssoUrl] },
    { label: t('metadata.binding'), before: [saml.ssoBinding], after: [pending.ssoBinding] },
    { label: t('configure.sloUrl'), before: [saml.sloUrl ?? '–'], after: [pending.sloUrl ?? '–'] },
    { label: t('metadata.certificates'), before: prints(saml), after: prints(pending) },
  ];
  return all.filter(({ before, after }) => before.join() !== after.join());
}
