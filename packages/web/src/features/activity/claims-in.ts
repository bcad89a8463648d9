/** `groups = finance, staff`, one attribute in a line; null where a line is not of that shape. */
export function claimsIn(text: string): Record<string, string[]> | null {
  const claims: Record<string, string[]> = {};
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const at = line.indexOf('=');
    const name = line.slice(0, at).trim();
    if (at < 1 || name === '') return null;
    const values = line
      .slice(at + 1)
      .split(',')
      .map((value) => value.trim());
    claims[name] = [...(claims[name] ?? []), ...values.filter((value) => value !== '')];
  }
  return claims;
}
