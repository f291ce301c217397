/** From a figure of a report back to the rows of the sheet it was counted from. */
import type { SheetTable } from '../sheet';
import type { BlockContext } from './blockContext';
import { chosenRecords } from './evaluate';
import type { LayoutColumn } from './model/layout';
import type { ReportSources } from './model/source';
import type { OpenedBlock } from './openBlock';

export interface CellRows {
  /** Pack of the table whose rows these are. */
  pack: string;
  /** Records of that table as the report was given it, by what they count as; '' where all count alike. */
  groups: readonly RowsOfKind[];
}

export interface RowsOfKind {
  text: string;
  rows: readonly number[];
  /** The figure counts them; the others are records of its group that it leaves out. */
  counted: boolean;
}

/** Null for what is of no row: a target, a line number, a month that is not there yet. */
export function cellRows(
  context: Pick<BlockContext, 'columns' | 'population' | 'missing' | 'language'>,
  { pack, table, population, source }: OpenedBlock,
  sources: ReportSources,
  column: LayoutColumn,
  records: readonly number[],
): CellRows | null {
  if (column.goal ?? column.number ?? column.limit) return null;
  const chosen = column.where ? chosenRecords(context, records, column.where) : records;
  const { behind, kinds } = population;
  const own = behind ? behind(chosen, column.figure, partsOf(column)) : chosen;
  if (!own) return null;
  const found = 'rows' in own ? own : { pack: pack.id, table, rows: own };
  const whole = sources.get(found.pack)?.table ?? source.table;
  const rows = rowsOf(whole, found.table, [...new Set(found.rows)]);
  if (!kinds || found.rows !== chosen) return { pack: found.pack, groups: [{ text: '', rows, counted: true }] };
  const counts = kindsCounted(context.columns, column, kinds.counts);
  const groups = new Map(Object.keys(kinds.labels).map((kind) => [kind, [] as number[]]));
  chosen.forEach((row, i) => groups.get(kinds.of(row))?.push(rows[i]!));
  const named = [...groups].filter(([, own]) => own.length > 0);
  return {
    pack: found.pack,
    groups: named.map(([kind, own]) => ({
      text: kinds.labels[kind]![context.language],
      rows: own,
      counted: counts === null || counts.includes(kind),
    })),
  };
}

const partsOf = ({ ratio, difference, met, cumulative }: LayoutColumn): readonly string[] =>
  ratio ?? difference ?? met ?? (cumulative ? [cumulative] : []);

/** Records of a part of a table as records of the whole. */
function rowsOf(whole: SheetTable, part: SheetTable, rows: readonly number[]): readonly number[] {
  if (whole === part) return rows;
  const places = new Map(whole.rows.map((row, record) => [row, record]));
  return rows.map((row) => places.get(part.rows[row]!)!);
}

/** What a figure counts, or both figures of a ratio; null where every record counts. */
function kindsCounted(
  columns: readonly LayoutColumn[],
  column: LayoutColumn,
  counts: Readonly<Record<string, readonly string[]>>,
): readonly string[] | null {
  const parts = partsOf(column);
  if (parts.length === 0) return counts[column.figure ?? ''] ?? null;
  const each = parts.map((id) => {
    const part = columns.find((other) => other.id === id);
    return part ? kindsCounted(columns, part, counts) : null;
  });
  return each.includes(null) ? null : [...new Set(each.flatMap((kinds) => kinds!))];
}
