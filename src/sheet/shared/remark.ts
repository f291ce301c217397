/** What a column type says about a cell it did not take over as it stood: a repair, or why it could not be understood. */
import type { TypedValue } from './types';

/** The value was taken, but not as it was written. */
export type RepairCode =
  | 'trimmed'
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
  | 'notATime'
  | 'notADuration'
  | 'notANumber'
  | 'notAWhole'
  | 'notABoolean'
  | 'notInVocabulary'
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
