/** The rows of a file that another version of a pack judges otherwise. */
import { basename, dirname } from 'node:path';
import { createTester } from '../../../author';
import { monthOf } from '../../../calendar';
import { brokenRules, compilePack, VERDICTS, type Pack, type Verdict } from '../../../engine';
import { closedMonths, type SealedClosure } from '../../../ledger';
import type { TypedValue } from '../../../sheet';
import type { Io } from '../../command/command';
import { readExamples } from '../../packs/readExamples';
import { inputFiles } from '../../source/inputFiles';
import { readBook } from '../../source/workbook';
import { closuresOf } from '../../verify/ledgerCells';
import { readRecords, type RecordsChoice } from './readRecords';

export interface RowChange {
  /** Row as Excel counts it. */
  row: number;
  key: string | null;
  /** Alike where only the rules that are broken change. */
  from: Verdict;
  to: Verdict;
  /** Rules broken under one pack and not under the other. */
  rules: string[];
  /** Of the record's own date; null where it has none. */
  month: string | null;
}

export interface RowsDiff {
  rows: number;
  changes: RowChange[];
  /** Months that the workbook has closed over the older pack. */
  closed: ReadonlySet<string>;
}

interface Judged {
  key: TypedValue;
  day: TypedValue;
  verdict: Verdict;
  broken: readonly string[];
}

/** @param asOf the day of judgement; examples have their own */
export async function diffRows(
  packs: readonly [Pack, Pack],
  choice: Omit<RecordsChoice, 'pack'>,
  asOf: number,
): Promise<RowsDiff> {
  const judge = basename(choice.file) === 'examples.csv' ? judgeExamples : judgeSheet;
  const [old, fresh] = [await judge(packs[0], choice, asOf), await judge(packs[1], choice, asOf)];
  const changes = [...fresh].flatMap(([row, after]): RowChange[] => {
    const before = old.get(row);
    const rules = before ? apart(before.broken, after.broken) : [];
    if (!before || (before.verdict === after.verdict && rules.length === 0)) return [];
    const { key, day } = after;
    const month = typeof day === 'number' ? monthOf(day) : null;
    return [
      {
        row: row + 1,
        key: key === null || key === undefined ? null : String(key),
        from: before.verdict,
        to: after.verdict,
        rules,
        month,
      },
    ];
  });
  return { rows: fresh.size, changes, closed: await closedIn(choice, packs[0].id) };
}

async function closedIn({ file, io }: Omit<RecordsChoice, 'pack'>, pack: string): Promise<Set<string>> {
  const files = await inputFiles([file], io.language);
  const closures: SealedClosure[] = [];
  // What of a folder cannot be read was named when its rows were.
  for (const { path } of files) closures.push(...(await readBook(path, io.language).then(closuresOf, () => [])));
  return closedMonths(closures, pack);
}

const apart = (one: readonly string[], other: readonly string[]): string[] => [
  ...one.filter((name) => !other.includes(name)),
  ...other.filter((name) => !one.includes(name)),
];

/** Rows are matched by their place in the file: both packs read the same one. */
async function judgeSheet(pack: Pack, choice: Omit<RecordsChoice, 'pack'>, asOf: number): Promise<Map<number, Judged>> {
  const { table, tables } = await readRecords({ ...choice, pack });
  const result = compilePack(pack).checkRowsSync(table, { asOf, tables });
  const cell = (field: string | undefined, i: number) =>
    field === undefined ? undefined : table.columns[field]?.values[i];
  return new Map(
    table.rows.map((row, i): [number, Judged] => [
      row,
      {
        key: cell(pack.recordKey, i),
        day: cell(pack.recordDate, i),
        verdict: VERDICTS[result.codes[i]!]!,
        broken: brokenRules(result, i),
      },
    ]),
  );
}

async function judgeExamples(pack: Pack, { file, io }: { file: string; io: Io }): Promise<Map<number, Judged>> {
  const set = await readExamples(dirname(file), pack, io.language);
  const judge = createTester(pack);
  return new Map(
    set!.examples.map((example): [number, Judged] => {
      const { verdict, failing, notes } = judge(example);
      const at = (field: string | undefined) => (field === undefined ? undefined : example.record[field]);
      return [
        example.line - 1,
        { key: at(pack.recordKey), day: at(pack.recordDate), verdict, broken: [...failing, ...notes] },
      ];
    }),
  );
}
