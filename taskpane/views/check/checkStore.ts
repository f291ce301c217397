/** Checking a whole table: read, judge, and the findings one can filter. No React here. */
import {
  compilePack,
  lackingOn,
  onSheet,
  onSheetLine,
  VERDICTS,
  type RecordContext,
  type RowsResult,
  type Verdict,
} from '../../../src/engine';
import {
  compliance,
  complianceMoves,
  repeatedRecords,
  type ComplianceFigures,
  type Doubt,
  type Trail,
} from '../../../src/measures';
import { isAbort, type Book, type CellExpected, type Source } from '../../../src/office';
import type { SheetTable } from '../../../src/sheet';
import type { Language, LocalText } from '../../../src/text';
import { fieldsOf } from '../../form/judge';
import { NOBODY, personOf, type Names } from '../../store/rowNames';
import { createStore, type Store } from '../../store/createStore';
import type { LoadedPack } from '../../store/packShelf';
import { rawCell, readRecords, recordOf, type Records } from '../../store/readRecords';
import { judgedSwapped } from '../home/figures';

export interface Checked {
  loaded: LoadedPack;
  source: Source;
  records: Records;
  result: RowsResult;
  /** The verdicts on what this sheet can show, where it lacks columns that the rules ask for; and which clauses it cannot. */
  shown: { codes: RowsResult['codes']; line: string } | null;
  context: RecordContext;
  /** A record that stands in several rows counts once. */
  figures: ComplianceFigures;
  /** What could move the ratio, and which rows left it. */
  moves: { doubt: Doubt; trail: Trail };
  repeats: number;
  /** Rules broken at least once, most often first. */
  rules: readonly { name: string; clause: string; count: number }[];
  /** Who stands behind the logins of a sheet without names. */
  names: Names;
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
  | { status: 'noHeader'; of: CheckOf; said?: LocalText }
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
        if (!table) return void show({ status: 'noHeader', of, said: records.reading.report.findings[0]?.said });
        const context: RecordContext = { asOf, language, tables: records.tables };
        const result = await loaded.compiled.checkRows(table, context, {
          signal,
          onProgress: (done, all) => show({ status: 'checking', of, done, all }),
        });
        const shown = await shownOn(loaded, table, context, language);
        const repeats = repeatedRecords(result, table, loaded.pack);
        const figures = compliance(result, undefined, repeats.extra);
        const swapped = await judgedSwapped({ loaded, records }, table, asOf);
        const moves = complianceMoves(result, figures, table, repeats, swapped && { swapped: swapped.codes });
        const rules = ruleCounts(loaded, result);
        const checked = {
          loaded,
          source,
          records,
          result,
          figures,
          moves,
          repeats: repeats.extra.size,
          shown,
          context,
          rules,
          names: NOBODY,
        };
        show({ status: 'done', of, checked });
      } catch (error) {
        show(isAbort(error) ? { status: 'cancelled', of } : { status: 'failed', of, error });
      }
    },
  };
}

/** Columns that are missing belong to the sheet, not to its records: said once, in one sentence. */
async function shownOn(
  { pack }: LoadedPack,
  table: SheetTable,
  context: RecordContext,
  language: Language,
): Promise<Checked['shown']> {
  const lacking = lackingOn(pack, table);
  if (lacking.size === 0) return null;
  const result = await compilePack(pack, lacking).checkRows(table, context);
  return { codes: result.codes, line: onSheetLine(onSheet(pack, lacking, result), pack, language) };
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

export interface FindingText {
  verdict: Verdict;
  key: string;
  /** Whom it is about, as people call them; '' where the sheet does not say. */
  person: string;
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
  const { loaded, records, result, context } = checked;
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
    key: String(records.reading.table!.columns[loaded.pack.recordKey]?.values[row] ?? ''),
    person: personOf(records.reading.table!, row, checked.names),
    clause: [...new Set(explained.broken.map((rule) => rule.clause))].join(', '),
    text: explained.summary,
    row: records.sheetRow(row),
    column: place?.column ?? records.cells.source.column,
    ...(key && { named: { column: key.column, value: rawCell(records, row, loaded.pack.recordKey) } }),
  };
}
