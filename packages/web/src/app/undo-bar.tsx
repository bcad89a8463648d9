import { lazy, Suspense } from 'react';
import { useUndoOffer } from '../lib/undo.ts';

const Offer = lazy(async () => ({ default: (await import('./undo-offer.tsx')).Offer }));

/** The place of what can be taken back. It stands there from the start, or what appears in it would not be announced. */
export function UndoBar() {
  const offer = useUndoOffer();
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-0 z-20 flex justify-center p-4">
      <Suspense>
        {/* A new offer begins its own ten seconds. */}
        {offer && <Offer key={offer.text} offer={offer} />}
      </Suspense>
    </div>
  );
}
