import { t } from '../../lib/messages/group-rules.ts';
import { Button } from '../../ui/button.tsx';
import { ChangeButton } from '../../ui/change-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { GroupRule } from './group-rule-queries.ts';

type Props = { rules: readonly GroupRule[]; busy: boolean; onClose(): void; onConfirm(): void };

/** An Owner's word, given once for each rule that makes Owners. */
export function ConfirmOwners({ rules, busy, onClose, onConfirm }: Props) {
  return (
    <Dialog title={t('rules.confirm')} onClose={onClose}>
      <div className="grid gap-4">
        <p className="text-muted">{t('rules.confirmText')}</p>
        <ul className="grid gap-1">
          {rules.map(({ attribute, value }) => (
            <li key={`${attribute} ${value}`} className="wrap-anywhere font-mono text-[13px]">
              {`${attribute} = ${value}`}
            </li>
          ))}
        </ul>
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <ChangeButton look="danger" busy={busy} onClick={onConfirm}>
            {t('rules.confirmSave')}
          </ChangeButton>
        </div>
      </div>
    </Dialog>
  );
}
