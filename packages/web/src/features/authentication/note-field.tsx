import { useId } from 'react';
import { t } from '../../lib/messages/authentication.ts';
import { inputLook } from '../../ui/field.tsx';

/** What support should know about a request. */
export function NoteField({ value, onChange }: { value: string; onChange(value: string): void }) {
  const field = useId();
  return (
    <div className="grid gap-1.5">
      <label htmlFor={field} className="font-medium">
        {t('ask.note')}
      </label>
      <textarea
        id={field}
        rows={3}
        maxLength={1000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={`${field}-help`}
        className={`${inputLook} w-full py-2`}
      />
      <p id={`${field}-help`} className="text-muted">
        {t('ask.noteHint')}
      </p>
    </div>
  );
}
