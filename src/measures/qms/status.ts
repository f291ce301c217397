/** What each AGREE row says by itself: VALID, RETURN, not valid or untapped, from result, tapping date and follow code. */
import type { SheetTable, TypedValue } from '../../sheet';
import { foldCase } from '../../grid';
import { MissingColumn, requiredValues, valuesOf } from '../shared/columns';
import type { QmsDefinition } from './definition';
import { AGAINST, FOR, OUT, type Doubtful } from '../shared/doubt';

/** Own status of a row. */
export const Status = { notAgree: 0, valid: 1, return: 2, notValid: 3, untapped: 4 } as const;

export interface Statuses {
  status: Uint8Array;
  /** What the result says whatever date and code say: a `Status`, or 0 where it says nothing. */
  said: Uint8Array;
  /** Rows not AGREE that say VALID. */
  excluded: number[];
  /** AGREE rows that say VALID while their follow code says returned. */
  conflicts: number[];
  /** AGREE rows VALID without a tapping date, in a sheet that has the column. */
  validUndated: number[];
  /** AGREE rows with a tapping date but no result that can be read. */
  tappedWithoutResult: number[];
  doubts: Doubtful[];
}

export function statuses(table: SheetTable, { fields, words, follow }: QmsDefinition): Statuses {
  const outcome = requiredValues(table, fields.outcome);
  const results = resultsOf(table, fields);
  const tapped = valuesOf(table, fields.tapped);
  const follows = valuesOf(table, fields.follow);
  const agree = wordSet(words.agree);
  const kinds = resultKinds(words);
  const found: Statuses = {
    status: new Uint8Array(outcome.length),
    said: new Uint8Array(outcome.length),
    excluded: [],
    conflicts: [],
    validUndated: [],
    tappedWithoutResult: [],
    doubts: [],
  };
  const doubt = (row: number, field: string, value: TypedValue, high: number, written?: number | null): void => {
    const cause = value === undefined ? 'notUnderstood' : value === null ? 'blank' : 'conflict';
    found.doubts.push({
      cause,
      field,
      row,
      moves: row,
      low: AGAINST,
      high,
      ...(written != null && { value: String(written) }),
    });
  };
  const codes = new Set(Object.values(follow).flat());
  const isStrange = (code: number | null): boolean => code !== null && !codes.has(code);

  for (let row = 0; row < outcome.length; row++) {
    const { field, value, isFinal, first } = results(row);
    const kind = kinds.get(value);
    found.said[row] = kind ?? 0;
    const dated = tapped?.[row] != null;
    if (!agree.has(outcome[row])) {
      if (kind === Status.valid) found.excluded.push(row);
      // Only AGREE calls are tapped, so that a blank outcome beside a tapping is one that somebody lost.
      if (outcome[row] === undefined || (outcome[row] === null && dated && kind !== undefined))
        doubt(row, fields.outcome, outcome[row], kind === Status.valid || value === undefined ? FOR : OUT);
      continue;
    }
    const code = follows?.[row] as number | null | undefined;
    // A final result over a tapping that was not valid: the code is that tapping's, and the final result has settled it.
    const settled = isFinal && kind !== undefined && (kinds.get(first) ?? Status.valid) !== Status.valid;
    const returned = !settled && code != null && follow.returned.includes(code);
    // Without the column nobody can say when a call was tapped; then a result is taken at its word, as a final one always is.
    const hasDate = tapped
      ? dated || (isFinal && kind !== undefined)
      : kind === Status.return || kind === Status.notValid;
    if (code != null && follow.waiting.includes(code)) found.status[row] = Status.untapped;
    else if (kind === Status.valid) {
      found.status[row] = returned ? Status.return : Status.valid;
      if (returned) {
        found.conflicts.push(row);
        doubt(row, fields.follow, code, FOR);
      } else if (follows && (code === undefined || isStrange(code))) doubt(row, fields.follow, undefined, FOR, code);
      if (tapped && !dated) found.validUndated.push(row);
    } else if (value === undefined) {
      found.status[row] = Status.untapped;
      doubt(row, field, value, FOR);
      if (dated) found.tappedWithoutResult.push(row);
    } else if (!hasDate) found.status[row] = Status.untapped;
    else if (kind === undefined) {
      found.status[row] = Status.untapped;
      found.tappedWithoutResult.push(row);
    } else if (returned) found.status[row] = Status.return;
    else found.status[row] = code != null && follow.finished.includes(code) ? Status.notValid : kind;
  }
  return found;
}

interface Result {
  field: string;
  value: TypedValue;
  isFinal: boolean;
  /** What the tapping itself said. */
  first: TypedValue;
}

/** The final result where it is filled, else the tapping's. */
function resultsOf(table: SheetTable, fields: QmsDefinition['fields']): (row: number) => Result {
  const result = valuesOf(table, fields.result);
  const final = valuesOf(table, fields.final);
  if (!result && !final) throw new MissingColumn(fields.result);
  return (row) =>
    final && (final[row] !== null || !result)
      ? { field: fields.final, value: final[row], isFinal: true, first: result?.[row] }
      : { field: fields.result, value: result![row], isFinal: false, first: result![row] };
}

/** Words compare without case; each spelling met is foldCase once. */
export function wordSet(words: readonly string[]): { has(value: unknown): boolean } {
  const wanted = new Set(words.map(foldCase));
  const known = new Map<unknown, boolean>();
  return {
    has(value) {
      let member = known.get(value);
      if (member === undefined) known.set(value, (member = wanted.has(foldCase(value as string))));
      return member;
    },
  };
}

function resultKinds(words: QmsDefinition['words']): { get(value: unknown): number | undefined } {
  const kinds = new Map<string, number>([
    ...words.valid.map((word) => [foldCase(word), Status.valid] as const),
    ...words.return.map((word) => [foldCase(word), Status.return] as const),
    ...words.notValid.map((word) => [foldCase(word), Status.notValid] as const),
  ]);
  const known = new Map<unknown, number | undefined>();
  return {
    get(value) {
      if (!known.has(value)) known.set(value, kinds.get(foldCase(value as string)));
      return known.get(value);
    },
  };
}
