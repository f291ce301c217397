/** A sheet of a file, of whatever kind and length: what every command reads its tables from. */
import { HEAD_ROWS, type Matrix, type ReadOptions } from '../../sheet';
import type { LocalText } from '../../text';

/** Hands the rows over piece by piece, until `false` is answered; may be called again for a second reading. */
export type ReadRows = (onRows: (rows: Matrix) => void | false | Promise<void | false>) => Promise<void>;

/** Rows of a text or Parquet file that are looked at before it is read: a further table may begin below the first. */
export const FIRST_ROWS = 2 * HEAD_ROWS;

export interface Source {
  file: string;
  /** The sheet's own name; of a text or Parquet file, which has one sheet, the file's. */
  title: string;
  /** What answers and sentences call it: beside other files with the file's name. */
  name: string;
  hidden: boolean;
  /** The first rows, enough to tell which tables they are; of a workbook all of them. */
  head: Matrix;
  /** Of a text or Parquet file, which is read piece by piece: `head` may be the beginning only. */
  streamed: boolean;
  /** How many rows there are, as far as its size tells; 0 where nothing does. */
  rowsAbout: number;
  read: ReadRows;
  /** What the file itself says about the sheet, as the sheet room asks for it. */
  facts: Omit<ReadOptions, 'mapping' | 'zeroIsBlank'>;
  /** What it was read in spite of. */
  notes: readonly LocalText[];
  /** What add-ins keep in its workbook. */
  parts?: readonly string[];
  /** One of several tables on its sheet: the first row that is its own. */
  from?: number;
  /** … and what the sheet itself is called. */
  of?: string;
}

/** Whether `head` is all there is. */
export const isWhole = ({ streamed, head }: Pick<Source, 'streamed' | 'head'>): boolean =>
  !streamed || head.length < FIRST_ROWS;

/** The first rows, at least `count` of them where there are as many. */
export async function firstRows(read: ReadRows, count: number): Promise<Matrix> {
  const rows: Matrix[number][] = [];
  await read((piece) => {
    for (const row of piece) rows.push(row);
    return rows.length < count ? undefined : false;
  });
  return rows;
}
