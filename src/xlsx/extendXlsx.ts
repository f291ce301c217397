/**
 * Cells beside a table and sheets at the end of a workbook that is somebody's: every other part keeps its bytes, also what this
 * room does not know (pivot tables, pictures, macros).
 */
import { changeParts } from './shared/changeParts';
import { sheetsOf } from './raw/readRaw';
import type { XlsxSheet } from './shared/model';
import { XlsxError } from './shared/xlsxError';
import { escaped } from './shared/xmlTag';
import { writeXlsx } from './writeXlsx';
import { addSheets } from './extend/addSheets';
import { putLists } from './extend/bookLists';
import { withCells } from './extend/cellsBeside';
import { grownTable, type AddedColumn } from './extend/grownTable';
import { joinStyles } from './extend/joinStyles';
import { donorOf, movedSheet, type Donor, type Moving } from './extend/movedParts';
import { targetOf, textOf, type Target } from './extend/target';

export interface Extension {
  /** Sheets that come in at the end. */
  sheets: readonly XlsxSheet[];
  /** Cells of a sheet that is there, by their own place; and the table whose last columns they become. */
  beside: Pick<XlsxSheet, 'name' | 'matrix' | 'formulas' | 'looks'> & {
    widths: ReadonlyMap<number, number>;
    table?: { name: string; columns: readonly AddedColumn[] };
  };
  /** Whether macros stay; the file's name has to say the same. */
  macros: boolean;
}

/** Throws an `XlsxError` for what is no sound workbook. */
export async function extendXlsx(bytes: Uint8Array, { sheets, beside, macros }: Extension): Promise<Uint8Array> {
  const target = await targetOf(bytes);
  const donor = await donorOf(await writeXlsx({ sheets: [{ ...beside, widths: [] }, ...sheets] }));
  const moving = await putStyles(target, donor);
  await putBeside(target, donor, beside, moving);
  const names = sheets.map(({ name }) => name);
  await putLists(target, await addSheets(target, donor, names, moving), macros);
  return changeParts(bytes, target.changed);
}

/** The donor's looks behind those of the workbook, where it has any. */
async function putStyles({ file, related, strict, put }: Target, donor: Donor): Promise<Moving> {
  const styles = related.find(({ type }) => type === 'styles')?.path;
  if (styles === undefined) return { shift: null, strict };
  const joined = joinStyles((await file.text(styles)) ?? '', await textOf(donor.file, 'xl/styles.xml'));
  if (joined) await put(styles, joined.text);
  return { shift: joined?.shift ?? null, strict };
}

async function putBeside(target: Target, donor: Donor, beside: Extension['beside'], moving: Moving): Promise<void> {
  const { file, put } = target;
  const own = (await sheetsOf(file)).find(({ name }) => name === beside.name);
  if (!own) throw new XlsxError('unreadable', `"${beside.name}"`);
  let cells = '';
  for await (const piece of movedSheet(donor, 'xl/worksheets/sheet1.xml', moving)) cells += piece;
  await put(own.path, withCells(await textOf(file, own.path), cells, beside.widths));
  if (!beside.table) return;
  for (const { path, type } of await file.related(own.path)) {
    const text = type === 'table' ? await textOf(file, path) : '';
    if (text.includes(`isplayName="${escaped(beside.table.name)}"`))
      await put(path, grownTable(text, beside.table.columns));
  }
}
