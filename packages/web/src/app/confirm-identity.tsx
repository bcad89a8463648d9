import { giveUpConfirming, useConfirming } from '../lib/confirm-identity.ts';
import { t } from '../lib/messages/messages.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

const FEATURES = 'popup,width=480,height=680';

const words = {
  proof: { title: t('confirm.title'), text: t('confirm.text'), open: t('confirm.open') },
  entry: { title: t('enter.title'), text: t('enter.text'), open: t('enter.open') },
};

export function ConfirmIdentity() {
  const asking = useConfirming();
  if (!asking) return null;
  const { title, text, open } = words[asking.what];
  return (
    <Dialog title={title} onClose={giveUpConfirming}>
      <p className="text-muted">{text}</p>
      <div className="mt-5 flex justify-end gap-2">
        <Button look="quiet" onClick={giveUpConfirming}>
          {t('action.cancel')}
        </Button>
        <Button look="primary" onClick={() => window.open(asking.address, 'gatehouse-confirm', FEATURES)}>
          {open}
        </Button>
      </div>
    </Dialog>
  );
}
