/**
 * A name that Excel takes for a sheet: up to 31 characters, none of `\\ / ? * [ ] :` and nothing invisible, no apostrophe at
 * either end, not "History", which Excel keeps for itself, and no name twice. `taken` is in lower case.
 */
export function freeName(
  wanted: string,
  taken: ReadonlySet<string>,
  numbered = (n: number): string => ` (${n})`,
): string {
  const clean = bare(wanted.replace(/[\\/?*[\]:\p{Cc}\p{Cf}]/gu, ' ')) || 'Patuh';
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : numbered(n);
    const name = bare(clean.slice(0, 31 - suffix.length)) + suffix;
    const lower = name.toLowerCase();
    if (!taken.has(lower) && lower !== 'history') return name;
  }
}

const bare = (name: string): string => name.replace(/^['\s]+|['\s]+$/g, '');
