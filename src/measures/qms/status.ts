/** What each AGREE row says by itself: VALID, RETURN, not valid or untapped, from result, tapping date and follow code. */
import type { SheetTable } from '../../sheet';
import { folded, requiredValues, valuesOf } from '../columns';
import type { QmsDefinition } from './definition';

/** Own status of a row. */
export const Status = { notAgree: 0, valid: 1, return: 2, notValid: 3, untapped: 4 } as const;

export interface Statuses {
  status: Uint8Array;
  /** Rows not AGREE that say VALID. */
  excluded: number[];
  /** AGREE rows that say VALID while their follow code says returned. */
  conflicts: number[];
  /** AGREE rows VALID without a tapping date, in a sheet that has the column. */
  validUndated: number[];
  /** AGREE rows with a tapping date but no result that can be read. */
  tappedWithoutResult: number[];
}

export function statuses(table: SheetTable, { fields, words, follow }: QmsDefinition): Statuses {
  const outcome = requiredValues(table, fields.outcome);
  const result = requiredValues(table, fields.result);
  const tapped = valuesOf(table, fields.tapped);
  const follows = valuesOf(table, fields.follow);
  const agree = wordSet(words.agree);
  const results = resultKinds(words);
  const found: Statuses = {
    status: new Uint8Array(outcome.length),
    excluded: [],
    conflicts: [],
    validUndated: [],
    tappedWithoutResult: [],
  };

  for (let row = 0; row < outcome.length; row++) {
    const kind = results.get(result[row]);
    if (!agree.has(outcome[row])) {
      if (kind === Status.valid) found.excluded.push(row);
      continue;
    }
    const code = follows?.[row] as number | null | undefined;
    const returned = code != null && follow.returned.includes(code);
    // Without the column nobody can say when a call was tapped; then a result is taken at its word.
    const hasDate = tapped ? tapped[row] != null : kind === Status.return || kind === Status.notValid;
    if (code != null && follow.waiting.includes(code)) found.status[row] = Status.untapped;
    else if (kind === Status.valid) {
      found.status[row] = returned ? Status.return : Status.valid;
      if (returned) found.conflicts.push(row);
      if (tapped && !hasDate) found.validUndated.push(row);
    } else if (!hasDate) found.status[row] = Status.untapped;
    else if (kind === undefined) {
      found.status[row] = Status.untapped;
      found.tappedWithoutResult.push(row);
    } else if (returned) found.status[row] = Status.return;
    else found.status[row] = code != null && follow.finished.includes(code) ? Status.notValid : kind;
  }
  return found;
}

/** Words compare without case; each spelling met is folded once. */
function wordSet(words: readonly string[]): { has(value: unknown): boolean } {
  const wanted = new Set(words.map(folded));
  const known = new Map<unknown, boolean>();
  return {
    has(value) {
      let member = known.get(value);
      if (member === undefined) known.set(value, (member = wanted.has(folded(value as string))));
      return member;
    },
  };
}

function resultKinds(words: QmsDefinition['words']): { get(value: unknown): number | undefined } {
  const kinds = new Map<string, number>([
    ...words.valid.map((word) => [folded(word), Status.valid] as const),
    ...words.return.map((word) => [folded(word), Status.return] as const),
    ...words.notValid.map((word) => [folded(word), Status.notValid] as const),
  ]);
  const known = new Map<unknown, number | undefined>();
  return {
    get(value) {
      if (!known.has(value)) known.set(value, kinds.get(folded(value as string)));
      return known.get(value);
    },
  };
}
