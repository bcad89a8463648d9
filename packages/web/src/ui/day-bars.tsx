/** Bars by the day on one line of time, read from the start of the line in any direction of writing. */

export type Layer = { values: readonly number[]; fill: string };

type Props = {
  /** What a screen reader says instead. */
  label: string;
  days: readonly string[];
  /** One above the other, the first at the bottom. */
  layers: readonly Layer[];
  /** The highest day there is, so that bars of several charts compare. */
  peak: number;
  /** Days, counted from 0, that something is to be remembered of. */
  marks?: readonly number[];
  /** What a bar says under the mouse. */
  hint(index: number): string;
};

const HEIGHT = 36;

export function DayBars({ label, days, layers, peak, marks = [], hint }: Props) {
  const slot = 100 / days.length;
  const scale = (HEIGHT - 2) / Math.max(peak, 1);
  return (
    <svg role="img" aria-label={label} height={HEIGHT} className="block w-full rtl:-scale-x-100">
      {marks.map((mark) => (
        <line
          key={mark}
          x1={`${(mark + 0.5) * slot}%`}
          x2={`${(mark + 0.5) * slot}%`}
          y2={HEIGHT}
          strokeDasharray="2 3"
          className="stroke-edge"
        />
      ))}
      {days.map((day, index) => (
        <Day key={day} x={(index + 0.12) * slot} width={slot * 0.76} {...{ layers, index, scale }} hint={hint(index)} />
      ))}
      <line x2="100%" y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} className="stroke-line" />
    </svg>
  );
}

type DayProps = Pick<Props, 'layers'> & { index: number; x: number; width: number; scale: number; hint: string };

function Day({ layers, index, x, width, scale, hint }: DayProps) {
  let top = HEIGHT - 1;
  return (
    <g>
      <title>{hint}</title>
      {layers.map(({ values, fill }) => {
        const value = values[index] ?? 0;
        // What happened at all is seen, however little it is beside the rest.
        const height = value === 0 ? 0 : Math.max(value * scale, 2);
        top -= height;
        return (
          height > 0 && <rect key={fill} {...{ x: `${x}%`, y: top, width: `${width}%`, height }} className={fill} />
        );
      })}
    </g>
  );
}
