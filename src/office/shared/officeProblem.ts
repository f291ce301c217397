/** What Excel refuses, as a code with the values its sentence needs; the sentence itself is made last (problemTexts.ts). */

export type OfficeProblemCode =
  | 'cellEdit'
  | 'protected'
  | 'bookProtected'
  | 'gone'
  | 'tooLarge'
  | 'headerMoved'
  | 'headless'
  | 'lines'
  | 'beside'
  | 'rowChanged'
  | 'rowsMoved'
  | 'filledMeanwhile'
  | 'cellFilled'
  | 'noRoom'
  | 'totalsBelow'
  | 'readMoved'
  | 'unsure'
  | 'astray'
  | 'covered'
  | 'readOnly'
  | 'closed'
  | 'busy'
  | 'elsewhere'
  | 'overlap'
  | 'noCells'
  | 'noUndo'
  | 'tooOld'
  | 'notKept'
  | 'leftBehind'
  | 'refused';

export class OfficeProblem extends Error {
  constructor(
    readonly code: OfficeProblemCode,
    readonly holes: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code} ${JSON.stringify(holes)}`);
    this.name = 'OfficeProblem';
  }
}

export const isProblem = (error: unknown, code: OfficeProblemCode): error is OfficeProblem =>
  error instanceof OfficeProblem && error.code === code;

/** Excel's own codes and what each means for the user (learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling). */
const CODES: Readonly<Record<string, OfficeProblemCode>> = {
  InvalidOperationInCellEditMode: 'cellEdit',
  AccessDenied: 'protected',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  InvalidBinding: 'gone',
  InvalidObjectPath: 'gone',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  RangeExceedsLimit: 'tooLarge',
  OperationCellsExceedLimit: 'tooLarge',
  InsertDeleteConflict: 'noRoom',
  NonBlankCellOffSheet: 'noRoom',
  FilteredRangeConflict: 'noRoom',
  ReadOnly: 'readOnly',
  EditModeReadOnly: 'readOnly',
  RequestAborted: 'closed',
  HostClosed: 'closed',
  HostRestartNeeded: 'closed',
  Unauthenticated: 'closed',
  ActivityLimitReached: 'busy',
  MemoryLimitReached: 'busy',
  ServiceNotAvailable: 'busy',
  Conflict: 'busy',
  InactiveWorkbook: 'elsewhere',
  MergedRangeConflict: 'overlap',
  PivotTableRangeConflict: 'overlap',
  UnsupportedSheet: 'noCells',
  UndoNotSupported: 'noUndo',
  ApiNotFound: 'tooOld',
  ApiNotAvailable: 'tooOld',
  NotImplemented: 'tooOld',
};

/** Any thrown value as an OfficeProblem; aborts pass through untouched. */
export function problemFrom(error: unknown, holes: Readonly<Record<string, string | number>> = {}): unknown {
  if (error instanceof OfficeProblem || isAbort(error)) return error;
  const code = (error as { code?: unknown })?.code;
  const known = typeof code === 'string' ? CODES[code] : undefined;
  if (known) return new OfficeProblem(known, holes);
  const found = typeof code === 'string' && code ? code : error instanceof Error ? error.message : String(error);
  return new OfficeProblem('refused', { ...holes, found });
}

/** True for the error of a cancelled read. */
export function isAbort(error: unknown): boolean {
  return (error as { name?: unknown })?.name === 'AbortError';
}

/** Throws AbortError when the signal says so. */
export function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw Object.assign(new Error('cancelled'), { name: 'AbortError' });
}
