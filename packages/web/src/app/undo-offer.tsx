import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { t } from '../lib/messages/messages.ts';
import { offerUndo, type UndoOffer } from '../lib/undo.ts';
import { Button } from '../ui/button.tsx';
import { ProblemNotice } from '../ui/notice.tsx';

const OFFERED_MS = 10_000;

/** Says what was done, and for ten seconds how to take it back. Whoever is on it has all the time they need. */
export function Offer({ offer }: { offer: UndoOffer }) {
  const [held, setHeld] = useState(false);
  const undo = useMutation({ mutationFn: () => offer.undo(), onSuccess: () => offerUndo(null) });
  const waits = held || undo.isPending || undo.isError;
  useEffect(() => {
    if (waits) return undefined;
    const timer = setTimeout(() => offerUndo(null), OFFERED_MS);
    return () => clearTimeout(timer);
  }, [waits]);
  return (
    <fieldset
      aria-label={offer.text}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto grid max-w-xl gap-3 rounded-md border border-line bg-surface px-4 py-3 shadow-float"
    >
      {undo.error && <ProblemNotice error={undo.error} />}
      <div className="flex flex-wrap items-center justify-between gap-4">
        <span>{offer.text}</span>
        <span className="flex gap-2">
          <Button busy={undo.isPending} onClick={() => undo.mutate()}>
            {t('undo.action')}
          </Button>
          <Button look="quiet" onClick={() => offerUndo(null)}>
            {t('action.close')}
          </Button>
        </span>
      </div>
    </fieldset>
  );
}
