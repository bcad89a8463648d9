import { type InputHTMLAttributes, type ReactNode, useId } from 'react';

export const inputLook =
  'min-h-9 rounded-md border border-edge bg-surface px-3 text-ink placeholder:text-muted aria-invalid:border-danger';

type Frame = { label: string; hint?: ReactNode; error?: string | undefined };

type FieldProps = Frame & InputHTMLAttributes<HTMLInputElement>;

/** Label above, help below, the server's own words beside the field they are about. */
export function Field({ label, hint, error, ...input }: FieldProps) {
  const id = useId();
  const help = `${id}-help`;
  const described = error || hint ? { 'aria-describedby': help } : {};
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <input
        id={id}
        className={`${inputLook} w-full`}
        aria-invalid={error ? true : undefined}
        {...described}
        {...input}
      />
      {error ? (
        <p id={help} role="alert" className="text-danger">
          {error}
        </p>
      ) : (
        hint && (
          <p id={help} className="text-muted">
            {hint}
          </p>
        )
      )}
    </div>
  );
}
