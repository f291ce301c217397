import type { Host } from '../state/host';
import type { Method } from '../protocol/spec';
import { object } from '../objects/object';
import { bounds, cellArea, intersect } from '../workbook/area';
import type { SheetArea } from '../workbook/types';

interface SearchCriteria {
  completeMatch?: boolean;
  matchCase?: boolean;
  searchDirection?: string;
}

/** Things found in or from a range: tables, texts, merged and spilled cells. */
export const rangeFinding: Record<string, Method<SheetArea>> = {
  getTables: (place, host, fullyContained = false) =>
    object(
      'TableScopedCollection',
      host.workbook.tables.list(place.sheet).flatMap((table) => {
        const common = intersect(table.area, place.area);
        const inside = common && JSON.stringify(common) === JSON.stringify({ ...common, ...table.area });
        return common && (!fullyContained || inside) ? [table.id] : [];
      }),
    ),
  findOrNullObject: (place, host, text: string, criteria: SearchCriteria) => {
    const found = find(place, host, text, criteria);
    return found && object('Range', found);
  },
  getMergedAreasOrNullObject: (place, host) => {
    const places = host.workbook.structure.merged(place).map((area) => ({ sheet: place.sheet, area }));
    return places.length > 0 ? object('RangeAreas', { sheet: place.sheet, places }) : null;
  },
  getSpillingToRangeOrNullObject: (place, host) => {
    const found = spill(place, host);
    return found && object('Range', found);
  },
  getSpillParentOrNullObject: (place, host) => {
    const found = host.workbook.cells.spillParent(place);
    return found && object('Range', found);
  },
  /** Ctrl+Shift+arrow: to the edge of the filled cells. */
  getExtendedRange: (place, host, direction: string) =>
    object('Range', { sheet: place.sheet, area: bounds(place.area, edge(place, host, direction).area) }),
  getRangeEdge: (place, host, direction: string) => object('Range', edge(place, host, direction)),
  getVisibleView: (place) => object('RangeView', place),
};

function find(place: SheetArea, host: Host, text: string, criteria: SearchCriteria = {}): SheetArea | null {
  const used = host.workbook.cells.usedArea(place.sheet, true);
  const area = used && intersect(used, place.area);
  if (!area) return null;
  const fold = (value: string) => (criteria.matchCase ? value : value.toLowerCase());
  const wanted = fold(text);
  const texts = host.workbook.cells.text(place.sheet, area);
  const hits = texts.flatMap((row, r) =>
    row.flatMap((cell, c) =>
      (criteria.completeMatch ? fold(cell) === wanted : fold(cell).includes(wanted)) ? [[r, c] as const] : [],
    ),
  );
  const hit = criteria.searchDirection === 'Backwards' ? hits.at(-1) : hits[0];
  if (!hit) return null;
  const [row, column] = [area.startRow + hit[0], area.startColumn + hit[1]];
  return { sheet: place.sheet, area: cellArea(row, column) };
}

function spill(place: SheetArea, host: Host): SheetArea | null {
  const area = host.workbook.cells.spillsFrom(place)[0];
  return area ? { sheet: place.sheet, area } : null;
}

function edge(place: SheetArea, host: Host, direction: string): SheetArea {
  const used = host.workbook.cells.usedArea(place.sheet, true);
  const { startRow, startColumn, endRow, endColumn } = place.area;
  const filled = (row: number, column: number) =>
    host.workbook.cells.values(place.sheet, cellArea(row, column))[0]?.[0] !== null;
  const down = { Up: -1, Down: 1 }[direction] ?? 0;
  const right = { Left: -1, Right: 1 }[direction] ?? 0;
  let row = down > 0 ? endRow : startRow;
  let column = right > 0 ? endColumn : startColumn;
  const inside = (r: number, c: number) => r >= 0 && c >= 0 && (!used || (r <= used.endRow && c <= used.endColumn));
  while (inside(row + down, column + right) && filled(row + down, column + right)) {
    row += down;
    column += right;
  }
  return { sheet: place.sheet, area: cellArea(row, column) };
}
