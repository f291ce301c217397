/**
 * The rules of a checked table as plain Excel formulas in the open workbook: sheets of parameters, words, rules and working
 * columns, and verdict, clause and reason beside the records. They go on judging where nobody has the add-in.
 */
import { fieldSpecs } from '../../../src/engine';
import { formulaInRow, packToFormulas, type FormulaBook, type SheetNames } from '../../../src/formula';
import { columnLetters } from '../../../src/grid';
import type { Book, Page, ReadOptions } from '../../../src/office';
import type { Language } from '../../../src/text';
import type { Translate } from '../../text/texts';
import type { Checked } from './checkStore';
import { removeResultColumns, resultColumns } from './writeResults';

/** Rows below a table that have formulas before anybody writes there. */
const SPARE = 200;
/** Beyond this Excel on the web is at work for minutes. */
const MOST_FORMULAS = 600_000;
const SHEETS = ['summary', 'parameters', 'vocabulary', 'rules', 'working'] as const;
const WORKING_WIDTH = 14;

export interface FormulaPlan {
  /** Records that are judged by formulas, and rows below them that are ready for more. */
  rows: number;
  spare: number;
  /** Working columns of a row. */
  columns: number;
  /** Too many formulas for a pane to write. */
  tooLarge: boolean;
  /** Captions of columns that the sheet does not have. */
  missing: string[];
  /** What no formula can say, in whole sentences. */
  refused: string[];
}

/** What would be written, before anything is. */
export async function planFormulas(
  book: Pick<Book, 'freeBelow'>,
  checked: Checked,
  t: Translate,
  language: Language,
  most = SPARE,
): Promise<FormulaPlan> {
  const { pack } = checked.loaded;
  const rows = checked.records.reading.table!.rows.length;
  const spare = await spareBelow(book, checked, most);
  const drawn = draw(checked, spare, sheetNames(t), language);
  const columns = drawn.working[0]!.columns.length;
  return {
    rows,
    spare,
    columns,
    tooLarge: (rows + spare) * columns > MOST_FORMULAS,
    missing: fieldSpecs(pack).flatMap(({ name, label }) => (checked.records.place(name) ? [] : [label[language]])),
    refused: drawn.refusals.map(({ sentence }) => sentence[language]),
  };
}

export interface WrittenFormulas {
  /** Names of the added sheets, the summary first. */
  sheets: string[];
  /** Address of the first caption beside the table. */
  address: string;
}

/** Writes it all, or nothing: what a broken-off try added is taken away. */
export async function writeFormulas(
  book: Book,
  checked: Checked,
  t: Translate,
  language: Language,
  options: ReadOptions & { spare?: number } = {},
): Promise<WrittenFormulas> {
  const spare = await spareBelow(book, checked, options.spare ?? SPARE);
  const wanted = sheetNames(t);
  const sheets: string[] = [];
  try {
    // Formulas name the sheets they look at: those are there first, under the names that were free.
    const names = { ...wanted };
    for (const which of SHEETS) sheets.push((names[which] = await book.addSheet(wanted[which])));
    const drawn = draw(checked, spare, names, language);
    for (const page of pagesOf(drawn, checked, spare, t, language)) await book.putPage(page, options);
    const hint = { title: 'Patuh', message: t('check.formulas.hint') };
    const columns = resultColumns(checked, columnsOf(drawn, checked, t));
    const address = await book.writeColumns({ ...columns, hint }, options);
    return { sheets, address };
  } catch (error) {
    for (const sheet of sheets) await book.dropSheet(sheet).catch(() => undefined);
    throw error;
  }
}

/** Takes the columns and the sheets away. A sheet that somebody deleted or renamed since is no reason to stop. */
export async function removeFormulas(book: Book, checked: Checked, sheets: readonly string[]): Promise<void> {
  await removeResultColumns(book, checked);
  for (const sheet of sheets) await book.dropSheet(sheet).catch(() => undefined);
}

function sheetNames(t: Translate): SheetNames {
  return {
    summary: t('check.formulas.summary'),
    parameters: t('check.formulas.parameters'),
    vocabulary: t('check.formulas.vocabulary'),
    rules: t('check.formulas.rules'),
    working: t('check.formulas.working'),
  };
}

/** 1-based rows of the first line below the captions and of the last record. */
function span({ records }: Checked): { first: number; last: number } {
  const table = records.reading.table!;
  const last = table.rows.length > 0 ? records.sheetRow(table.rows.length - 1) : records.headerRow;
  return { first: records.headerRow + 2, last: Math.max(last, records.headerRow + 1) + 1 };
}

/** A table grows by what is typed below it; where totals or other cells stand there, nothing is ready beforehand. */
async function spareBelow(book: Pick<Book, 'freeBelow'>, checked: Checked, most: number): Promise<number> {
  const { source } = checked.records.cells;
  return source.kind === 'table' ? book.freeBelow(source, most) : 0;
}

function draw(checked: Checked, spare: number, names: SheetNames, language: Language): FormulaBook {
  const { loaded, records, context } = checked;
  const { first, last } = span(checked);
  const columns = Object.keys(loaded.pack.fields).flatMap((field): [string, string][] => {
    const found = records.place(field);
    return found ? [[field, columnLetters(found.column)]] : [];
  });
  return packToFormulas(loaded.pack, {
    language,
    source: {
      sheet: records.cells.source.sheet,
      rows: { first, last: last + spare },
      columns: new Map(columns),
      date1904: records.cells.date1904,
      merges: records.merges,
    },
    ...(context.asOf !== undefined && { asOf: context.asOf }),
    names,
  });
}

function pagesOf(drawn: FormulaBook, checked: Checked, spare: number, t: Translate, language: Language): Page[] {
  const { loaded, records } = checked;
  const { title, source, version } = loaded.pack;
  const mark = t('check.formulas.mark', { title: title[language], document: source.document, version });
  const plain = drawn.sheets.map(({ name, rows, widths, formats }, index): Page => {
    const signed = index === 0 ? [...rows, [], [mark]] : rows;
    const width = Math.max(...signed.map((row) => row.length));
    const cells = signed.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
    return { sheet: name, cells, headerRow: 0, widths, ...(formats && { formats }) };
  });
  const { first, last } = span(checked);
  const working = drawn.working[0]!;
  const empty = working.columns.map(() => null);
  const row = working.columns.map(({ formula }) => ({ formula: formulaInRow(formula, first) }));
  const held = new Set(records.reading.table!.rows.map((_, record) => records.sheetRow(record)));
  const between = Array.from({ length: last - first + 1 }, (_, k) => first - 1 + k);
  const single = [...working.merged.keys()]
    .filter((each) => held.has(each - 1))
    .flatMap((each) =>
      working.columns.flatMap(({ formula: text }, column) => {
        const formula = working.inRow(text, each);
        return formula === formulaInRow(text, each) ? [] : [{ row: each - 1, column, formula }];
      }),
    );
  return [
    ...plain,
    {
      sheet: working.name,
      cells: [
        ...Array.from({ length: records.headerRow }, () => empty),
        working.columns.map(({ caption }) => caption),
        row,
      ],
      headerRow: records.headerRow,
      widths: working.columns.map(() => WORKING_WIDTH),
      repeat: { to: last - 1 + spare, left: between.filter((each) => !held.has(each)) },
      single,
    },
  ];
}

/** Verdict, clause and reason of every row from the captions down; rows that are no records stay blank. */
function columnsOf({ results }: FormulaBook, checked: Checked, t: Translate) {
  const { records } = checked;
  const { first, last } = span(checked);
  const values = (name: string): string[] => {
    const formula = results.find((each) => each.name === name)!.formula;
    const column = new Array<string>(last - first + 1).fill('');
    records.reading.table!.rows.forEach((_, record) => {
      const at = records.sheetRow(record);
      column[at - first + 1] = `=${formulaInRow(formula, at + 1)}`;
    });
    return column;
  };
  return [
    { caption: t('check.columnVerdict'), values: values('verdict'), formulas: true as const },
    { caption: t('check.columnClause'), values: values('clauses'), formulas: true as const },
    { caption: t('check.columnReason'), values: values('reasons'), formulas: true as const },
  ];
}
