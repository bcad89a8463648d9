type Choices<Facts> = { [Key in keyof Facts]: readonly Facts[Key][] };

/** Every way to choose one value for each key: for fact spaces small enough to walk whole. */
export function* everyCombination<Facts extends object>(choices: Choices<Facts>): Generator<Facts> {
  const keys = Object.keys(choices) as (keyof Facts)[];
  const total = keys.reduce((product, key) => product * choices[key].length, 1);
  for (let index = 0; index < total; index++) {
    let rest = index;
    const entries = keys.map((key) => {
      const values = choices[key];
      const value = values[rest % values.length];
      rest = Math.floor(rest / values.length);
      return [key, value];
    });
    yield Object.fromEntries(entries);
  }
}
