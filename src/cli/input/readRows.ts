/** The raw rows of a sheet, however long it is. */
import type { Matrix } from '../../sheet';

/** Hands the pieces over one after the other, until `false` is answered; may be called again for a second reading. */
export type ReadRows = (onRows: (rows: Matrix) => void | false | Promise<void | false>) => Promise<void>;

/** The first rows, at least `count` of them where there are as many. */
export async function firstRows(read: ReadRows, count: number): Promise<Matrix> {
  const rows: Matrix[number][] = [];
  await read((piece) => {
    for (const row of piece) rows.push(row);
    return rows.length < count ? undefined : false;
  });
  return rows;
}
