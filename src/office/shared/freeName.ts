/** Excel allows 31 characters in a sheet's name, none of `\ / ? * [ ] :`, and no name twice; `taken` is in lower case. */
export function freeName(
  wanted: string,
  taken: ReadonlySet<string>,
  numbered = (n: number): string => ` (${n})`,
): string {
  const clean = wanted.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : numbered(n);
    const name = clean.slice(0, 31 - suffix.length) + suffix;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
