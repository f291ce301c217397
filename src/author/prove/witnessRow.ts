/** A record as a row of examples.csv: with what it comes to, read back before it is handed out. */
import type { readTable } from '../../sheet';
import { isoOf } from '../../calendar';
import { type Context, type Pack, show, type Value } from '../../engine';
import type { Example } from '../examples/example';
import { readExamples } from '../examples/readExamples';
import { createTester, type Outcome } from '../examples/testExamples';
import type { Candidate } from './solver';

export interface WitnessRow {
  captions: readonly string[];
  cells: readonly string[];
  outcome: Outcome;
}

/**
 * @param captions those of examples.csv; columns that the record needs besides are added
 * @param context tables and day as the engine judged it
 * @param read the reader of sheets
 * @returns null where no typing of the cells gives back the record
 */
export function witnessRow(
  pack: Pack,
  captions: readonly string[],
  { record, asOf }: Candidate,
  context: Context,
  note: string,
  read: typeof readTable,
): WitnessRow | null {
  const judge = createTester(pack);
  const example: Example = { line: 0, note, verdict: 'pass', failing: [], notes: null, record, context };
  const outcome = judge(example);
  const needed = Object.keys(pack.fields).filter((name) => record[name] !== undefined && !captions.includes(name));
  const all = [...captions, ...needed, ...(asOf !== undefined && !captions.includes('asOf') ? ['asOf'] : [])];
  const cells = all.map((caption) => {
    if (caption === 'note') return note;
    if (caption === 'verdict') return outcome.verdict;
    if (caption === 'failing') return outcome.failing.join('|');
    if (caption === 'notes') return outcome.notes.join('|');
    if (caption === 'asOf') return asOf === undefined ? '' : isoOf(asOf);
    return Object.hasOwn(pack.fields, caption) ? cellOf(record[caption], pack.fields[caption]!.type) : '';
  });
  const again = readBack(pack, all, cells, read);
  if (!again) return null;
  const { verdict, failing } = judge({ ...example, record: again });
  return verdict === outcome.verdict && failing.join() === outcome.failing.join()
    ? { captions: all, cells, outcome }
    : null;
}

function cellOf(value: Value, type: Parameters<typeof show>[1]): string {
  if (value === undefined) return '#N/A';
  if (value === null) return '';
  return show(value, type, 'id');
}

function readBack(
  pack: Pack,
  captions: readonly string[],
  cells: readonly string[],
  read: typeof readTable,
): Example['record'] | null {
  try {
    const { examples } = readExamples({ file: '', matrix: [[...captions], [...cells]] }, {}, pack, read);
    return examples[0]?.record ?? null;
  } catch {
    return null;
  }
}

/** A row of a CSV file. */
export function csvLine(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}
