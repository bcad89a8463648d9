/**
 * Who waits, in turns: one of each network, then round again, and within a network one of each connection. Whoever sends
 * many waits for their own (fair queuing, RFC 970), whatever they send them to. For the rest, first come, first served.
 */
export class Turns<Item extends { network: string; connection: string }> {
  readonly #networks = new Map<string, Map<string, Item[]>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(item: Item): void {
    const { network, connection } = item;
    const lines = this.#networks.get(network) ?? new Map<string, Item[]>();
    const line = lines.get(connection) ?? [];
    line.push(item);
    lines.set(connection, line);
    this.#networks.set(network, lines);
    this.#size += 1;
  }

  /** Whose turn it is; their network goes to the end, and in it their connection. */
  next(): Item | null {
    const [first] = this.#networks;
    if (!first) return null;
    const [network, lines] = first;
    const item = takeFirst(lines);
    this.#networks.delete(network);
    if (lines.size > 0) this.#networks.set(network, lines);
    this.#size -= 1;
    return item;
  }

  /** The last one of the longest line: where room has to be made, those make it who take most of it. */
  longestLast(): Item | null {
    const lines = longest(this.#networks.values(), waitingIn);
    const line = lines && longest(lines.values(), ({ length }) => length);
    return line?.at(-1) ?? null;
  }

  remove(item: Item): void {
    const lines = this.#networks.get(item.network);
    const line = lines?.get(item.connection);
    const at = line?.indexOf(item) ?? -1;
    if (!lines || !line || at < 0) return;
    line.splice(at, 1);
    if (line.length === 0) lines.delete(item.connection);
    if (lines.size === 0) this.#networks.delete(item.network);
    this.#size -= 1;
  }
}

function takeFirst<Item>(lines: Map<string, Item[]>): Item | null {
  const [first] = lines;
  if (!first) return null;
  const [connection, line] = first;
  const item = line.shift() ?? null;
  lines.delete(connection);
  if (line.length > 0) lines.set(connection, line);
  return item;
}

function longest<Line>(lines: Iterable<Line>, lengthOf: (line: Line) => number): Line | null {
  let found: Line | null = null;
  for (const line of lines) if (found === null || lengthOf(line) > lengthOf(found)) found = line;
  return found;
}

function waitingIn(lines: Map<string, unknown[]>): number {
  let waiting = 0;
  for (const { length } of lines.values()) waiting += length;
  return waiting;
}
