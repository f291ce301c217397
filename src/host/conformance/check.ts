import type { Check } from './cases/types';

/** Claims that throw plain errors, so that cases need no test framework. */
export const check: Check = {
  equal(actual, expected, what = 'value') {
    if (!same(actual, expected)) throw new Error(`${what}: found ${show(actual)}, expected ${show(expected)}`);
  },
  ok(value, what = 'value') {
    if (!value) throw new Error(`${what}: found ${show(value)}, expected something true`);
  },
  async refused(work, ...codes) {
    let found = 'no error';
    try {
      await work();
    } catch (error) {
      found = String((error as { code?: unknown }).code ?? error);
      if (codes.includes(found)) return;
    }
    throw new Error(`error: found ${found}, expected ${codes.join(' or ')}`);
  },
};

function same(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return a === b || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, index) => same(each, b[index]));
  if (a && b && typeof a === 'object' && typeof b === 'object') {
    const keys = Object.keys(b);
    return keys.every((key) => same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
  }
  return Object.is(a, b);
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
