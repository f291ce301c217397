/** Cells that are put into a sheet's part, beside whatever it holds: all else keeps its letters. */
import { columnIndex } from '../../grid';

const CELL = /<((?:\w+:)?)c\b([^>]*?)(?:\/>|>[^]*?<\/\1c>)/g;

/**
 * @param own the part as it is
 * @param added rows of another part with the cells that come in, as `r` names them
 * @param widths of columns, in characters
 */
export function withCells(own: string, added: string, widths: ReadonlyMap<number, number>): string {
  const found = /<((?:\w+:)?)sheetData\b[^>]*?(?:\/>|>([^]*)<\/\1sheetData>)/.exec(own);
  if (!found) return own;
  const [whole, prefix = '', data = ''] = found;
  const rows = new Map<number, string>();
  for (const [, attributes, cells] of added.matchAll(/<row\b([^>]*)>([^]*?)<\/row>/g))
    rows.set(Number(attributeOf(attributes!, 'r')), cells!.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`));
  const merged = withRows(data, prefix, rows);
  const before = withWidths(own.slice(0, found.index), prefix, widths).replace(
    new RegExp(`<${prefix}dimension\\b[^>]*?(?:/>|></${prefix}dimension>)`),
    '',
  );
  return `${before}<${prefix}sheetData>${merged}</${prefix}sheetData>${own.slice(found.index + whole.length)}`;
}

function withRows(data: string, prefix: string, rows: Map<number, string>): string {
  const made = (row: number, cells: string): string => `<${prefix}row r="${row}">${cells}</${prefix}row>`;
  const waiting = [...rows].sort(([a], [b]) => a - b);
  const upTo = (row: number): string => {
    let text = '';
    while (waiting.length > 0 && waiting[0]![0] < row) text += made(...waiting.shift()!);
    return text;
  };
  let last = 0;
  const row = new RegExp(`<${prefix}row\\b([^>]*?)(?:/>|>([^]*?)</${prefix}row>)`, 'g');
  const changed = data.replace(row, (whole: string, attributes: string, cells: string | undefined) => {
    last = Number(attributeOf(attributes, 'r') ?? last + 1);
    const before = upTo(last);
    if (waiting[0]?.[0] !== last) return before + whole;
    const [, more] = waiting.shift()!;
    const others = attributes.replace(/\sspans="[^"]*"/, '');
    return `${before}<${prefix}row${others}>${joined(cells ?? '', more)}</${prefix}row>`;
  });
  return changed + upTo(Infinity);
}

/** In the order of their columns; a cell that stands where another comes in makes room for it. */
function joined(own: string, added: string): string {
  const cells = new Map<number, string>();
  let last = -1;
  for (const [whole, , attributes] of own.matchAll(CELL)) {
    last = columnOf(attributes!) ?? last + 1;
    cells.set(last, whole);
  }
  for (const [whole, , attributes] of added.matchAll(CELL)) cells.set(columnOf(attributes!)!, whole);
  return [...cells]
    .sort(([a], [b]) => a - b)
    .map(([, cell]) => cell)
    .join('');
}

function columnOf(attributes: string): number | null {
  const letters = /^[A-Z]+/i.exec(attributeOf(attributes, 'r') ?? '')?.[0];
  return letters === undefined ? null : columnIndex(letters);
}

const attributeOf = (attributes: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];

/** Columns that have a width of their own keep it, unless they are hidden: what comes in is there to be seen. */
function withWidths(head: string, prefix: string, widths: ReadonlyMap<number, number>): string {
  const list = new RegExp(`<${prefix}cols\\b[^>]*>([^]*?)</${prefix}cols>`).exec(head);
  let columns = [...(list?.[1] ?? '').matchAll(new RegExp(`<${prefix}col\\b([^>]*?)(?:/>|></${prefix}col>)`, 'g'))].map(
    ([, attributes]) => ({
      attributes: attributes!.replace(/\s(?:min|max)="[^"]*"/g, ''),
      min: Number(attributeOf(attributes!, 'min')),
      max: Number(attributeOf(attributes!, 'max')),
    }),
  );
  for (const [column, width] of widths) {
    const at = column + 1;
    const own = columns.find(({ min, max }) => min <= at && at <= max);
    if (own && !/\shidden="(?:1|true)"/.test(own.attributes)) continue;
    columns = columns.filter((each) => each !== own);
    if (own && own.min < at) columns.push({ ...own, max: at - 1 });
    if (own && own.max > at) columns.push({ ...own, min: at + 1 });
    columns.push({ attributes: ` width="${width}" customWidth="1"`, min: at, max: at });
  }
  if (columns.length === 0) return head;
  const written = columns
    .sort((a, b) => a.min - b.min)
    .map(({ min, max, attributes }) => `<${prefix}col min="${min}" max="${max}"${attributes}/>`);
  const text = `<${prefix}cols>${written.join('')}</${prefix}cols>`;
  return list ? head.replace(list[0], () => text) : head + text;
}
