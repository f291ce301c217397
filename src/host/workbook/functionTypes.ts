import type { CellValue } from './types';

/** One argument of a custom function: a scalar, a matrix by rows, or undefined when it was left out. */
export type Argument = CellValue | CellValue[][] | undefined;

/** One call of a custom function from one cell. */
export interface Call {
  name: string;
  args: Argument[];
  /** `Sheet1!B2`, the cell that holds the formula. */
  address: string;
  /** `Sheet1!A1:C9` for arguments that are references. */
  argumentAddresses: (string | undefined)[];
  /** Aborted when the cell was edited or its inputs changed before the answer came. */
  signal: AbortSignal;
  /** For a streaming function, each of whose answers takes the place of the one before. */
  more(answer: Answer): void;
}

/** A number that comes with the format it is shown in. */
export interface FormattedNumber {
  basicValue: number;
  numberFormat: string;
}

/** What a call answers; an error is its text, e.g. `#N/A`. */
export type AnswerCell = CellValue | FormattedNumber;
export type Answer = AnswerCell | AnswerCell[][];

/** Runs a custom function. The cell shows #BUSY! until the promise settles. */
export type Executor = (call: Call) => Promise<Answer> | Answer;

/** Shown by the formula bar's completion; names and descriptions only. */
export interface FunctionInfo {
  description?: string;
  parameters?: readonly { name: string; description?: string; optional?: boolean; repeating?: boolean }[];
}

/** What a cell shows while its custom function has not answered. */
export const busyError = '#BUSY!';
