import { HostError } from '../shared/errors';
import type { Host } from '../state/host';
import { object } from '../objects/object';
import type { Method } from '../protocol/spec';
import { cellArea, intersect } from '../workbook/area';
import type { Area } from '../workbook/area';
import type { CellValue, SheetArea } from '../workbook/types';
import { valueType } from './rangeValues';

/** Cells of one kind: formulas, constants, blanks, or those that can be seen. */
export const rangeSpecial: Record<string, Method<SheetArea>> = {
  getSpecialCellsOrNullObject: (place, host, type: string, values = 'All') => {
    const places = special(place, type, values as string, host);
    return places.length > 0 ? object('RangeAreas', { sheet: place.sheet, places }) : null;
  },
};

/** What of Excel.SpecialCellValueType a value answers to: its names are made of these words. */
const words: Record<string, string> = { Error: 'Error', Boolean: 'Logical', Double: 'Number', String: 'Text' };

function special(place: SheetArea, type: string, values: string, host: Host): SheetArea[] {
  const { cells, book } = host.workbook;
  const used = cells.usedArea(place.sheet, true);
  const area = used && intersect(used, place.area);
  if (!area) return [];
  const contents = cells.values(place.sheet, area);
  const formulas = cells.formulas(place.sheet, area);
  const fits = (value: CellValue): boolean => values === 'All' || values.includes(words[valueType(value)] ?? '-');
  const chosen = (row: number, column: number): boolean => {
    const value = contents[row]?.[column] ?? null;
    const formula = formulas[row]?.[column];
    const calculated = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
    switch (type) {
      case 'Formulas':
        return calculated && fits(value);
      case 'Constants':
        return value !== null && !calculated && fits(value);
      case 'Blanks':
        return value === null && !calculated;
      case 'Visible': {
        const sheet = book.sheet(place.sheet);
        return sheet.getRowVisible(area.startRow + row) && sheet.getColVisible(area.startColumn + column);
      }
      default:
        throw new HostError('NotImplemented');
    }
  };
  return blocks(area, chosen).map((block) => ({ sheet: place.sheet, area: block }));
}

/** Chosen cells as areas: runs of a row, and equal runs of following rows together. */
function blocks(area: Area, chosen: (row: number, column: number) => boolean): Area[] {
  const done: Area[] = [];
  let open: Area[] = [];
  for (let row = area.startRow; row <= area.endRow; row++) {
    const runs = runsOf(area, row, (column) => chosen(row - area.startRow, column - area.startColumn));
    const next = runs.map((run) => {
      const above = open.find(
        ({ startColumn, endColumn }) => startColumn === run.startColumn && endColumn === run.endColumn,
      );
      return above ? { ...above, endRow: row } : run;
    });
    done.push(
      ...open.filter(
        (block) =>
          !next.some(({ startRow, startColumn }) => startRow === block.startRow && startColumn === block.startColumn),
      ),
    );
    open = next;
  }
  return [...done, ...open];
}

function runsOf(area: Area, row: number, chosen: (column: number) => boolean): Area[] {
  const runs: Area[] = [];
  for (let column = area.startColumn; column <= area.endColumn; column++) {
    if (!chosen(column)) continue;
    const last = runs.at(-1);
    if (last?.endColumn === column - 1) last.endColumn = column;
    else runs.push(cellArea(row, column));
  }
  return runs;
}
