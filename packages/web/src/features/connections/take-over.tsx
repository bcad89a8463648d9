import { useState } from 'react';
import { t } from '../../lib/messages/taking-over.ts';
import { Button } from '../../ui/button.tsx';
import { Setting } from '../../ui/setting.tsx';
import { type Connection, useConnections } from './connection-queries.ts';
import { TakeOverDialog } from './take-over-dialog.tsx';
import { hasOwnTest } from './wizard.tsx';

/** From one provider to another, and back. Shown where there is another to take over from, or to go back to. */
export function TakeOverSetting({ connection }: { connection: Connection }) {
  const others = useConnections().data?.data.filter(({ id }) => id !== connection.id) ?? [];
  if (connection.state === 'active') return <GoBack connection={connection} others={others} />;
  return <TakeOver connection={connection} others={others} />;
}

type Props = { connection: Connection; others: readonly Connection[] };

function TakeOver({ connection, others }: Props) {
  const [from, setFrom] = useState<Connection | null>(null);
  const active = others.filter(({ state }) => state === 'active');
  if (active.length === 0) return null;
  const { asWhenActive } = connection;
  const ready = asWhenActive || hasOwnTest(connection);
  return (
    <Setting title={t('takeOver.title')} text={t('takeOver.text', { connection: connection.name })}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        {active.map((one) => (
          <Button key={one.id} disabled={!ready} onClick={() => setFrom(one)}>
            {t('takeOver.action', { name: one.name })}
          </Button>
        ))}
        {!ready && <span className="text-muted">{t('takeOver.needsTest')}</span>}
        {asWhenActive && <span className="text-muted">{t('takeOver.asBefore')}</span>}
      </div>
      {from && <TakeOverDialog to={connection} from={from} onClose={() => setFrom(null)} />}
    </Setting>
  );
}

function GoBack({ connection, others }: Props) {
  const [to, setTo] = useState<Connection | null>(null);
  const former = others.filter(({ asWhenActive }) => asWhenActive);
  if (former.length === 0) return null;
  return (
    <Setting title={t('takeOver.title')}>
      <ul className="grid gap-3">
        {former.map((one) => (
          <li key={one.id} className="grid justify-items-start gap-3">
            <p className="max-w-xl text-muted">{t('goBack.text', { name: one.name })}</p>
            <Button onClick={() => setTo(one)}>{t('goBack.action', { name: one.name })}</Button>
          </li>
        ))}
      </ul>
      {to && <TakeOverDialog back to={to} from={connection} onClose={() => setTo(null)} />}
    </Setting>
  );
}
