export type Tone = 'good' | 'waiting' | 'bad' | 'neutral';

const dots: Readonly<Record<Tone, string>> = {
  good: 'bg-success',
  waiting: 'bg-warning',
  bad: 'bg-danger',
  neutral: 'bg-edge',
};

/** A small dot and a word: colour never stands alone. */
export function Status({ tone, children }: { tone: Tone; children: string }) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <span aria-hidden="true" className={`size-2 rounded-full ${dots[tone]}`} />
      {children}
    </span>
  );
}
