/** A small generator that begins again where it began: the same seed, the same choices. */
export type Random = {
  /** From 0 up to, not including, the limit. */
  below(limit: number): number;
  chance(oneIn: number): boolean;
  /** One of them; there must be one. */
  pick<T>(from: readonly T[]): T;
};

/** mulberry32: 32 bits of state are enough to choose mutations by, and for nothing that has to be secret. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return {
    below,
    chance: (oneIn) => below(oneIn) === 0,
    pick(from) {
      const [chosen] = from.slice(below(from.length));
      if (chosen === undefined) throw new Error('nothing to pick from');
      return chosen;
    },
  };
}
