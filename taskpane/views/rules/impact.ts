/** Which rows of the open table a changed pack would turn, from what to what and by which rule. */
import { monthOf } from '../../../src/calendar';
import { brokenRules, VERDICTS, type RecordResult, type RuleResult, type Verdict } from '../../../src/engine';
import { closedMonths } from '../../../src/ledger';
import type { SheetTable, TypedValue } from '../../../src/sheet';
import type { Language } from '../../../src/text';
import { fieldsOf } from '../../form/judge';
import type { LoadedPack } from '../../store/packShelf';
import { rawCell, readRecords, recordOf, type Records } from '../../store/readRecords';
import type { Place } from '../../store/scan';
import type { Session } from '../../store/session';

export interface Impact {
  before: LoadedPack;
  after: LoadedPack;
  /** Null where no open table belongs to the pack. */
  table: { sheet: string; name: string; was: Records; will: Records } | null;
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
  row: number;
  column: number;
}

/** The table of a pack in the sheet in front where there is one, else the best. */
export async function placeInFront(
  { book, scan }: Pick<Session, 'book' | 'scan'>,
  id: string,
): Promise<Place | undefined> {
  const places = scan.placesOf(id);
  const front = book ? await book.activeSheetName().catch(() => '') : '';
  return places.find(({ source }) => source.sheet === front) ?? places[0];
}

/** Judges the pack's table with the old and the new rules. */
export async function impactOf(
  { book, scan }: Pick<Session, 'book' | 'scan'>,
  before: LoadedPack,
  after: LoadedPack,
  asOf: number,
): Promise<Impact> {
  const place = await placeInFront({ book, scan }, before.id);
  const none: Impact = { before, after, table: null, asOf, rows: [], moves: [], stays: 0, months: [] };
  if (!book || !place) return none;
  const was = await readRecords(book, place.source, before);
  // Changed words or captions read the same cells otherwise.
  const sameReading = JSON.stringify(before.specs) === JSON.stringify(after.specs);
  const will = sameReading ? was : await readRecords(book, place.source, after);
  if (!was.reading.table || !will.reading.table) return none;
  const { sheet, name } = place.source;
  const compared = await compare(
    { pack: before, table: was.reading.table, tables: was.tables },
    { pack: after, table: will.reading.table, tables: will.tables },
    asOf,
  );
  const closed = closedMonths(await book.readClosures(), before.id);
  const days = was.reading.table.columns[before.pack.recordDate ?? '']?.values;
  return {
    ...{ before, after, table: { sheet, name, was, will }, asOf, ...compared },
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
}

export async function compare(
  before: Side,
  after: Side,
  asOf: number,
): Promise<Pick<Impact, 'rows' | 'moves' | 'stays'>> {
  const was = await before.pack.compiled.checkRows(before.table, { asOf, tables: before.tables });
  const is = await after.pack.compiled.checkRows(after.table, { asOf, tables: after.tables });
  const [old, next] = [was.codes, is.codes];
  const inNext = after.table === before.table ? null : new Map(after.table.rows.map((row, record) => [row, record]));
  const counts = new Map<string, { from: Verdict; to: Verdict; count: number }>();
  const rows: { was: number; will: number }[] = [];
  let stays = 0;
  for (let row = 0; row < old.length; row++) {
    const will = inNext ? inNext.get(before.table.rows[row]!) : row;
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
  const judge = (pack: LoadedPack, read: Records, record: number): RecordResult =>
    pack.compiled.checkRecord(recordOf(read, record), { asOf, language, tables: read.tables });
  const records = table!.was;
  const old = judge(before, records, was);
  const next = judge(after, table!.will, will);
  const spoke = new Map(old.rules.map((rule) => [rule.rule, `${rule.status} ${rule.severity}`]));
  const changed = next.rules.filter((rule) => spoke.get(rule.rule) !== `${rule.status} ${rule.severity}`);
  const gone = old.rules.filter((rule) => !next.rules.some((other) => other.rule === rule.rule));
  const rules: readonly RuleResult[] = [...changed, ...gone];
  const field =
    rules.flatMap((rule) => fieldsOf(after.pack, rule)).find((name) => records.place(name)) ?? after.pack.recordKey;
  return {
    from: old.verdict,
    to: next.verdict,
    key: String(rawCell(records, was, after.pack.recordKey) ?? ''),
    rules: rules.map(({ rule, clause }) => ({ name: rule, clause })),
    text: next.summary || old.summary,
    row: records.sheetRow(was),
    column: records.place(field)?.column ?? records.cells.source.column,
  };
}
