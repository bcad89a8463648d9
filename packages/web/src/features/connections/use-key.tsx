import { t } from '../../lib/messages/connections.ts';
import { isRefused } from '../../lib/previews.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ImpactPreview } from '../../ui/impact-preview.tsx';
import { ProblemNotice } from '../../ui/notice.tsx';
import type { Connection } from './connection-queries.ts';
import { type ConnectionKey, useActivateKey, useActivateKeyImpact } from './key-queries.ts';

type Props = { connection: Connection; value: ConnectionKey; onClose(): void };

/** Asked before another key is used. Where people sign in by it, with what is known of what comes of it. */
export function UseKey({ connection, value: { id, state }, onClose }: Props) {
  const activate = useActivateKey(connection.id);
  const isLive = connection.state === 'active';
  const impact = useActivateKeyImpact(connection.id, { keyId: id ?? '', enabled: isLive && id !== null });
  return (
    <Dialog title={t('keys.ask')} onClose={onClose} wide={isLive}>
      <div className="grid grid-cols-1 gap-4">
        <p className="text-muted">{t(`keys.askText.${connection.type}`)}</p>
        {isLive && <ImpactPreview impact={impact} />}
        {activate.error && <ProblemNotice error={activate.error} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button
            look="primary"
            busy={activate.isPending}
            disabled={isLive && isRefused(impact)}
            onClick={() => id && activate.mutate(id, { onSuccess: onClose })}
          >
            {t(state === 'previous' ? 'keys.back' : 'keys.use')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
