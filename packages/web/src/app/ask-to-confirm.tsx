import { type Asking, giveUpConfirming } from '../lib/confirm-identity.ts';
import { t } from '../lib/messages/confirm.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

const FEATURES = 'popup,width=480,height=680';

const words = {
  proof: { title: t('confirm.title'), text: t('confirm.text'), open: t('confirm.open') },
  entry: { title: t('enter.title'), text: t('enter.text'), open: t('enter.open') },
  session: { title: t('ended.title'), text: t('ended.text'), open: t('ended.open') },
};

/** Asks for what is missing, in a window of its own. */
export function AskToConfirm({ asking }: { asking: Asking }) {
  const { title, text, open } = words[asking.what];
  const hasEnded = asking.what === 'session';
  return (
    // Without a session nothing on the page works, so there is nothing to go back to.
    <Dialog title={title} onClose={hasEnded ? () => undefined : giveUpConfirming}>
      <p className="text-muted">{text}</p>
      <div className="mt-5 flex justify-end gap-2">
        <Button look="quiet" onClick={hasEnded ? leave : giveUpConfirming}>
          {hasEnded ? t('ended.leave') : t('action.cancel')}
        </Button>
        <Button look="primary" onClick={() => window.open(asking.address, 'gatehouse-confirm', FEATURES)}>
          {open}
        </Button>
      </div>
    </Dialog>
  );
}

/** Signs in here instead, and comes back to the address; what was typed goes. */
function leave(): void {
  location.assign(`/sign-in?returnTo=${encodeURIComponent(location.pathname + location.search)}`);
}
