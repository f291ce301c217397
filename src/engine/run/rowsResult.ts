/** What comes out of judging rows. */
import { VERDICTS, type Pack, type Verdict } from '../model/types';

export interface RowsResult {
  /** Verdict code a record: `VERDICTS[codes[i]]`. */
  codes: Uint8Array;
  /** Bits of the rules a record breaks, or of whose readings some are broken: `words` numbers a record. */
  broken: Uint32Array;
  words: number;
  /** By rule: rows it could not be answered for, for want of a column the sheet does not have. */
  setAside: Uint32Array;
  /** Names of the rules; rule r is bit r % 32 of word r / 32. */
  rules: readonly string[];
  counts: Readonly<Record<Verdict, number>>;
}

/** The result of rows nobody has judged yet. */
export function roomFor({ rules }: Pack, size: number): RowsResult {
  const words = Math.max(1, Math.ceil(rules.length / 32));
  const codes = new Uint8Array(size);
  return {
    codes,
    broken: new Uint32Array(size * words),
    words,
    setAside: new Uint32Array(rules.length),
    rules: rules.map(({ name }) => name),
    get counts() {
      return count(codes);
    },
  };
}

function count(codes: Uint8Array): Record<Verdict, number> {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const code of codes) counts[VERDICTS[code]!]++;
  return counts;
}

/** Names of the rules a record breaks. */
export function brokenRules({ broken, words, rules }: RowsResult, row: number): string[] {
  return rules.filter((_, r) => (broken[row * words + (r >> 5)]! >>> (r & 31)) & 1);
}
