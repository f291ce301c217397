/** A row of examples.csv: a record, the verdict its author expects, and the rules that must break. */
import type { SheetTable, TypedValue } from '../../sheet';
import type { Context, Verdict } from '../../engine';

export interface Example {
  /** Line of the file as a spreadsheet counts it. */
  line: number;
  note: string;
  verdict: Verdict;
  /** Names of the rules that must break; those that only leave a note are not among them. */
  failing: readonly string[];
  /** Names of `note` rules that must break; null where the file does not say. */
  notes: readonly string[] | null;
  record: Readonly<Record<string, TypedValue>>;
  context: Context;
}

export interface ExampleSet {
  /** Name of the file in findings. */
  file: string;
  /** The header row as it stands in the file. */
  captions: readonly string[];
  examples: readonly Example[];
  tables: Readonly<Record<string, SheetTable>>;
}
