export type Tone = 'good' | 'waiting' | 'bad' | 'neutral';

const dots: Readonly<Record<Tone, string>> = {
  good: 'bg-success',
  waiting: 'bg-warning',
  bad: 'bg-danger',
  neutral: 'bg-edge',
};

/** `wraps`: where it is a sentence rather than a word, as on a phone. */
type Props = { tone: Tone; wraps?: boolean; children: string };

/** A small dot and a word: colour never stands alone. */
export function Status({ tone, wraps = false, children }: Props) {
  return (
    <span className={`inline-flex gap-2 ${wraps ? '' : 'whitespace-nowrap'}`}>
      <span aria-hidden="true" className="flex h-[1lh] shrink-0 items-center">
        <span className={`size-2 rounded-full ${dots[tone]}`} />
      </span>
      {children}
    </span>
  );
}
