/** Looks of many cells in one call: `getCellProperties`, `setRowProperties` and so on. */
import { HostError } from '../shared/errors';
import type { Host } from '../state/host';
import type { Method, Property } from '../protocol/spec';
import { columnCount, rowCount } from '../workbook/area';
import type { SheetArea } from '../workbook/types';
import { formatProtection, rangeFormat } from './rangeFormat';
import { rangeFormats } from './rangeFormats';
import { rangeBorder, rangeFill, rangeFont } from './rangeLook';
import { rangePosition } from './rangePosition';

type Tree = { [name: string]: unknown };
type Members<T> = Record<string, Property<T>>;
type Walk<R> = (tree: Tree, place: SheetArea, host: Host) => R;

const sides: Record<string, string> = {
  bottom: 'EdgeBottom',
  top: 'EdgeTop',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
  horizontal: 'InsideHorizontal',
  vertical: 'InsideVertical',
};

const cell: Members<SheetArea> = { ...rangePosition, ...rangeFormats };
const inner = {
  format: rangeFormat.properties,
  'format/fill': rangeFill.properties,
  'format/font': rangeFont.properties,
  'format/protection': formatProtection.properties,
} as unknown as Record<string, Members<SheetArea>>;
const border = rangeBorder.properties as Members<{ place: SheetArea; side: string }>;

function sideOf(name: string): string {
  const side = sides[name];
  if (!side) throw new HostError('InvalidArgument');
  return side;
}

/** The same parts of every side. */
function bordersOf(wanted: Tree, place: SheetArea, host: Host): Tree {
  const parts = Object.keys(wanted);
  return Object.fromEntries(
    Object.entries(sides).map(([name, side]) => [
      name,
      Object.fromEntries(parts.map((part) => [part, border[part]?.get({ place, side }, host)])),
    ]),
  );
}

/** Members asked for with `true`, as the same tree of values. */
function read(tree: Tree, place: SheetArea, host: Host, path = ''): Tree {
  const members = path === '' ? cell : inner[path];
  return Object.fromEntries(
    Object.entries(tree).flatMap(([name, wanted]): [string, unknown][] => {
      if (wanted === false || wanted === undefined) return [];
      const below = path === '' ? name : `${path}/${name}`;
      if (below === 'format/borders') return [[name, bordersOf(wanted as Tree, place, host)]];
      if (inner[below]) return [[name, read(wanted as Tree, place, host, below)]];
      const member = members?.[name];
      if (!member) throw host.unknownMember('Range', name);
      return [[name, member.get(place, host)]];
    }),
  );
}

/** What a tree names is set; what it leaves out stays. */
function write(tree: Tree, place: SheetArea, host: Host, path = ''): void {
  const members = path === '' ? cell : inner[path];
  for (const [name, value] of Object.entries(tree)) {
    const below = path === '' ? name : `${path}/${name}`;
    if (below === 'format/borders') {
      for (const [side, parts] of Object.entries(value as Record<string, Tree>))
        for (const [part, to] of Object.entries(parts))
          border[part]?.set?.({ place, side: sideOf(side) }, to as never, host);
    } else if (inner[below]) write(value as Tree, place, host, below);
    else {
      const member = members?.[name];
      if (!member?.set) throw host.unknownMember('Range', name);
      void member.set(place, value as never, host);
    }
  }
}

const row = ({ sheet, area }: SheetArea, index: number): SheetArea => ({
  sheet,
  area: { ...area, startRow: area.startRow + index, endRow: area.startRow + index },
});
const column = ({ sheet, area }: SheetArea, index: number): SheetArea => ({
  sheet,
  area: { ...area, startColumn: area.startColumn + index, endColumn: area.startColumn + index },
});

const each = <R>(count: number, make: (index: number) => R): R[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** As many descriptions as there are lines, or an InvalidArgument. */
function put(trees: Tree[], count: number, place: (index: number) => SheetArea, run: Walk<void>, host: Host): void {
  if (trees.length !== count) throw new HostError('InvalidArgument');
  trees.forEach((tree, index) => run(tree, place(index), host));
}

export const cellProperties: Record<string, Method<SheetArea>> = {
  getCellProperties: (place, host, tree: Tree) =>
    each(rowCount(place.area), (r) => each(columnCount(place.area), (c) => read(tree, column(row(place, r), c), host))),
  getRowProperties: (place, host, tree: Tree) => each(rowCount(place.area), (r) => read(tree, row(place, r), host)),
  getColumnProperties: (place, host, tree: Tree) =>
    each(columnCount(place.area), (c) => read(tree, column(place, c), host)),
  setCellProperties: (place, host, trees: Tree[][]) => {
    if (trees.length !== rowCount(place.area)) throw new HostError('InvalidArgument');
    trees.forEach((line, r) => put(line, columnCount(place.area), (c) => column(row(place, r), c), write, host));
  },
  setRowProperties: (place, host, trees: Tree[]) => put(trees, rowCount(place.area), (r) => row(place, r), write, host),
  setColumnProperties: (place, host, trees: Tree[]) =>
    put(trees, columnCount(place.area), (c) => column(place, c), write, host),
};
