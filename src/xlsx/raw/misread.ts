/** What the library takes from behind a sheet's cells by halves: links over several cells, and bars and scales in colours of the theme. */
import { parseArea } from '../../grid';
import type { CellKey, XlsxSheet } from '../shared/model';
import type { XlsxLink } from '../shared/sheetExtras';
import type { XlsxPackage } from './openPackage';
import { childrenOf, descendants, parseXml, type XmlElement } from './xmlTree';

/** Cells of one link: a link on whole columns stands in the first ones. */
const MOST_LINKED = 10_000;

/** What a colour's attributes come to as `RRGGBB`; null where nobody can tell. */
export type PlainColour = (attributes: Readonly<Record<string, string>>) => string | null;

/** Whether the library lost something of the sheet that `mended` puts back. */
export function isMisread({ links, conditionals }: XlsxSheet): boolean {
  return (
    [...(links?.keys() ?? [])].some(isNowhere) || (conditionals?.some(({ colors }) => lacksColour(colors)) ?? false)
  );
}

/** The sheet with its links in every cell they are over, and its rules in their colours; rules without one are left out. */
export async function mended(
  sheet: XlsxSheet,
  file: XlsxPackage,
  path: string,
  plain: PlainColour,
): Promise<XlsxSheet> {
  const part = (await file.text(path)) ?? '';
  const tail = part.slice(part.lastIndexOf('sheetData'));
  const links = new Map([...(sheet.links ?? [])].filter(([key]) => !isNowhere(key)));
  for (const [key, link] of await linksOverAreas(tail, await targetsOf(file, path))) links.set(key, link);
  const colours = new Map(
    elements(tail, 'cfRule').map((rule) => [
      Number(rule.attributes['priority']),
      descendants(rule, 'color').map(({ attributes }) => plain(attributes) ?? ''),
    ]),
  );
  const conditionals = sheet.conditionals
    ?.map((rule) => (lacksColour(rule.colors) ? { ...rule, colors: colours.get(rule.priority) ?? [''] } : rule))
    .filter(({ colors }) => !lacksColour(colors));
  return {
    ...sheet,
    ...(links.size > 0 ? { links } : { links: undefined }),
    ...(conditionals ? { conditionals } : {}),
  };
}

const isNowhere = (key: CellKey): boolean => key.startsWith('NaN');
const lacksColour = (colours: readonly string[] = []): boolean =>
  colours.some((colour) => !/^[\dA-F]{6}$/i.test(colour));

async function targetsOf(file: XlsxPackage, path: string): Promise<ReadonlyMap<string, string>> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const list = await file.xml(`${folder}_rels/${path.slice(folder.length)}.rels`);
  return new Map(
    childrenOf(list, 'Relationship').map(({ attributes }) => [attributes['Id'] ?? '', attributes['Target'] ?? '']),
  );
}

function linksOverAreas(tail: string, targets: ReadonlyMap<string, string>): [CellKey, XlsxLink][] {
  return elements(tail, 'hyperlink').flatMap(({ attributes }) => {
    const { ref = '', location, tooltip, id = '' } = attributes;
    const area = ref.includes(':') ? parseArea(ref) : null;
    if (!area) return [];
    const link = {
      ...(location ? { location } : { address: targets.get(id) ?? '' }),
      ...(tooltip ? { tip: tooltip } : {}),
    };
    const found: [CellKey, XlsxLink][] = [];
    for (let row = area.startRow; row <= area.endRow; row++)
      for (let column = area.startColumn; column <= area.endColumn; column++) {
        if (found.length === MOST_LINKED) return found;
        found.push([`${row},${column}`, link]);
      }
    return found;
  });
}

function elements(text: string, name: string): XmlElement[] {
  const found = text.matchAll(new RegExp(`<(\\w+:)?${name}\\b(?:[^>]*/>|[\\s\\S]*?</\\1?${name}>)`, 'g'));
  return [...found].map(([element]) => parseXml(element));
}
