import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';

type Props = { title: string; onClose(): void; children: ReactNode; wide?: boolean };

/** The browser's own dialog: it keeps focus inside, closes by Escape, and gives focus back. */
export function Dialog({ title, onClose, children, wide = false }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // Closed while it still stands in the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className={`m-auto max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] overflow-y-auto rounded-xl border border-line bg-surface p-6 text-ink shadow-float backdrop:bg-[oklch(0.2_0.01_85/0.45)] ${wide ? 'max-w-2xl' : 'max-w-md'}`}
    >
      <h2 id={heading} className="mb-3 text-[17px]">
        {title}
      </h2>
      {children}
    </dialog>
  );
}
