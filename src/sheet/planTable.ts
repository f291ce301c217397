/** What has to be known before the cells of a table are read: its header, and which column carries which field. */
import type { FieldSpec, Matrix, SheetTable, TypedColumn, TypedValue } from './shared/types';
import type { Question } from './shared/reading';
import type { DataRowsOptions } from './dataRows';
import { aliasIndex, type AliasIndex } from './header/aliasIndex';
import { captionsIn, type Caption } from './header/captions';
import { totalsRows, type GridFacts } from './grid/gridFacts';
import { withMergedCaptions } from './header/mergedCaptions';
import { titleAbove } from './rows/examples';
import { formAcross } from './header/formAcross';
import { headerAt, headerCandidates, type Header } from './header/findHeader';
import type { Match, Matching } from './header/match';
import { matchCaptions } from './header/matchCaptions';
import { markedRows } from './rows/markedRows';
import { NO_MAPPING, type Mapping } from './shared/mapping';
import { headingSays } from './rowDoubts';
import { isBlankHere } from './shared/blankHere';
import { spreadOut } from './spreadOut';
import type { ColumnPlan } from './readColumns';

export interface ReadOptions {
  /** What the user has confirmed about columns, values and header of this sheet. */
  mapping?: Mapping;
  /** The workbook counts its dates from 1904. */
  date1904?: boolean;
  /** What the sheet itself says besides its cells. */
  grid?: GridFacts;
  /** 0-based row of the header where it is known (a ListObject has it in row 0): no search. */
  headerRow?: number;
  /** The captions of a table that has none of its own, by column; it begins below `headerRow`, or at the top. */
  captions?: readonly (string | null)[];
  /** Every numeric 0 is a blank cell, as Excel on the desktop hands blanks to functions. */
  zeroIsBlank?: boolean;
}

export interface PlannedColumn {
  match: Match;
  field: FieldSpec;
  plan: ColumnPlan;
}

export interface TablePlan {
  header: Header;
  headerGiven: boolean;
  matches: readonly Match[];
  questions: Question[];
  columns: readonly PlannedColumn[];
  across: Matching['across'];
  sorting: Pick<DataRowsOptions, 'captions' | 'known' | 'title' | 'zeroIsBlank' | 'totals' | 'marked' | 'daysNamed'>;
  startsAnotherTable(matrix: Matrix, row: number): boolean;
}

/** Looks at the first rows only: the header within its first twenty rows, the values within some hundreds below. */
export function planTable(
  matrix: Matrix,
  specs: readonly FieldSpec[],
  options: ReadOptions,
): TablePlan | { header: null; questions: Question[] } {
  const mapping = options.mapping ?? NO_MAPPING;
  const { date1904 = false, zeroIsBlank = false } = options;
  const headerRow = options.headerRow ?? (mapping.headerRow === undefined ? undefined : mapping.headerRow - 1);
  const index = aliasIndex(specs, mapping);
  const questions: Question[] = [];
  const grid = options.grid ?? {};
  const plain = options.captions
    ? lent(options.captions, headerRow ?? -1)
    : headerRow !== undefined
      ? headerAt(matrix, headerRow, index)
      : (found(matrix, index, questions, grid) ?? (mapping.captions ? lent(mapping.captions, -1) : null));
  if (plain === null) return { header: plain, questions };
  const header = withMergedCaptions(plain, matrix, grid);
  const matching = matchCaptions(header.captions, index, matrix, { firstRow: header.row + 1, date1904 });
  // Without its numbers the table says nothing; that they stand across does.
  if (standsAcross(matrix, specs, matching)) return { header: null, questions };
  questions.push(...matching.questions);
  const columns = matching.matches.flatMap((match) => {
    if (!match.field) return [];
    const { values: meanings, dates: swapped } = mapping.fields[match.field.name] ?? {};
    const plan = {
      column: match.caption.column,
      spec: match.field,
      options: { date1904, zeroIsBlank, meanings, swapped },
    };
    return [{ match, field: match.field, plan }];
  });
  const known = new Map(columns.map(({ field, plan }) => [plan.column, field]));
  return {
    header,
    headerGiven: headerRow !== undefined,
    matches: matching.matches,
    questions,
    columns,
    across: matching.across,
    sorting: {
      captions: header.captions,
      known,
      title: titleAbove(matrix, header.row + 1 - header.rows),
      zeroIsBlank,
      daysNamed: (title) =>
        headingSays(title, specs).flatMap(({ field }) => {
          const { type } = specs.find(({ name }) => name === field)!;
          const isDay = type === 'date' || type === 'datetime';
          return isDay ? [columns.find((each) => each.field.name === field)?.plan.column] : [];
        }),
      marked: markedRows(mapping.rows, known, (cell) => !isBlankHere(cell, zeroIsBlank)),
      totals: totalsRows(
        grid,
        header.captions.map(({ column }) => column),
      ),
    },
    startsAnotherTable: (rows, row) => headerCandidates(rows, index, row, row + 1).length > 0,
  };
}

function standsAcross(matrix: Matrix, specs: readonly FieldSpec[], { matches }: Matching): boolean {
  const into = specs.find(({ across }) => across !== undefined)?.across;
  return into !== undefined && !matches.some(({ field }) => field?.name === into) && formAcross(matrix, specs) !== null;
}

/** The typed table. @param rows of the records in the sheet @param read what was read of a planned column, by its place */
export function tableFrom(
  { header, columns, across }: Pick<TablePlan, 'header' | 'columns' | 'across'>,
  rows: number[],
  specs: readonly FieldSpec[],
  read: (place: number) => Pick<TypedColumn, 'values' | 'unread'>,
): SheetTable {
  const typed: Record<string, TypedColumn> = {};
  const spread: TypedColumn[] = [];
  columns.forEach(({ match, field: { name, type } }, i) => {
    const source = { column: match.caption.column, caption: match.caption.text };
    const { values, unread } = read(i);
    const column = { field: name, type, values, ...(unread && unread.size > 0 && { unread }), source };
    if (match.how === 'across') spread.push(column);
    else typed[name] = column;
  });
  const table = { headerRow: header.row, rows, columns: typed };
  const whole = across ? spreadOut(table, across, spread) : table;
  // One list for all missing columns: forty of their own would cost as much as reading the table.
  const unknown = new Array<TypedValue>(whole.rows.length).fill(undefined);
  for (const { name, type } of specs) whole.columns[name] ??= { field: name, type, values: unknown, source: null };
  return whole;
}

/** The header of a table whose captions stand elsewhere. */
const lent = (captions: readonly (string | null)[], row: number): Header => ({
  ...{ row, rows: 0, captions: captionsIn(captions), others: [] },
});

/** The best candidate; another one that knows as much is asked about and not passed over in silence. */
function found(matrix: Matrix, index: AliasIndex, questions: Question[], grid: GridFacts): Header | null {
  const named = (grid.tables ?? []).flatMap(({ hasHeader, area }) =>
    hasHeader ? headerCandidates(matrix, index, area.startRow, area.startRow + 1) : [],
  );
  const all = [...named, ...headerCandidates(matrix, index)].sort((a, b) => b.hits - a.hits);
  const [most] = all;
  if (!most) return null;
  // A page further down may have a column more: the first page is no other table.
  const best = all.find(({ row, captions }) => row < most.row - 1 && areAmong(captions, most.captions)) ?? most;
  const others = all.filter((candidate) => candidate !== best);
  const rivals = others.filter(
    (other) =>
      other.hits >= best.hits && Math.abs(other.row - best.row) > 1 && !areAmong(best.captions, other.captions),
  );
  if (rivals.length > 0) {
    questions.push({
      code: 'whichHeader',
      column: null,
      caption: best.captions.map((caption) => caption.text).join(' | '),
      choices: [best, ...rivals].map((candidate) => String(candidate.row)),
    });
  }
  return best;
}

const areAmong = (some: readonly Caption[], all: readonly Caption[]): boolean =>
  some.every(({ text, column }) => all.some((other) => other.text === text && other.column === column));
