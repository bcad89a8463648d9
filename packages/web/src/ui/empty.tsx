import type { ReactNode } from 'react';

type Props = {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** On a page with several such places one drawing is enough. */
  plain?: boolean;
};

/** What this place is for, and the one thing to do about its being empty. */
export function Empty({ title, children, action, plain = false }: Props) {
  return (
    <div className="grid justify-items-center gap-2 rounded-md border border-dashed border-line px-6 py-10 text-center">
      {!plain && <Drawing />}
      <p className="font-semibold">{title}</p>
      {children && <p className="max-w-md text-muted">{children}</p>}
      {action}
    </div>
  );
}

function Drawing() {
  return (
    <svg
      width="72"
      height="36"
      viewBox="0 0 96 48"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      className="text-accent"
      aria-hidden="true"
    >
      <path d="M8 46V14h6v5h6v-5h6v5h6v-5h6v32M58 46V14h6v5h6v-5h6v5h6v-5h6v32M38 46V30a10 10 0 0 1 20 0v16M2 46h92" />
    </svg>
  );
}
