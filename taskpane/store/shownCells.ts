import { useEffect, useState } from 'react';
import type { Book } from '../../src/office';
import type { Records } from './readRecords';
import { useSession } from './sessionContext';

/** A cell as people read it, by its row and column of the cells that were read. */
export type ShownCells = (row: number, column: number) => string;

/** Samples come from the first records. */
const ROWS = 20;

export const asRead =
  ({ cells }: Pick<Records, 'cells'>): ShownCells =>
  (row, column) =>
    String(cells.values[row]?.[column] ?? '').trim();

/** The first records as the sheet shows them: a day is a number to everybody but Excel. Where a column is too narrow, or further down, as they were read. */
export async function shownCells(book: Pick<Book, 'readShown'>, records: Records): Promise<ShownCells> {
  const { cells, reading } = records;
  const first = reading.table?.rows[0];
  const read = asRead(records);
  if (first === undefined) return read;
  const texts = await book.readShown(cells.source, first, ROWS);
  return (row, column) => {
    const text = texts[row - first]?.[column]?.trim() ?? '';
    const isNumber = typeof cells.values[row]?.[column] === 'number';
    return isNumber && text !== '' && !text.startsWith('#') ? text : read(row, column);
  };
}

/** As they were read until Excel has told. */
export function useShownCells(records: Records): ShownCells {
  const { book } = useSession();
  const [shown, setShown] = useState<{ records: Records; cells: ShownCells } | null>(null);
  useEffect(() => {
    let current = true;
    shownCells(book!, records).then(
      (cells) => current && setShown({ records, cells }),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [book, records]);
  return shown?.records === records ? shown.cells : asRead(records);
}
