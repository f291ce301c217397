/** The further tables a pack looks into (a roster, a change log), found among the file's other sheets. */
import { fieldSpecs, type Pack } from '../../engine';
import { readTable, type Mapping, type SheetTable } from '../../sheet';
import type { Language } from '../../text';
import type { OpenSheet } from '../openFile';
import { bestSheet } from './chooseSheet';

export interface OtherTables {
  file: string;
  sheets: readonly OpenSheet[];
  pack: Pack;
  mapping: Mapping;
  language: Language;
}

/** Tables by the name the pack gives them; one the file does not hold is left out, and its rules stay unknown. */
export function otherTables({ sheets, pack, mapping, language }: OtherTables): Record<string, SheetTable> {
  const found: Record<string, SheetTable> = {};
  for (const name of Object.keys(pack.tables ?? {})) {
    const specs = fieldSpecs(pack, name);
    const sheet = bestSheet(sheets, { what: name, specs, mapping, language });
    const table = sheet && readTable(sheet.matrix, specs, { mapping, date1904: sheet.date1904 }).table;
    if (table) found[name] = table;
  }
  return found;
}
