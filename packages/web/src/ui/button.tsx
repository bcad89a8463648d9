import type { ButtonHTMLAttributes } from 'react';

type Look = 'primary' | 'plain' | 'quiet' | 'danger';

const looks: Readonly<Record<Look, string>> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover border border-transparent',
  plain: 'bg-surface text-ink border border-edge hover:bg-sunken',
  quiet: 'text-muted border border-transparent hover:text-ink hover:bg-sunken',
  danger: 'bg-surface text-danger border border-danger-line hover:bg-danger-soft',
};

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  look?: Look;
  /** While the server works on it: it cannot be sent twice. */
  busy?: boolean;
};

export function Button({ look = 'plain', busy = false, disabled, className = '', type = 'button', ...rest }: Props) {
  return (
    <button
      type={type}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={`inline-flex min-h-9 items-center justify-center gap-2 rounded-md px-3 font-medium transition-colors duration-150 disabled:opacity-55 ${looks[look]} ${className}`}
      {...rest}
    />
  );
}
