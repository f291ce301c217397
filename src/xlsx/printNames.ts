/** Excel keeps what is printed of a sheet, and the rows and columns repeated on every page, as defined names. */
import { quotedSheet } from '../grid';
import type { DefinedName, XlsxSheet } from './shared/model';

export function printNames({ name: sheet, page = {} }: Pick<XlsxSheet, 'name' | 'page'>): DefinedName[] {
  const quoted = quotedSheet(sheet);
  const refOf = (...parts: (string | undefined)[]) =>
    parts.flatMap((part) => (part ? [`${quoted}!${part}`] : [])).join(',');
  const area = refOf(page.printArea);
  const titles = refOf(page.printTitlesColumn, page.printTitlesRow);
  return [
    ...(area ? [{ name: '_xlnm.Print_Area', ref: area, sheet }] : []),
    ...(titles ? [{ name: '_xlnm.Print_Titles', ref: titles, sheet }] : []),
  ];
}
