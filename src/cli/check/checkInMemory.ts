/** Checks a file with the engine in memory. */
import { brokenRules, compilePack, lackingOn, onSheet, VERDICTS, type Pack, type Verdict } from '../../engine';
import { compliance, repeatedRecords, repeatsOf } from '../../measures';
import { recordAt, type SheetTable } from '../../sheet';
import { SHOWN, type Checked } from './checkLines';
import type { Input } from '../tables/input';
import type { Inputs } from '../tables/inputs';
import { placeOf, type RecordPlace } from '../tables/placeOf';
import { namesOneRecord, repeatNotes } from '../tables/repeatNotes';
import type { CheckRequest } from './request';
import { weighed } from './weighed';

export interface CheckedRecord extends RecordPlace {
  key: string | null;
  verdict: Verdict;
  failed: string[];
  clauses: string[];
  /** Rules that only leave a note. */
  notes: string[];
  /** Why there is no verdict, for incomplete and unregulated rows. */
  reason?: string;
  /** The verdict on what the sheet can show, where columns are missing. */
  onSheet?: Verdict;
}

/** Every record with its reasons only where they are asked for: to spell out 100,000 takes longer than to judge them. */
export async function checkInMemory(
  inputs: Inputs,
  { sheet, pack, language, asOf }: CheckRequest,
): Promise<Checked & { input: Input; records: () => CheckedRecord[] }> {
  const input = await inputs.read({ pack, sheet, needsRecordKey: true });
  const { tables: others, doubts } = await inputs.others(pack, input);
  const compiled = compilePack(pack);
  const context = { ...(asOf !== undefined && { asOf }), tables: { self: input.table, ...others }, language };
  const result = await compiled.checkRows(input.table, context);
  // Records break the same few sets of rules again and again.
  const known = new Map<string, ReturnType<typeof weighed>>();
  const weigh = (broken: readonly string[]): ReturnType<typeof weighed> => {
    const names = broken.join();
    const answer = known.get(names) ?? weighed(pack, broken);
    known.set(names, answer);
    return answer;
  };
  const summaryOf = (i: number) =>
    compiled.checkRecord(recordAt(input.table, i), { ...context, at: { table: input.table, row: i } }).summary;
  const lacking = lackingOn(pack, input.table);
  const shown = lacking.size > 0 ? await compilePack(pack, lacking).checkRows(input.table, context) : null;
  const { rows } = input.table;
  const verdictOf = (i: number): Verdict => VERDICTS[result.codes[i]!]!;
  const recordOf = (i: number): CheckedRecord => {
    const verdict = verdictOf(i);
    // Outside the pack's scope nothing is held against a record.
    const broken = verdict === 'unregulated' ? [] : brokenRules(result, i);
    return {
      ...placeOf(input, rows[i]!),
      key: keyOf(input.table, pack, i),
      verdict,
      ...weigh(broken),
      ...((verdict === 'incomplete' || verdict === 'unregulated') && { reason: summaryOf(i) }),
      ...(shown && { onSheet: VERDICTS[shown.codes[i]!]! }),
    };
  };
  const indices = rows.map((_, i) => i);
  const worth = indices.filter((i) => !['pass', 'unregulated'].includes(verdictOf(i)));
  // Every row keeps its verdict; a record that stands here again is said, and counts once.
  const { extra } = repeatsOf(input.table, pack.recordKey);
  const placed = (found: Iterable<number>): number[] => [...found].map((i) => rows[i]!);
  const differing = namesOneRecord(pack) ? repeatedRecords(result, input.table, pack).conflicts.flat() : [];
  const notes = [
    ...input.remarks.notes,
    ...doubts.map((doubt) => doubt[language]),
    ...repeatNotes({ extra: placed(extra), conflicts: placed(differing) }, input, language),
  ];
  return {
    input: { ...input, remarks: { ...input.remarks, notes } },
    rows: rows.length,
    repeats: extra.size,
    counts: compliance(result, undefined, extra).counts,
    records: () => indices.map(recordOf),
    worth: worth.slice(0, SHOWN).map((i) => {
      const record = recordOf(i);
      return { ...record, summary: record.reason ?? summaryOf(i) };
    }),
    worthCount: worth.length,
    ...(shown && { onSheet: { counts: compliance(shown, undefined, extra).counts, ...onSheet(pack, lacking, shown) } }),
  };
}

function keyOf(table: SheetTable, pack: Pack, i: number): string | null {
  const value = table.columns[pack.recordKey]?.values[i];
  return value === null || value === undefined ? null : String(value);
}
