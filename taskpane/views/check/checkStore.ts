/** Checking a whole table: read, judge, and the findings one can filter. No React here. */
import { foldCase } from '../../../src/grid';
import { compilePack, lackingOn, onSheet, onSheetLine, VERDICTS } from '../../../src/engine';
import type { RecordContext, RowsResult, Verdict } from '../../../src/engine';
import { compliance, repeatsOf, type ComplianceFigures } from '../../../src/measures';
import { isAbort, type Book, type CellExpected, type Source } from '../../../src/office';
import type { Language } from '../../../src/text';
import { fieldsOf } from '../../form/judge';
import { createStore, type Store } from '../../store/createStore';
import type { LoadedPack } from '../../store/packShelf';
import { rawCell, readRecords, recordOf, type Records } from '../../store/readRecords';

export interface Checked {
  loaded: LoadedPack;
  source: Source;
  records: Records;
  result: RowsResult;
  context: RecordContext;
  /** A record that stands in several rows counts once. */
  figures: ComplianceFigures;
  repeats: number;
  /** What the sheet can show, where it lacks columns of the pack: by rules and by row. */
  shown: { figures: ComplianceFigures; line: string; codes: Uint8Array } | null;
  /** Rules broken at least once, most often first. */
  rules: readonly { name: string; clause: string; count: number }[];
}

/** Which table is checked by which rules; every state but idle says so, so that none is taken for another's. */
export interface CheckOf {
  source: Source;
  loaded: LoadedPack;
}

export type CheckState =
  | { status: 'idle' }
  | { status: 'reading' | 'checking'; of: CheckOf; done: number; all: number }
  | { status: 'cancelled'; of: CheckOf }
  | { status: 'failed'; of: CheckOf; error: unknown }
  | { status: 'noHeader'; of: CheckOf }
  | { status: 'done'; of: CheckOf; checked: Checked };

/** One check at a time: a newer one ends the one before it. */
export interface CheckStore {
  state: Store<CheckState>;
  run(source: Source, loaded: LoadedPack, asOf: number, language: Language): Promise<void>;
  cancel(): void;
}

export function createCheckStore(book: Book): CheckStore {
  const state = createStore<CheckState>({ status: 'idle' });
  let running: AbortController | null = null;
  return {
    state,
    cancel: () => running?.abort(Object.assign(new Error('cancelled'), { name: 'AbortError' })),
    async run(source, loaded, asOf, language) {
      running?.abort();
      const mine = (running = new AbortController());
      const { signal } = mine;
      const of = { source, loaded };
      const show = (next: CheckState) => mine === running && state.set(next);
      show({ status: 'reading', of, done: 0, all: source.rows });
      try {
        const records = await readRecords(book, source, loaded, {
          signal,
          onProgress: (done, all) => show({ status: 'reading', of, done, all }),
        });
        const { table } = records.reading;
        if (!table) return void show({ status: 'noHeader', of });
        const context: RecordContext = { asOf, language, tables: { self: table } };
        const result = await loaded.compiled.checkRows(table, context, {
          signal,
          onProgress: (done, all) => show({ status: 'checking', of, done, all }),
        });
        const { extra } = repeatsOf(table, loaded.pack.recordKey);
        const lacking = lackingOn(loaded.pack, table);
        const less =
          lacking.size > 0 ? await compilePack(loaded.pack, lacking).checkRows(table, context, { signal }) : null;
        const aside = less && onSheet(loaded.pack, lacking, less);
        const checked: Checked = {
          ...{ loaded, source, records, result, context, rules: ruleCounts(loaded, result) },
          ...{ figures: compliance(result, undefined, extra), repeats: extra.size },
          shown:
            less && aside && aside.setAside.length > 0
              ? {
                  figures: compliance(less, undefined, extra),
                  line: onSheetLine(aside, loaded.pack, language),
                  codes: less.codes,
                }
              : null,
        };
        show({ status: 'done', of, checked });
      } catch (error) {
        show(isAbort(error) ? { status: 'cancelled', of } : { status: 'failed', of, error });
      }
    },
  };
}

function ruleCounts({ pack }: LoadedPack, result: RowsResult): Checked['rules'] {
  const counts = new Uint32Array(result.rules.length);
  for (let row = 0; row < result.codes.length; row++) {
    for (let word = 0; word < result.words; word++) {
      for (let bits = result.broken[row * result.words + word]!; bits !== 0; bits &= bits - 1) {
        counts[word * 32 + 31 - Math.clz32(bits & -bits)]!++;
      }
    }
  }
  return result.rules
    .map((name, index) => ({
      name,
      clause: pack.rules.find((rule) => rule.name === name)?.clause ?? '',
      count: counts[index]!,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}

export interface Filter {
  verdict: Verdict | 'all';
  rule: string;
  query: string;
}

/** Records to list: everything that is not a plain pass or out of scope, unless a verdict is asked for by name. */
export function findings({ result, records, loaded }: Checked, { verdict, rule, query }: Filter): number[] {
  const wanted = verdict === 'all' ? null : VERDICTS.indexOf(verdict);
  const pass = VERDICTS.indexOf('pass');
  const silent = VERDICTS.indexOf('unregulated');
  const bit = rule === '' ? -1 : result.rules.indexOf(rule);
  const keys = records.reading.table!.columns[loaded.pack.recordKey]?.values ?? [];
  const needle = foldCase(query);
  const rows: number[] = [];
  for (let row = 0; row < result.codes.length; row++) {
    const code = result.codes[row]!;
    if (wanted === null ? bit < 0 && (code === pass || code === silent) : code !== wanted) continue;
    if (bit >= 0 && ((result.broken[row * result.words + (bit >> 5)]! >>> (bit & 31)) & 1) === 0) continue;
    if (
      needle !== '' &&
      !String(keys[row] ?? '')
        .toLowerCase()
        .includes(needle) &&
      String(records.sheetRow(row) + 1) !== needle
    )
      continue;
    rows.push(row);
  }
  return rows;
}

export interface FindingText {
  verdict: Verdict;
  /** The verdict on what the sheet can show, where it is another. */
  shown: Verdict | null;
  key: string;
  clause: string;
  text: string;
  /** Sheet position of the cell the first reason is about. */
  row: number;
  column: number;
  /** The cell that names the record, as it was read; absent where the sheet has no such column. */
  named?: CellExpected;
}

/** One finding in words, made when it comes into sight. */
export function describeFinding(checked: Checked, row: number, language: Language): FindingText {
  const { loaded, records, result, context, shown } = checked;
  const explained = loaded.compiled.checkRecord(recordOf(records, row), {
    ...context,
    language,
    at: { table: records.reading.table!, row },
  });
  const first = explained.broken[0] ?? explained.open[0];
  const fields = first ? fieldsOf(loaded.pack, first) : explained.missing;
  const key = records.place(loaded.pack.recordKey);
  const place = fields.map((field) => records.place(field)).find((found) => found !== null) ?? key;
  return {
    verdict: VERDICTS[result.codes[row]!]!,
    shown: shown && shown.codes[row] !== result.codes[row] ? VERDICTS[shown.codes[row]!]! : null,
    key: String(records.reading.table!.columns[loaded.pack.recordKey]?.values[row] ?? ''),
    clause: [...new Set(explained.broken.map((rule) => rule.clause))].join(', '),
    text: explained.summary,
    row: records.sheetRow(row),
    column: place?.column ?? records.cells.source.column,
    ...(key && { named: { column: key.column, value: rawCell(records, row, loaded.pack.recordKey) } }),
  };
}
