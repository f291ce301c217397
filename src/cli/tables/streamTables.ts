/**
 * Sheets of one form, under each other, cell for cell what the sheet room reads: their rows stream through it, one sheet
 * after the other, into whatever keeps the records. Where a whole column proved another style, its sheet is read once more.
 */
import {
  HEAD_ROWS,
  openTableStream,
  type FieldSpec,
  type Mapping,
  type Matrix,
  type ProvedReaders,
  type ReadOptions,
  type Reading,
  type SheetTable,
  type TableStream,
} from '../../sheet';
import type { Source } from '../source/source';

/** Rows of a workbook, which come at once, that are read at once: their cells are still at hand for one column after the other. */
const PIECE_ROWS = 512;

export interface Keeper {
  /** @param first what is added to the table's row numbers */
  append(table: SheetTable, first: number): void;
  /** Forgets the records from that row on: they come once more. */
  forget(first: number): Promise<void>;
}

export interface Part {
  sheet: Source;
  /** Its table holds the columns without their values; null where the sheet has no header that the specs know. */
  reading: Reading;
  /** Row numbers of the records go on from one sheet to the next: this one's begin here. */
  first: number;
}

export interface FormSpecs {
  specs: readonly FieldSpec[];
  mapping: Mapping;
  /** 0-based row of the header where it is known. */
  headerRow?: number;
}

/** How a sheet is read: what the form asks for, and what the file itself says. */
export const optionsOf = ({ facts }: Source, { mapping, headerRow }: FormSpecs): ReadOptions => ({
  ...facts,
  mapping,
  ...(headerRow === undefined ? {} : { headerRow }),
});

export async function streamTables(
  sheets: readonly Source[],
  form: FormSpecs,
  keep: Keeper,
  onSheet?: (sheet: Source) => void,
): Promise<Part[]> {
  const parts: Part[] = [];
  let next = 0;
  for (const sheet of sheets) {
    onSheet?.(sheet);
    // A further table of the same sheet keeps the sheet's own row numbers where they are still free.
    const base = parts.find((part) => isSameSheet(part.sheet, sheet))?.first;
    const first = base !== undefined && (sheet.from ?? -1) >= next - base ? base : next;
    const append = (table: SheetTable): void => {
      keep.append(table, first);
      const last = table.rows.at(-1);
      if (last !== undefined) next = first + last + 1;
    };
    let { reading, again } = await pass(sheet, form, append);
    if (again) {
      // Another table of the sheet may stand above, in the same numbers.
      await keep.forget(first + (sheet.from ?? 0));
      ({ reading, again } = await pass(sheet, form, append, again));
    }
    parts.push({ sheet, reading, first });
  }
  return parts;
}

const isSameSheet = (a: Source, b: Source): boolean => a.file === b.file && a.title === b.title;

async function pass(
  source: Source,
  form: FormSpecs,
  append: (table: SheetTable) => void,
  proved?: ProvedReaders,
): Promise<{ reading: Reading; again: ProvedReaders | null }> {
  let head: Matrix[number][] | null = [];
  let opened = null as TableStream | Reading | null;
  const enough = HEAD_ROWS + (form.headerRow ?? form.mapping.headerRow ?? 0);
  const start = (): void => {
    const gathered = head!;
    head = null;
    opened = openTableStream(gathered, form.specs, optionsOf(source, form), proved);
    if (!('push' in opened)) return;
    for (let at = 0; at < gathered.length; at += PIECE_ROWS) append(opened.push(gathered.slice(at, at + PIECE_ROWS)));
  };
  await source.read((rows) => {
    if (head) {
      for (const row of rows) head.push(row);
      if (head.length >= enough) start();
    } else if ('push' in opened!) append(opened.push(rows));
    // Without a header in its first rows there is nothing to read on for.
    else return false;
  });
  if (head) start();
  const stream = opened!;
  if (!('push' in stream)) return { reading: stream, again: null };
  append(stream.end());
  return { reading: stream.reading(), again: stream.again() };
}
