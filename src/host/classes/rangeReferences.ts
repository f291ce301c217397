import { HostError } from '../shared/errors';
import type { Host } from '../state/host';
import { object } from '../objects/object';
import type { HostObject } from '../objects/object';
import type { Method } from '../protocol/spec';
import { formatAddress, intersect, parseAddress } from '../workbook/area';
import type { CellValue, SheetArea } from '../workbook/types';

/** Cells that a range's formulas refer to, and cells whose formulas refer to it. Names and table columns are not looked into. */
export const rangeReferences: Record<string, Method<SheetArea>> = {
  getDirectPrecedents: (place, host) => areas(precedents(place, host)),
  getPrecedents: (place, host) => areas(spread(place, host, precedents)),
  getDirectDependents: (place, host) => areas(dependents(place, host)),
  getDependents: (place, host) => areas(spread(place, host, dependents)),
};

function areas(places: SheetArea[]): HostObject {
  if (places.length === 0) throw new HostError('ItemNotFound');
  return object('WorkbookRangeAreas', places);
}

/** Step by step until nothing new is found. */
function spread(start: SheetArea, host: Host, step: typeof precedents): SheetArea[] {
  const found = new Map<string, SheetArea>();
  for (let next = [start]; next.length > 0;) {
    const fresh = next.flatMap((place) => step(place, host)).filter((place) => !found.has(keyOf(place)));
    for (const place of fresh) found.set(keyOf(place), place);
    next = fresh;
  }
  return [...found.values()];
}

const keyOf = ({ sheet, area }: SheetArea): string => `${sheet}!${formatAddress(area)}`;

const reference =
  /(?:'((?:[^']|'')+)'!|([A-Za-z_][\w.]*)!)?(?<![\w.])(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)(?![\w.(])/g;

function referred(formula: CellValue, sheet: string, host: Host): SheetArea[] {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return [];
  return [...formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(reference)].map(([, quoted, plain, address = '']) => {
    const name = quoted?.replaceAll("''", "'") ?? plain;
    return { sheet: name === undefined ? sheet : host.workbook.sheets.get(name).id, area: parseAddress(address).area };
  });
}

function precedents(place: SheetArea, host: Host): SheetArea[] {
  const found = host.workbook.cells
    .formulas(place.sheet, place.area)
    .flatMap((row) => row.flatMap((cell) => referred(cell, place.sheet, host)));
  return [...new Map(found.map((each) => [keyOf(each), each])).values()];
}

function dependents(place: SheetArea, host: Host): SheetArea[] {
  const { sheets, cells } = host.workbook;
  return sheets.list().flatMap(({ id }) => {
    const used = cells.usedArea(id, true);
    if (!used) return [];
    return cells.formulas(id, used).flatMap((row, r) =>
      row.flatMap((cell, c) => {
        const hit = referred(cell, id, host).some(
          ({ sheet, area }) => sheet === place.sheet && intersect(area, place.area),
        );
        const [startRow, startColumn] = [used.startRow + r, used.startColumn + c];
        return hit ? [{ sheet: id, area: { startRow, startColumn, endRow: startRow, endColumn: startColumn } }] : [];
      }),
    );
  });
}
