import { type ReactNode, type RefObject, useId } from 'react';

type Props = {
  id?: string;
  title: string;
  state?: string | undefined;
  text: string;
  open: boolean;
  /** For whoever brings the focus back here. */
  summary?: RefObject<HTMLElement | null>;
  children: ReactNode;
};

/** What is needed once in years: its name and how it is in one line, and the rest when it is opened or wants attention. */
export function FoldedSetting({ id, title, state, text, open, summary, children }: Props) {
  const heading = useId();
  return (
    <section id={id} aria-labelledby={heading} className="border-t border-line">
      <details open={open} className="group">
        <summary ref={summary} className="cursor-pointer py-5 wrap-anywhere">
          <h2 id={heading} className="inline-block">
            {title}
          </h2>
          {state && <span className="ms-4 text-muted group-open:hidden">{state}</span>}
        </summary>
        <div className="pb-7">
          <p className="max-w-xl text-muted">{text}</p>
          <div className="mt-4">{children}</div>
        </div>
      </details>
    </section>
  );
}
