import { useState } from 'react';
import { day, exactly, fromNow } from '../../lib/format.ts';
import { t } from '../../lib/messages/connections.ts';
import { Button } from '../../ui/button.tsx';
import { ChangeButton } from '../../ui/change-button.tsx';
import { CopyValue } from '../../ui/copy-value.tsx';
import { FoldedSetting } from '../../ui/folded-setting.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import { Answer } from '../../ui/states.tsx';
import { Status } from '../../ui/status.tsx';
import type { Connection } from './connection-queries.ts';
import { type ConnectionKey, useAddKey, useKeys } from './key-queries.ts';
import { UseKey } from './use-key.tsx';

const tones = { next: 'waiting', current: 'good', previous: 'neutral' } as const;
const order = ['next', 'current', 'previous'] as const;

/** Our own keys: which is in use, and how to put another in its place without anybody noticing. */
export function Keys({ connection }: { connection: Connection }) {
  const query = useKeys(connection.id);
  const { saml, oidc } = connection;
  if (oidc && oidc.clientAuthentication !== 'private_key_jwt') return null;
  const address = saml?.serviceProvider.metadataUrl ?? oidc?.jwksUri ?? '';
  const label = t(`keys.address.${connection.type}`);
  const keys = query.data?.data ?? [];
  const current = keys.find(({ state }) => state === 'current');
  return (
    <FoldedSetting
      id="keys"
      title={t('keys.title')}
      state={current && t('keys.validUntil', { when: day(current.expiresAt) })}
      text={t(`keys.text.${connection.type}`)}
      open={keys.some(({ state }) => state !== 'current') || location.hash === '#keys'}
    >
      <div className="grid gap-5">
        <dl className="grid gap-1">
          <dt className="font-medium">{label}</dt>
          <dd className="min-w-0">
            <CopyValue value={address} label={label} />
          </dd>
        </dl>
        <Answer query={query}>{({ data }) => <KeyList connection={connection} keys={data} />}</Answer>
      </div>
    </FoldedSetting>
  );
}

function KeyList({ connection, keys }: { connection: Connection; keys: readonly ConnectionKey[] }) {
  const add = useAddKey(connection.id);
  const [asking, setAsking] = useState<ConnectionKey | null>(null);
  const sorted = order.flatMap((state) => keys.filter((key) => key.state === state));
  const waits = keys.some(({ state }) => state === 'next');
  return (
    <>
      <ul className="grid gap-3">
        {sorted.map((key) => (
          <li key={key.fingerprintSha256} className="rounded-md border border-line bg-surface p-4">
            <KeyRow value={key} connection={connection} onUse={() => setAsking(key)} />
          </li>
        ))}
      </ul>
      {waits ? (
        <ol className="grid max-w-2xl list-decimal gap-1 ps-5 text-muted">
          <li>{t(`keys.step.teach.${connection.type}`)}</li>
          <li>{t('keys.step.use')}</li>
          <li>{t('keys.step.test')}</li>
        </ol>
      ) : (
        <div className="grid gap-3">
          {add.error && <ProblemNotice error={add.error} />}
          <div>
            <ChangeButton busy={add.isPending} onClick={() => add.mutate()}>
              {t('keys.add')}
            </ChangeButton>
          </div>
        </div>
      )}
      {asking && <UseKey connection={connection} value={asking} onClose={() => setAsking(null)} />}
    </>
  );
}

type RowProps = { value: ConnectionKey; connection: Connection; onUse(): void };

function KeyRow({ value, connection, onUse }: RowProps) {
  const { id, state, certificate, fingerprintSha256, expiresAt, goesAt } = value;
  const file = `data:application/x-pem-file,${encodeURIComponent(certificate)}`;
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <Status tone={tones[state]}>{t(`keys.state.${state}`)}</Status>
        <span className="text-muted" title={exactly(expiresAt)}>
          {t('keys.validUntil', { when: day(expiresAt) })}
        </span>
      </div>
      <code className="font-mono text-[13px] text-muted wrap-anywhere">{fingerprintSha256}</code>
      {id === null && <p className="text-muted">{t('keys.instance')}</p>}
      {goesAt && (
        <p className="text-muted" title={exactly(goesAt)}>
          {t('keys.goes', { when: fromNow(goesAt) })}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <a
          className="inline-flex min-h-8 items-center font-medium text-accent hover:underline"
          href={file}
          download={`${connection.id}-${state}.pem`}
        >
          {t('keys.download')}
        </a>
        {state === 'next' && (
          <Button look="primary" onClick={onUse}>
            {t('keys.use')}
          </Button>
        )}
        {state === 'previous' && <Button onClick={onUse}>{t('keys.back')}</Button>}
      </div>
    </div>
  );
}
