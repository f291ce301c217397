/** An empty table with the captions of a pack's form, on a sheet of its own. */
import type { LoadedPack } from './packShelf';
import type { Session } from './session';

/** Returns the sheet's name; the workbook is scanned again, so the table is recognised when this resolves. */
export async function createTemplate(
  { book, scan }: Session,
  { id, pack }: LoadedPack,
  title: string,
): Promise<string> {
  const fields = Object.keys(pack.fields);
  const name = await book!.writeSheet({
    name: title,
    rows: [fields, fields.map(() => null)],
    widths: fields.map((field) => Math.max(12, field.length + 4)),
    table: `tbl_${id.replace(/\W/g, '_')}`,
  });
  await scan.run();
  return name;
}
