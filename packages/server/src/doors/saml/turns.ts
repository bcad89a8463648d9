/**
 * Who waits, in turns: one of each key, then round again, so that whoever sends many waits for their own (fair queuing,
 * RFC 970). Within a key, first come, first served.
 */
export class Turns<Item> {
  readonly #lines = new Map<string, Item[]>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(key: string, item: Item): void {
    const line = this.#lines.get(key);
    if (line) line.push(item);
    else this.#lines.set(key, [item]);
    this.#size += 1;
  }

  /** Whose turn it is; their key goes to the end. */
  next(): Item | null {
    const [first] = this.#lines;
    if (!first) return null;
    const [key, line] = first;
    const item = line.shift() ?? null;
    this.#lines.delete(key);
    if (line.length > 0) this.#lines.set(key, line);
    this.#size -= 1;
    return item;
  }

  /** The last one of the longest line: where room has to be made, those make it who take most of it. */
  longestLast(): Item | null {
    let longest: Item[] = [];
    for (const line of this.#lines.values()) if (line.length > longest.length) longest = line;
    return longest.at(-1) ?? null;
  }

  remove(key: string, item: Item): void {
    const line = this.#lines.get(key);
    const at = line?.indexOf(item) ?? -1;
    if (!line || at < 0) return;
    line.splice(at, 1);
    if (line.length === 0) this.#lines.delete(key);
    this.#size -= 1;
  }
}
