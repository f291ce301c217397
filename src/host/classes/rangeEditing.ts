import { HostError } from '../shared/errors';
import type { Host } from '../state/host';
import type { Method } from '../protocol/spec';
import { object } from '../objects/object';
import { intersect } from '../workbook/area';
import type { CellValue, SheetArea } from '../workbook/types';
import { refuseOtherSize } from './rangeValues';

/** Methods of a range that change the sheet. */
export const rangeEditing: Record<string, Method<SheetArea>> = {
  // Office.js asks this before it writes more than 1,500 cells, in pieces that no longer tell the whole size.
  _ValidateArraySize: (place, _, rows: number, columns: number) => refuseOtherSize(place, rows, columns),
  clear: (place, host, applyTo = 'All') => {
    const { cells, formats } = host.workbook;
    if (applyTo === 'All' || applyTo === 'Contents' || applyTo === 'ResetContents')
      cells.clearContents(place.sheet, place.area);
    if (applyTo === 'All' || applyTo === 'Formats') formats.clear(place);
  },
  insert: async (place, host, shift: 'Down' | 'Right') => {
    refuseCuttingTables(place, host);
    await host.workbook.structure.insert(place, shift);
    if (shift === 'Down') host.workbook.tables.continueColumns(place);
    return object('Range', { ...place });
  },
  delete: async (place, host, shift: 'Up' | 'Left') => {
    refuseCuttingTables(place, host);
    await host.workbook.structure.delete(place, shift);
  },
  merge: (place, host, across = false) => {
    if (host.workbook.tables.list(place.sheet).some((table) => intersect(table.area, place.area)))
      throw new HostError('InvalidOperation');
    host.workbook.structure.merge(place, across);
  },
  unmerge: (place, host) => host.workbook.structure.unmerge(place),
  select: (place, host) => host.workbook.selection.select(place.sheet, place.area),
  calculate: (place, host) => host.workbook.calculation.markDirty([place]),
  replaceAll: (
    place,
    host,
    text: string,
    replacement: string,
    criteria: { completeMatch?: boolean; matchCase?: boolean },
  ) => {
    const used = host.workbook.cells.usedArea(place.sheet, true);
    const area = used && intersect(used, place.area);
    if (!area) return 0;
    const pattern = new RegExp(
      criteria?.completeMatch ? `^${quoted(text)}$` : quoted(text),
      criteria?.matchCase ? 'g' : 'gi',
    );
    let count = 0;
    const values = host.workbook.cells.formulas(place.sheet, area).map((row) =>
      row.map((value) => {
        if (value === null) return null;
        const replaced = String(value).replace(pattern, () => (count++, replacement));
        return replaced === String(value) ? null : replaced;
      }),
    );
    host.workbook.cells.setValues(place.sheet, area, values);
    return count;
  },
  removeDuplicates: async (place, host, columns: number[], includesHeader: boolean) => {
    const area = { ...place.area, startRow: place.area.startRow + (includesHeader ? 1 : 0) };
    const rows = host.workbook.cells.values(place.sheet, area);
    const seen = new Set<string>();
    const kept = rows.filter((row) => {
      const key = JSON.stringify(columns.map((column) => row[column] ?? null));
      return seen.has(key) ? false : seen.add(key);
    });
    const blank = rows.slice(kept.length).map((row) => row.map((): CellValue => ''));
    host.workbook.cells.setValues(place.sheet, area, [...kept.map((row) => row.map((value) => value ?? '')), ...blank]);
    return object('RemoveDuplicatesResult', { removed: rows.length - kept.length, uniqueRemaining: kept.length });
  },
};

/** Excel refuses to shift part of a table ("This operation is not allowed. …"). */
function refuseCuttingTables({ sheet, area }: SheetArea, host: Host): void {
  for (const table of host.workbook.tables.list(sheet)) {
    if (!intersect(table.area, area)) continue;
    const wholeRows = area.startColumn <= table.area.startColumn && area.endColumn >= table.area.endColumn;
    const wholeColumns = area.startRow <= table.area.startRow && area.endRow >= table.area.endRow;
    if (!wholeRows && !wholeColumns)
      throw new HostError(
        'InvalidOperation',
        'This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet.',
      );
  }
}

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
