import { giveUpConfirming, useIsConfirming } from '../lib/confirm-identity.ts';
import { t } from '../lib/messages/messages.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

const FEATURES = 'popup,width=480,height=680';

export function ConfirmIdentity() {
  if (!useIsConfirming()) return null;
  const open = () =>
    window.open(`/confirm?returnTo=${encodeURIComponent('/app/confirmed')}`, 'gatehouse-confirm', FEATURES);
  return (
    <Dialog title={t('confirm.title')} onClose={giveUpConfirming}>
      <p className="text-muted">{t('confirm.text')}</p>
      <div className="mt-5 flex justify-end gap-2">
        <Button look="quiet" onClick={giveUpConfirming}>
          {t('action.cancel')}
        </Button>
        <Button look="primary" onClick={open}>
          {t('confirm.open')}
        </Button>
      </div>
    </Dialog>
  );
}
