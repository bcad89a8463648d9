/** The known name that was probably meant. */
export function nearest(name: string, known: readonly string[]): string {
  const [best = ''] = known.toSorted((left, right) => distance(name, left) - distance(name, right));
  return best;
}

/** Levenshtein distance, one row at a time. */
function distance(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (const [i, a] of [...left].entries()) {
    const next = [i + 1];
    for (const [j, b] of [...right].entries()) {
      const substitute = (row[j] ?? 0) + (a === b ? 0 : 1);
      next.push(Math.min(substitute, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
