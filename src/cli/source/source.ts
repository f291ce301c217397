/** A sheet of a file, of whatever kind and length: what every command reads its tables from. */
import type { Matrix, ReadOptions } from '../../sheet';
import type { LocalText } from '../../text';

/** Hands the rows over piece by piece, until `false` is answered; may be called again for a second reading. */
export type ReadRows = (onRows: (rows: Matrix) => void | false | Promise<void | false>) => Promise<void>;

export interface Source {
  file: string;
  /** The sheet's own name; of a text or Parquet file, which has one sheet, the file's. */
  title: string;
  /** What answers and sentences call it: beside other files with the file's name. */
  name: string;
  hidden: boolean;
  /** The first rows, enough to tell which tables they are; of a workbook all of them. */
  head: Matrix;
  /** `head` is the beginning only. */
  streamed: boolean;
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

/** The first rows, at least `count` of them where there are as many. */
export async function firstRows(read: ReadRows, count: number): Promise<Matrix> {
  const rows: Matrix[number][] = [];
  await read((piece) => {
    for (const row of piece) rows.push(row);
    return rows.length < count ? undefined : false;
  });
  return rows;
}
