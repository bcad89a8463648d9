type Props<Value extends string> = {
  legend: string;
  name: string;
  values: readonly Value[];
  value: Value;
  onChange(value: Value): void;
  words(value: Value): string;
};

/** A few alternatives, all in sight. */
export function Choices<Value extends string>({ legend, name, values, value, onChange, words }: Props<Value>) {
  return (
    <fieldset>
      <legend className="mb-2 font-medium">{legend}</legend>
      <div className="grid gap-2 sm:grid-cols-3">
        {values.map((one) => (
          <label
            key={one}
            className="flex min-h-10 items-center gap-2 rounded-md border border-line bg-surface px-3 has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name={name}
              value={one}
              checked={one === value}
              onChange={() => onChange(one)}
              className="accent-accent"
            />
            {words(one)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
