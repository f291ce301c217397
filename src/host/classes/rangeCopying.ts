import { HostError } from '../shared/errors';
import type { Host } from '../state/host';
import type { HostObject } from '../objects/object';
import type { Method } from '../protocol/spec';
import { columnCount, formatAddress, intersect, rowCount } from '../workbook/area';
import type { Area } from '../workbook/area';
import type { CellInput } from '../workbook/cells';
import { continuation, knownFills } from '../workbook/fillSeries';
import { shiftFormula } from '../workbook/shiftFormula';
import type { CellValue, SheetArea } from '../workbook/types';
import { placeOf } from './placeOf';

/** Which cell of the source a cell of the target is made from, counted from the source's corner. */
type From = (row: number, column: number) => [row: number, column: number];

/** Methods of a range that bring cells to another place. */
export const rangeCopying: Record<string, Method<SheetArea>> = {
  copyFrom: (place, host, from: string | HostObject, copyType = 'All', skipBlanks = false, transpose = false) => {
    const source = placeOf(from, place.sheet, host);
    const rows = transpose ? columnCount(source.area) : rowCount(source.area);
    const columns = transpose ? rowCount(source.area) : columnCount(source.area);
    const { startRow, startColumn, endRow, endColumn } = place.area;
    const area: Area = {
      ...place.area,
      endRow: Math.max(endRow, startRow + rows - 1),
      endColumn: Math.max(endColumn, startColumn + columns - 1),
    };
    const from_: From = (row, column) => {
      const [r, c] = [(row - startRow) % rows, (column - startColumn) % columns];
      return transpose ? [c, r] : [r, c];
    };
    copy({ sheet: place.sheet, area }, source, from_, copyType as string, skipBlanks as boolean, host);
  },
  moveTo: async (place, host, to: string | HostObject) => {
    const target = placeOf(to, place.sheet, host);
    const { startRow, startColumn } = target.area;
    await host.workbook.structure.move(place, {
      sheet: target.sheet,
      area: {
        startRow,
        startColumn,
        endRow: startRow + rowCount(place.area) - 1,
        endColumn: startColumn + columnCount(place.area) - 1,
      },
    });
  },
  /** The target holds the source and reaches further up, down, left or right. */
  autoFill: (place, host, to: string | HostObject, type = 'FillDefault') => {
    const target = placeOf(to, place.sheet, host);
    if (!knownFills.includes(type as string)) throw new HostError('NotImplemented');
    const held = intersect(target.area, place.area);
    if (target.sheet !== place.sheet || !held || formatAddress(held) !== formatAddress(place.area))
      throw new HostError('InvalidArgument');
    const [rows, columns] = [rowCount(place.area), columnCount(place.area)];
    const from: From = (row, column) => [
      modulo(row - place.area.startRow, rows),
      modulo(column - place.area.startColumn, columns),
    ];
    const copyType = { FillValues: 'Formulas', FillFormats: 'Formats' }[type as string] ?? 'All';
    copy(target, place, from, copyType, false, host);
    if (type === 'FillDefault' || type === 'FillSeries') goOn(place, target, type === 'FillSeries', host);
  },
};

const modulo = (value: number, by: number): number => ((value % by) + by) % by;

/** References in formulas move along. */
function copy(
  target: SheetArea,
  source: SheetArea,
  from: From,
  copyType: string,
  skipBlanks: boolean,
  host: Host,
): void {
  const { cells, formats } = host.workbook;
  const contents =
    copyType === 'Values' ? cells.values(source.sheet, source.area) : cells.formulas(source.sheet, source.area);
  const written = (row: number, column: number): CellInput => {
    const [r, c] = from(row, column);
    const value = contents[r]?.[c] ?? null;
    if (value === null) return skipBlanks ? null : '';
    if (typeof value !== 'string') return value;
    return value.startsWith('=') && copyType !== 'Values'
      ? shiftFormula(value, row - source.area.startRow - r, column - source.area.startColumn - c)
      : `'${value}`;
  };
  const copied = copyType === 'All' || copyType === 'Formats' ? formats.styles(source) : null;
  if (copyType !== 'Formats') cells.setValues(target.sheet, target.area, matrix(target.area, written));
  if (copied)
    formats.setStyles(target, (row, column) => {
      const [r, c] = from(row, column);
      return skipBlanks && contents[r]?.[c] === null ? undefined : (copied[r]?.[c] ?? null);
    });
}

function matrix(area: Area, make: (row: number, column: number) => CellInput): CellInput[][] {
  return Array.from({ length: rowCount(area) }, (_, row) =>
    Array.from({ length: columnCount(area) }, (__, column) => make(area.startRow + row, area.startColumn + column)),
  );
}

/** Lines of constants that go on by a rule are written over their repetition. */
function goOn(source: SheetArea, target: SheetArea, series: boolean, host: Host): void {
  const { cells, formats } = host.workbook;
  const down = rowCount(target.area) > rowCount(source.area);
  const contents = cells.formulas(source.sheet, source.area);
  const patterns = formats.numberFormats(source);
  const count = down ? columnCount(source.area) : rowCount(source.area);
  for (let line = 0; line < count; line++) {
    const values = (down ? contents.map((row) => row[line] ?? null) : (contents[line] ?? [])) as CellValue[];
    const pattern = (down ? patterns[0]?.[line] : patterns[line]?.[0]) ?? 'General';
    if (values.some((value) => typeof value === 'string' && value.startsWith('='))) continue;
    const next = continuation(values, /[dmy]/i.test(pattern.replace(/\[[^\]]*\]|"[^"]*"|General/g, '')), series);
    if (!next) continue;
    const at = (down ? source.area.startColumn : source.area.startRow) + line;
    const area = down
      ? { ...target.area, startColumn: at, endColumn: at }
      : { ...target.area, startRow: at, endRow: at };
    const from = down ? source.area.startRow : source.area.startColumn;
    cells.setValues(
      target.sheet,
      area,
      matrix(area, (row, column) => {
        const value = next((down ? row : column) - from);
        return typeof value === 'string' ? `'${value}` : value;
      }),
    );
  }
}
