import type { Area } from './area';
import type { SheetCells } from './cells';
import { constantCell } from './cellData';

/** Captions as they stand in a table's header row; a blank one is called by its place. */
export function captionsIn(cells: SheetCells, sheet: string, area: Area): string[] {
  const row = cells.values(sheet, { ...area, endRow: area.startRow })[0] ?? [];
  return row.map((value, index) => (value === null ? captionOf(index) : String(value)));
}

/** Excel wants captions that are texts and differ: blank cells are named, numbers become texts, twins get a number. */
export function completeCaptions(cells: SheetCells, sheet: string, area: Area): void {
  const header = { ...area, endRow: area.startRow };
  const values = cells.values(sheet, header)[0] ?? [];
  const names = unlike(captionsIn(cells, sheet, area));
  if (names.some((name, index) => name !== values[index])) writeCaptions(cells, sheet, header, names);
}

/** `Column1, Column2 …` into the first row of the area. */
export function nameColumns(cells: SheetCells, sheet: string, area: Area): void {
  const header = { ...area, endRow: area.startRow };
  const width = area.endColumn - area.startColumn + 1;
  writeCaptions(
    cells,
    sheet,
    header,
    Array.from({ length: width }, (_, index) => captionOf(index)),
  );
}

/** As texts, whatever they look like: a caption such as `=A1` or `2026` is no formula and no number. */
export function writeCaptions(cells: SheetCells, sheet: string, header: Area, names: readonly string[]): void {
  cells.write(cells.place(sheet, header), (_, column) => constantCell(names[column - header.startColumn] ?? null));
}

function unlike(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.map((base) => {
    let name = base;
    for (let count = 2; seen.has(name.toLowerCase()); count++) name = `${base}${count}`;
    seen.add(name.toLowerCase());
    return name;
  });
}

const captionOf = (index: number): string => `Column${index + 1}`;
