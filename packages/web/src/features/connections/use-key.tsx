import { t } from '../../lib/messages/connections.ts';
import { ConfirmChange } from '../../ui/confirm-change.tsx';
import type { Connection } from './connection-queries.ts';
import { type ConnectionKey, useActivateKey, useActivateKeyImpact } from './key-queries.ts';

type Props = { connection: Connection; value: ConnectionKey; onClose(): void };

/** Asked before another key is used. Where people sign in by it, with what is known of what comes of it. */
export function UseKey({ connection, value: { id, state }, onClose }: Props) {
  const activate = useActivateKey(connection.id);
  const isLive = connection.state === 'active';
  const impact = useActivateKeyImpact(connection.id, { keyId: id ?? '', enabled: isLive && id !== null });
  return (
    <ConfirmChange
      title={t('keys.ask')}
      impact={isLive ? impact : null}
      action={t(state === 'previous' ? 'keys.back' : 'keys.use')}
      change={activate}
      onConfirm={() => id && activate.mutate(id, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p className="text-muted">{t(`keys.askText.${connection.type}`)}</p>
    </ConfirmChange>
  );
}
