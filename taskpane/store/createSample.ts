/** Sample records of a pack on a sheet of their own: the examples its author wrote, without what they are expected to come to. */
import { parseCsv } from '../../src/sheet';
import type { LoadedPack } from './packShelf';
import type { Session } from './session';

const AT_MOST = 40;

/** Returns the sheet's name; the workbook is scanned again when this resolves. */
export async function createSample(
  { book, packs, scan }: Session,
  { id, pack }: LoadedPack,
  title: string,
): Promise<string> {
  const { matrix } = parseCsv(await packs.textsOf(id)(`${id}/examples.csv`));
  const [head = [], ...rows] = matrix;
  const columns = head.flatMap((caption, column) => (Object.hasOwn(pack.fields, String(caption)) ? [column] : []));
  const cells = [head, ...rows.slice(0, AT_MOST)].map((row) => columns.map((column) => String(row[column] ?? '')));
  const name = await book!.writeSheet({
    name: title,
    rows: cells,
    widths: columns.map(() => 16),
    table: `contoh_${id.replace(/\W/g, '_')}`,
  });
  await scan.run();
  return name;
}
