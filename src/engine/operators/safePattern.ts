/**
 * Patterns come from pack files and run on every row, so only those are let in whose time grows with the text's length
 * and no worse: short, no repetition of a group that itself repeats or branches, no back-references, no lookaround.
 */
const MAX_LENGTH = 200;
const MAX_UNBOUNDED = 2;

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
  const groups: { varies: boolean }[] = [];
  let last: { varies: boolean } | null = null;
  let unbounded = 0;
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
      groups.push({ varies: false });
      if (pattern[i + 1] === '?') i += 2;
    } else if (char === ')') {
      closed = groups.pop() ?? null;
      if (closed?.varies) markOuter(groups);
    } else if (char === '|') {
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
      if (top > 1 && last?.varies) return true;
      if (top > 20 && ++unbounded > MAX_UNBOUNDED) return true;
      markOuter(groups);
      if (repeat) i += repeat[0].length - 1;
      if (pattern[i + 1] === '?') i++;
    }
    last = closed;
  }
  return false;
}

function markOuter(groups: { varies: boolean }[]): void {
  const outer = groups[groups.length - 1];
  if (outer) outer.varies = true;
}
