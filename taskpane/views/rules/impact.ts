/** Which rows of the open table a changed pack would turn, from what to what and by which rule. */
import { monthOf } from '../../../src/calendar';
import { brokenRules, VERDICTS, type RuleResult, type Verdict } from '../../../src/engine';
import { closedMonths } from '../../../src/ledger';
import type { SheetTable, TypedValue } from '../../../src/sheet';
import type { Language } from '../../../src/text';
import { fieldsOf } from '../../form/judge';
import type { LoadedPack } from '../../store/packShelf';
import { readBy, tablesInFront, type TablesOfForm } from '../../rows/tablesOfForm';
import { rawCell, recordOf, type Records } from '../../store/readRecords';
import type { Session } from '../../store/session';

export interface Impact {
  before: LoadedPack;
  after: LoadedPack;
  /** The tables of one form as both read them; null where no open table belongs to the pack. */
  table: { was: TablesOfForm; will: TablesOfForm } | null;
  asOf: number;
  /** Records that change, in the order of the sheet, by their places in the two readings. */
  rows: readonly { was: number; will: number }[];
  moves: readonly { from: Verdict; to: Verdict; count: number }[];
  /** How many records keep their verdict while other rules are broken. */
  stays: number;
  /** Records that change, month by month of their own date ('' without one), and whether a report of the pack closed it. */
  months: readonly { month: string; count: number; closed: boolean }[];
}

export interface ChangedRow {
  from: Verdict;
  to: Verdict;
  /** What names the record. */
  key: string;
  /** The rules that speak differently. */
  rules: readonly { name: string; clause: string }[];
  /** The reason after the change. */
  text: string;
  /** The cell to look at, 0-based. */
  sheet: string;
  row: number;
  column: number;
}

/** Judges the pack's tables with the old and the new rules: sheets of one form are one table. */
export async function impactOf(
  { book, scan }: Pick<Session, 'book' | 'scan'>,
  before: LoadedPack,
  after: LoadedPack,
  asOf: number,
): Promise<Impact> {
  const none: Impact = { before, after, table: null, asOf, rows: [], moves: [], stays: 0, months: [] };
  const was = await tablesInFront({ book, scan }, before);
  if (!book || !was) return none;
  // Changed words or captions read the same cells otherwise.
  const sameReading = JSON.stringify(before.specs) === JSON.stringify(after.specs);
  const will = sameReading ? was : await readBy(after, was, { book });
  if (!will) return none;
  const compared = await compare({ pack: before, ...whole(was) }, { pack: after, ...whole(will) }, asOf);
  const closed = closedMonths(await book.readClosures(), before.id);
  const days = was.table.columns[before.pack.recordDate ?? '']?.values;
  return {
    ...{ before, after, table: { was, will }, asOf, ...compared },
    months: byMonth(
      compared.rows.map((row) => days?.[row.was]),
      closed,
    ),
  };
}

function byMonth(days: readonly TypedValue[], closed: ReadonlySet<string>): Impact['months'] {
  const counts = new Map<string, number>();
  for (const day of days) {
    const month = typeof day === 'number' ? monthOf(day) : '';
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, count]) => ({ month, count, closed: closed.has(month) }));
}

interface Side {
  pack: LoadedPack;
  table: SheetTable;
  tables?: Records['tables'];
  /** What a record is known by in both readings; by default its row. */
  rowOf?(record: number): string | number;
}

function whole({ table, parts, at }: TablesOfForm): Omit<Side, 'pack'> {
  return {
    table,
    tables: { ...parts[0]!.records.tables, self: table },
    rowOf: (each) => {
      const { part, record } = at(each);
      return `${part} ${parts[part]!.table.rows[record]!}`;
    },
  };
}

export async function compare(
  before: Side,
  after: Side,
  asOf: number,
): Promise<Pick<Impact, 'rows' | 'moves' | 'stays'>> {
  const was = await before.pack.compiled.checkRows(before.table, { asOf, tables: before.tables });
  const is = await after.pack.compiled.checkRows(after.table, { asOf, tables: after.tables });
  const [old, next] = [was.codes, is.codes];
  const rowIn = ({ table, rowOf = (record) => table.rows[record]! }: Side) => rowOf;
  const inNext =
    after.table === before.table ? null : new Map(after.table.rows.map((_, record) => [rowIn(after)(record), record]));
  const counts = new Map<string, { from: Verdict; to: Verdict; count: number }>();
  const rows: { was: number; will: number }[] = [];
  let stays = 0;
  for (let row = 0; row < old.length; row++) {
    const will = inNext ? inNext.get(rowIn(before)(row)) : row;
    if (will === undefined) continue;
    if (old[row] === next[will]) {
      if (brokenRules(was, row).sort().join() !== brokenRules(is, will).sort().join()) stays++;
      continue;
    }
    rows.push({ was: row, will });
    const [from, to] = [VERDICTS[old[row]!]!, VERDICTS[next[will]!]!];
    const move = counts.get(from + to) ?? { from, to, count: 0 };
    move.count++;
    counts.set(from + to, move);
  }
  return { rows, stays, moves: [...counts.values()].sort((a, b) => b.count - a.count) };
}

/** One changed row, explained. */
export function changedRow(
  { before, after, table, asOf }: Impact,
  { was, will }: Impact['rows'][number],
  language: Language,
): ChangedRow {
  const judge = (pack: LoadedPack, { parts, table: all, at }: TablesOfForm, each: number) => {
    const { part, record } = at(each);
    const { records } = parts[part]!;
    const tables = { ...records.tables, self: all };
    const result = pack.compiled.checkRecord(recordOf(records, record), { asOf, language, tables });
    return { result, record, records, source: parts[part]!.place.source };
  };
  const { result: old, record, records, source } = judge(before, table!.was, was);
  const { result: next } = judge(after, table!.will, will);
  const spoke = new Map(old.rules.map((rule) => [rule.rule, `${rule.status} ${rule.severity}`]));
  const changed = next.rules.filter((rule) => spoke.get(rule.rule) !== `${rule.status} ${rule.severity}`);
  const gone = old.rules.filter((rule) => !next.rules.some((other) => other.rule === rule.rule));
  const rules: readonly RuleResult[] = [...changed, ...gone];
  const field =
    rules.flatMap((rule) => fieldsOf(after.pack, rule)).find((name) => records.place(name)) ?? after.pack.recordKey;
  return {
    from: old.verdict,
    to: next.verdict,
    key: String(rawCell(records, record, after.pack.recordKey) ?? ''),
    rules: rules.map(({ rule, clause }) => ({ name: rule, clause })),
    text: next.summary || old.summary,
    sheet: source.sheet,
    row: records.sheetRow(record),
    column: records.place(field)?.column ?? records.cells.source.column,
  };
}
