/**
 * Cells beside a table and sheets at the end of a workbook that is somebody's: every other part keeps its bytes, also what this
 * room does not know (pivot tables, pictures, macros).
 */
import { calculatedOnLoad } from './mendXlsx';
import { openPackage, type XlsxPackage } from './raw/openPackage';
import { sheetsOf } from './raw/readRaw';
import { changeParts, packedPart, type Part } from './replaceParts';
import type { XlsxSheet } from './shared/model';
import { XlsxError } from './shared/xlsxError';
import { writeXlsx } from './writeXlsx';
import { escaped, tag } from './shared/xmlTag';
import { withCells } from './extend/cellsBeside';
import { grownTable, type AddedColumn } from './extend/grownTable';
import { joinStyles } from './extend/joinStyles';
import { donorOf, inStrict, isStrict, movedSheet } from './extend/movedParts';

export interface Extension {
  /** Sheets that come in at the end. */
  sheets: readonly XlsxSheet[];
  /** Cells of a sheet that is there, by their own place; and the table whose last columns they become. */
  beside: Pick<XlsxSheet, 'name' | 'matrix' | 'formulas' | 'looks'> & {
    widths: ReadonlyMap<number, number>;
    table?: { name: string; columns: readonly AddedColumn[] };
  };
  /** Whether macros stay; the file's name has to say the same. */
  macros: boolean;
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const PLAIN_BOOK = `${TYPES}.sheet.main+xml`;
/** Parts of macros, by the last word of their relationships. */
const MACROS: ReadonlySet<string> = new Set(['vbaProject', 'xlMacrosheet', 'xlIntlMacrosheet', 'attachedToolbars']);

/** Throws an `XlsxError` for what is no sound workbook. */
export async function extendXlsx(bytes: Uint8Array, { sheets, beside, macros }: Extension): Promise<Uint8Array> {
  const file = openPackage(bytes);
  const main = (await file.related('')).find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const related = await file.related(main);
  const book = await textOf(file, main);
  const own = (await sheetsOf(file)).find(({ name }) => name === beside.name);
  if (!own) throw new XlsxError('unreadable', `"${beside.name}"`);
  const strict = isStrict(book);
  const edition = (xml: string) => (strict ? inStrict(xml) : xml);
  const names = new Map(file.paths.map((path) => [path.toLowerCase(), path]));
  const real = (path: string) => names.get(path.toLowerCase()) ?? path;
  const changed = new Map<string, Part | null>();
  const put = async (path: string, text: string | AsyncIterable<string>) => {
    changed.set(real(path), await packedPart(real(path), typeof text === 'string' ? [text] : text));
  };

  const donor = await donorOf(await writeXlsx({ sheets: [{ ...beside, widths: [] }, ...sheets] }));
  const styles = related.find(({ type }) => type === 'styles')?.path;
  const joined =
    styles === undefined
      ? null
      : joinStyles((await file.text(styles)) ?? '', await textOf(donor.file, 'xl/styles.xml'));
  if (joined) await put(styles!, joined.text);
  const moving = { shift: joined?.shift ?? null, strict };

  let cells = '';
  for await (const piece of movedSheet(donor, 'xl/worksheets/sheet1.xml', moving)) cells += piece;
  await put(own.path, withCells(await textOf(file, own.path), cells, beside.widths));
  if (beside.table)
    for (const { path, type } of await file.related(own.path)) {
      const text = type === 'table' ? await textOf(file, path) : '';
      if (text.includes(`isplayName="${escaped(beside.table.name)}"`))
        await put(path, grownTable(text, beside.table.columns));
    }

  const free = (made: (number: number) => string): string => {
    let number = 1;
    while (names.has(made(number).toLowerCase())) number++;
    const path = made(number);
    names.set(path.toLowerCase(), path);
    return path;
  };
  const rels = await textOf(file, relsOf(main));
  for (const [, id] of rels.matchAll(/\sId="([^"]*)"/g)) names.set(id!.toLowerCase(), id!);
  const types: [path: string, type: string][] = [];
  const listed: { name: string; id: string }[] = [];
  const relations: string[] = [];
  for (const [i, { name }] of sheets.entries()) {
    const from = `xl/worksheets/sheet${i + 2}.xml`;
    const path = free((n) => `xl/worksheets/sheet${n}.xml`);
    await put(path, movedSheet(donor, from, moving));
    types.push([path, `${TYPES}.worksheet+xml`]);
    const id = free((n) => `rIdPatuh${n}`);
    listed.push({ name, id });
    relations.push(tag('Relationship', { Id: id, Type: `${RELATIONS}/worksheet`, Target: `/${path}` }));
    const also = strict ? [] : await donor.file.related(from);
    const links: string[] = [];
    for (const { id: link, type, path: part } of also) {
      const [, folder, stem, end] = /^(.*\/)?([a-zA-Z]+)\d*(\.\w+)$/.exec(part)!;
      const place = free((n) => `${folder ?? ''}${stem}${n}${end}`);
      await put(place, await textOf(donor.file, part));
      if (type === 'comments') types.push([place, `${TYPES}.comments+xml`]);
      links.push(tag('Relationship', { Id: link, Type: `${RELATIONS}/${type}`, Target: `/${place}` }));
    }
    if (links.length > 0) await put(relsOf(path), relationsPart(links));
  }

  const dropped = related.filter(({ type }) => type === 'calcChain' || (!macros && MACROS.has(type)));
  for (const { path } of dropped) changed.set(real(path), null);
  const isDropped = new Set(dropped.map(({ id }) => id));
  await put(
    relsOf(main),
    rels
      .replace(/<((?:\w+:)?)Relationship\b[^>]*?(?:\/>|><\/\1Relationship>)/g, (whole) =>
        isDropped.has(/\sId="([^"]*)"/.exec(whole)?.[1] ?? '') ? '' : whole,
      )
      .replace(
        /<\/((?:\w+:)?)Relationships>/,
        (end, prefix: string) =>
          edition(relations.join('')).replaceAll('<Relationship', `<${prefix}Relationship`) + end,
      ),
  );
  await put(main, calculatedOnLoad(withSheets(book, listed)));
  const gone = new Set(dropped.map(({ path }) => `/${path}`.toLowerCase()));
  await put('[Content_Types].xml', withTypes(await textOf(file, '[Content_Types].xml'), { types, gone, main, macros }));
  return changeParts(bytes, changed);
}

async function textOf(file: XlsxPackage, path: string): Promise<string> {
  const text = await file.text(path);
  if (text === null) throw new XlsxError('unreadable', path);
  return text;
}

const relsOf = (path: string): string =>
  path.replace(/^(.*\/)?([^/]*)$/, (_, folder = '', name: string) => `${folder}_rels/${name}.rels`);

const relationsPart = (links: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${tag('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' }, links.join(''))}`;

function withSheets(book: string, sheets: readonly { name: string; id: string }[]): string {
  const [, relation = 'r'] = /xmlns:(\w+)="[^"]*officeDocument\/(?:2006\/)?relationships"/.exec(book) ?? [];
  const ids = [...book.matchAll(/\ssheetId="(\d+)"/g)].map(([, id]) => Number(id));
  const first = Math.max(0, ...ids) + 1;
  return book.replace(/<\/((?:\w+:)?)sheets>/, (end, prefix: string) => {
    const added = sheets.map(({ name, id }, i) =>
      tag(`${prefix}sheet`, { name, sheetId: first + i, [`${relation}:id`]: id }),
    );
    return added.join('') + end;
  });
}

function withTypes(
  text: string,
  {
    types,
    gone,
    main,
    macros,
  }: { types: readonly [string, string][]; gone: ReadonlySet<string>; main: string; macros: boolean },
): string {
  const kept = text.replace(/<((?:\w+:)?)Override\b[^>]*?(?:\/>|><\/\1Override>)/g, (whole) => {
    const part = (/\sPartName="([^"]*)"/.exec(whole)?.[1] ?? '').toLowerCase();
    if (gone.has(part)) return '';
    // A template, and a workbook whose macros do not come along, is a plain workbook now.
    return part === `/${main}`.toLowerCase() && !macros
      ? whole.replace(/ContentType="[^"]*"/, `ContentType="${PLAIN_BOOK}"`)
      : whole;
  });
  return kept.replace(/<\/((?:\w+:)?)Types>/, (end, prefix: string) => {
    const vml = /Extension="vml"/i.test(kept)
      ? ''
      : tag(`${prefix}Default`, {
          Extension: 'vml',
          ContentType: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
        });
    const added = types.map(([path, type]) => tag(`${prefix}Override`, { PartName: `/${path}`, ContentType: type }));
    return vml + added.join('') + end;
  });
}
