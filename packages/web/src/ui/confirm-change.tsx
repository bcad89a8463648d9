import { type ReactNode, useState } from 'react';
import { t } from '../lib/messages/impact.ts';
import { type ImpactQuery, isRefused } from '../lib/previews.ts';
import { Button } from './button.tsx';
import { ChangeButton } from './change-button.tsx';
import { Dialog } from './dialog.tsx';
import { ImpactPreview } from './impact-preview.tsx';
import { LockoutProblem } from './lockout-problem.tsx';
import { ProvisionalChoice } from './provisional-choice.tsx';

type Props = {
  title: string;
  /** What it means, in words. */
  children?: ReactNode;
  /** Whom it concerns; null: nobody is concerned. */
  impact: ImpactQuery | null;
  /** What stands below the figures, to be filled in before. */
  asked?: ReactNode;
  isReady?: boolean;
  /** Whether it can be made on trial. */
  onTrial?: boolean;
  action: string;
  look?: 'primary' | 'danger';
  change: { error: unknown; isPending: boolean };
  onConfirm(isProvisional: boolean): void;
  onClose(): void;
};

/** Asked before a change of how people sign in is made: what it means and for whom, and whether it is to undo itself. */
export function ConfirmChange({ title, children, impact, asked, isReady = true, onTrial = false, ...props }: Props) {
  const { action, look = 'primary', change, onConfirm, onClose } = props;
  const [isProvisional, setProvisional] = useState(false);
  return (
    <Dialog title={title} onClose={onClose} wide={impact !== null}>
      <div className="grid grid-cols-1 gap-4">
        {change.error ? <LockoutProblem error={change.error} /> : null}
        {children}
        {impact && <ImpactPreview impact={impact} />}
        {asked}
        {onTrial && <ProvisionalChoice checked={isProvisional} onChange={setProvisional} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button look="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <ChangeButton
            look={look}
            busy={change.isPending}
            disabled={!isReady || (impact !== null && isRefused(impact))}
            onClick={() => onConfirm(isProvisional)}
          >
            {action}
          </ChangeButton>
        </div>
      </div>
    </Dialog>
  );
}
