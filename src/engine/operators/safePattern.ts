/**
 * Patterns come from pack files and run on every row, so only those are let in whose time is bounded: short, no repetition of a
 * group that itself repeats or branches, no back-references, no lookaround, and so few choices that all ways through the
 * pattern can be tried (each optional sign alone doubles them).
 */
const MAX_LENGTH = 200;
const MAX_UNBOUNDED = 2;
/** Longer texts never match: it bounds the time one cell can take. */
export const MAX_TEXT = 500;
/** Two stretches without an end in a pattern that is tied to the beginning, or one in a free one, and a little besides. */
const MAX_WAYS = 5_000_000;

/** Null where the pattern is safe, otherwise why not. */
export function safePattern(pattern: string): null | 'pattern' | 'pattern-slow' {
  if (pattern.length > MAX_LENGTH) return 'pattern-slow';
  try {
    new RegExp(pattern, 'u');
  } catch {
    return 'pattern';
  }
  return isSlow(pattern) ? 'pattern-slow' : null;
}

function isSlow(pattern: string): boolean {
  const groups: { varies: boolean; ways: number }[] = [];
  let last: { varies: boolean } | null = null;
  let unbounded = 0;
  const whole = { varies: false, ways: 1 };
  let ways = 1;
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i]!;
    let closed: { varies: boolean } | null = null;
    if (char === '\\') {
      if (/[1-9k]/.test(pattern[i + 1] ?? '')) return true;
      i++;
    } else if (char === '[') {
      while (i < pattern.length && pattern[++i] !== ']') if (pattern[i] === '\\') i++;
    } else if (char === '(') {
      if (/^\(\?(?!:)/.test(pattern.slice(i))) return true;
      groups.push({ varies: false, ways: 1 });
      if (pattern[i + 1] === '?') i += 2;
    } else if (char === ')') {
      const group = groups.pop();
      closed = group ?? null;
      ways *= group?.ways ?? 1;
      if (closed?.varies) markOuter(groups);
    } else if (char === '|') {
      (groups.at(-1) ?? whole).ways++;
      markOuter(groups);
    } else if (char === '*' || char === '+' || char === '?' || char === '{') {
      const repeat = char === '{' ? /^\{(\d+)(,?)(\d*)\}/.exec(pattern.slice(i)) : null;
      const top =
        char === '?'
          ? 1
          : repeat
            ? repeat[2]
              ? repeat[3]
                ? Number(repeat[3])
                : Infinity
              : Number(repeat[1])
            : Infinity;
      const least = repeat ? Number(repeat[1]) : char === '+' ? 1 : 0;
      ways *= Math.min(top, MAX_TEXT) - least + 1;
      if (top > 1 && last?.varies) return true;
      if (top > 20 && ++unbounded > MAX_UNBOUNDED) return true;
      markOuter(groups);
      if (repeat) i += repeat[0].length - 1;
      if (pattern[i + 1] === '?') i++;
    }
    last = closed;
  }
  // A pattern that is not tied to the beginning is tried from every sign of the text.
  const starts = pattern.startsWith('^') && whole.ways === 1 ? 1 : MAX_TEXT;
  return ways * whole.ways * starts > MAX_WAYS;
}

function markOuter(groups: { varies: boolean }[]): void {
  const outer = groups[groups.length - 1];
  if (outer) outer.varies = true;
}
