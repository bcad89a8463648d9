import { type ReactNode, useEffect, useId } from 'react';
import { t } from '../lib/messages/messages.ts';

type Props = { id?: string; title: string; text?: ReactNode | undefined; aside?: ReactNode; children?: ReactNode };

/** One thing that can be set: what it is in a sentence, and beneath it what can be done. */
export function Setting({ id, title, text, aside, children }: Props) {
  const heading = useId();
  return (
    <section id={id} aria-labelledby={heading} className="border-t border-line py-7 first:border-t-0">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="max-w-xl">
          <h2 id={heading}>{title}</h2>
          {text && <p className="mt-1 text-muted">{text}</p>}
        </div>
        {aside}
      </div>
      {children && <div className="mt-4">{children}</div>}
    </section>
  );
}

/** The heading of a page, which is also the name of the tab, and at most one main thing to do. */
export function PageHead({ title, text, action }: { title: string; text?: ReactNode | undefined; action?: ReactNode }) {
  useEffect(() => {
    document.title = t('app.title', { page: title });
  }, [title]);
  return (
    <header className="mb-2 flex flex-wrap items-start justify-between gap-4">
      <div>
        <h1>{title}</h1>
        {text && <p className="mt-1 max-w-2xl text-muted">{text}</p>}
      </div>
      {action}
    </header>
  );
}
