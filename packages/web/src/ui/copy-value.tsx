import { useState } from 'react';
import { t } from '../lib/messages/copy.ts';

/** A value that people carry elsewhere, in a form that cannot be misread, with a button that says when it is copied. */
export function CopyValue({ value, label }: { value: string; label: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    <span className="flex min-w-0 items-center gap-2">
      <code className="min-w-0 truncate rounded-md bg-sunken px-2 py-1.5 font-mono text-[13px]" title={value}>
        {value}
      </code>
      <button
        type="button"
        onClick={copy}
        aria-label={t('copy.label', { label })}
        className="min-h-8 rounded-md px-2 font-medium text-accent hover:bg-sunken"
      >
        {copied ? t('copy.done') : t('copy.action')}
      </button>
      <span role="status" className="sr-only">
        {copied ? t('copy.done') : ''}
      </span>
    </span>
  );
}
