/** What a cell becomes: its value, and where it was not taken over as it stood the repair, or why it could not be understood. */

/** A raw cell as Office.js `values`, a CSV field or an .xlsx reader gives it. Blank is `''`, `null` or `undefined`. */
export type RawCell = string | number | boolean | null | undefined;

/**
 * A value after reading.
 * text, id, enum: string (enum: the vocabulary's own word) · integer, number: number (percent as a ratio) · boolean ·
 * date: whole serial day · datetime: serial with fraction · time: fraction of a day in [0, 1) · duration: seconds.
 * `null` is a blank cell of a column that is there. `undefined` is unknown: the column is missing, or the cell holds
 * something that could not be understood. Serials are always of the 1900 system.
 */
export type TypedValue = string | number | boolean | null | undefined;

/** The value was taken, but not as it was written. */
export type RepairCode =
  | 'trimmed'
  | 'fullWidth'
  | 'timeDropped'
  | 'zoneIgnored'
  | 'compactDate'
  | 'monthOnly'
  | 'emptyDate'
  | 'thousands'
  | 'unitDropped'
  | 'peopleDropped'
  | 'dashIsZero'
  | 'decimalHours'
  | 'midnight24'
  | 'minutesSeconds'
  | 'wordsToSeconds'
  | 'leadingZeroLost'
  | 'swappedBack'
  | 'idCleaned'
  | 'labelDropped'
  | 'nearWord'
  | 'heldWord'
  | 'severalWords'
  | 'otherWord'
  | 'identityNumber';

/** The value is unknown. */
export type ProblemCode =
  | 'errorCell'
  | 'noResult'
  | 'brokenRow'
  | 'notADate'
  | 'monthNotDay'
  | 'notATime'
  | 'notADuration'
  | 'notANumber'
  | 'notAWhole'
  | 'notABoolean'
  | 'notInVocabulary'
  | 'twoWords'
  | 'notAnId'
  | 'tooManyDigits'
  | 'damagedNumber'
  | 'ambiguousTime'
  | 'placeholder';

export interface Remark {
  readonly value: TypedValue;
  readonly code: RepairCode | ProblemCode;
  /** The nearest word of the vocabulary, offered and never assumed. */
  readonly suggestion?: string;
}

/** A plain value was understood as it stood; a `Remark` tells of anything else. */
export type CellResult = TypedValue | Remark;

export const repaired = (value: TypedValue, code: RepairCode): Remark => ({ value, code });
export const unknown = (code: ProblemCode, suggestion?: string): Remark => ({ value: undefined, code, suggestion });

export function isRemark(result: CellResult): result is Remark {
  return typeof result === 'object' && result !== null;
}
