import type { ReactNode } from 'react';

type Props = {
  /** What opens it. */
  summary: string;
  /** What the table is of. */
  caption: string;
  head: readonly string[];
  /** Each begins with what the row is of. */
  rows: readonly (readonly string[])[];
};

const cell = 'border-t border-line py-1.5 pe-4 text-start whitespace-nowrap';

/** What a chart draws, in numbers. */
export function ChartTable({ summary, caption, head, rows }: Props) {
  return (
    <details className="mt-3">
      <summary className="w-fit cursor-pointer text-accent">{summary}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section aria-label={caption} tabIndex={0} className="mt-2 max-h-80 overflow-auto">
        <table className="figures">
          <thead>
            <tr>
              {head.map((text) => (
                <th key={text} scope="col" className="py-1.5 pe-4 text-start font-medium text-muted">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{rows.map(([first = '', ...rest]) => row(first, rest))}</tbody>
        </table>
      </section>
    </details>
  );
}

function row(first: string, rest: readonly string[]): ReactNode {
  return (
    <tr key={first}>
      <th scope="row" className={`${cell} font-normal`}>
        {first}
      </th>
      {rest.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns do not move
        <td key={index} className={cell}>
          {text}
        </td>
      ))}
    </tr>
  );
}
