import { useState } from 'react';
import { t } from '../../lib/messages/connections.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmChange } from '../../ui/confirm-change.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import type { Connection } from './connection-queries.ts';
import { useAcceptMetadata, useAcceptMetadataImpact, useDeclineMetadata } from './metadata-queries.ts';

type Saml = NonNullable<Connection['saml']>;
type Pending = NonNullable<Connection['pendingMetadata']>;
type Props = { connection: Connection; saml: Saml; pending: Pending };

/** What the provider says now, beside what is in use. Where people sign in by it, whom it concerns is seen before. */
export function HeldMetadata({ connection, saml, pending }: Props) {
  const accept = useAcceptMetadata(connection.id);
  const decline = useDeclineMetadata(connection.id);
  const [asking, setAsking] = useState(false);
  const { digest, reason } = pending;
  const isLive = connection.state === 'active';
  const error = decline.error ?? (asking ? null : accept.error);
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
      {error && <ProblemNotice error={error} />}
      <div className="flex flex-wrap gap-2">
        <Button
          look="primary"
          busy={accept.isPending}
          onClick={() => (isLive ? setAsking(true) : accept.mutate({ digest }))}
        >
          {t('metadata.accept')}
        </Button>
        <Button busy={decline.isPending} onClick={() => decline.mutate(digest)}>
          {t('metadata.decline')}
        </Button>
      </div>
      {asking && (
        <AcceptHeld connection={connection} digest={digest} accept={accept} onClose={() => setAsking(false)} />
      )}
    </section>
  );
}

type AcceptProps = {
  connection: Connection;
  digest: string;
  accept: ReturnType<typeof useAcceptMetadata>;
  onClose(): void;
};

function AcceptHeld({ connection, digest, accept, onClose }: AcceptProps) {
  const impact = useAcceptMetadataImpact(connection.id, digest);
  return (
    <ConfirmChange
      title={t('configure.ask', { name: connection.name })}
      impact={impact}
      onTrial
      action={t('metadata.accept')}
      change={accept}
      onConfirm={(isProvisional) => accept.mutate({ digest, isProvisional })}
      onClose={onClose}
    >
      <p className="text-muted">{t('configure.askText')}</p>
    </ConfirmChange>
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
