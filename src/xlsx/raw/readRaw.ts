/** Everything of a file that the library behind this room leaves unread or reads in part. */
import { notKeptParts, type NotKept } from '../shared/notKept';
import type { XlsxFilter } from '../shared/sheetExtras';
import type { XlsxChart } from '../shared/sheetParts';
import type { XlsxTable, XlsxXmlPart } from '../shared/model';
import { customXmlOf, settingsOf } from './addinParts';
import { chartsOf } from './charts';
import { filterOf, filterOfSheet } from './filters';
import { openPackage, type Related, type XlsxPackage } from './openPackage';
import { at, childrenOf, descendants, type XmlElement } from './xmlTree';

export interface RawSheet {
  charts: XlsxChart[];
  filter?: XlsxFilter;
  /** By the table's name. */
  tables: ReadonlyMap<string, Pick<XlsxTable, 'filter' | 'calculated'>>;
}

export interface RawBook {
  /** By the sheet's name. */
  sheets: ReadonlyMap<string, RawSheet>;
  customXml: XlsxXmlPart[];
  settings: [name: string, json: string][];
  notKept: Set<NotKept>;
}

/** @param filtered names of the sheets that have a filter of their own; only their cells are unpacked once more */
export async function readRaw(bytes: Uint8Array, filtered: ReadonlySet<string>): Promise<RawBook> {
  const file = openPackage(bytes);
  const notKept = new Set(notKeptParts(file.paths));
  const sheets = new Map<string, RawSheet>();
  for (const { name, path } of await sheetsOf(file)) {
    const related = await file.related(path);
    const { charts, unknown } = await chartsOf(file, related);
    if (unknown > 0) notKept.add('charts');
    if (await hasShapes(file, related)) notKept.add('shapes');
    const filter = filtered.has(name) ? filterOfSheet((await file.text(path)) ?? '') : null;
    const parts = await Promise.all(
      related.filter(({ type }) => type === 'table').map(async (table) => file.xml(table.path)),
    );
    const tables = new Map(
      parts.map((table) => {
        const found = filterOf(at(table, 'autoFilter'));
        if (found && found.unknown > 0) notKept.add('filters');
        const calculated = formulasOf(table);
        return [
          table?.attributes['displayName'] ?? '',
          {
            ...(found?.columns.length && { filter: found.columns }),
            ...(calculated.size > 0 && { calculated }),
          },
        ] as const;
      }),
    );
    if (filter && filter.unknown > 0) notKept.add('filters');
    sheets.set(name, {
      charts,
      tables,
      ...(filter ? { filter: { range: filter.range, columns: filter.columns } } : {}),
    });
  }
  return { sheets, customXml: await customXmlOf(file), settings: await settingsOf(file), notKept };
}

/** Formulas of the columns of a table, by their number. */
function formulasOf(table: XmlElement | null): Map<number, string> {
  const columns = childrenOf(at(table, 'tableColumns'), 'tableColumn');
  return new Map(
    columns.flatMap((column, index) => {
      const text = at(column, 'calculatedColumnFormula')?.text;
      return text ? [[index, text] as const] : [];
    }),
  );
}

export async function sheetsOf(file: XlsxPackage): Promise<{ name: string; path: string }[]> {
  const main = (await file.related('')).find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const parts = new Map((await file.related(main)).map(({ id, path }) => [id, path]));
  return childrenOf(at(await file.xml(main), 'sheets'), 'sheet').flatMap(({ attributes }) => {
    const path = parts.get(attributes['id'] ?? '');
    return path ? [{ name: attributes['name'] ?? '', path }] : [];
  });
}

/** Shapes, text boxes and lines; those that only stand in for a chart in older programs do not count. */
async function hasShapes(file: XlsxPackage, related: readonly Related[]): Promise<boolean> {
  for (const { path } of related.filter(({ type }) => type === 'drawing')) {
    const anchors = (await file.xml(path))?.children ?? [];
    if (
      anchors.some((anchor) =>
        ['sp', 'cxnSp', 'grpSp'].some((name) => descendants(withoutFallback(anchor), name).length > 0),
      )
    )
      return true;
  }
  return false;
}

function withoutFallback(element: Parameters<typeof descendants>[0] & object): typeof element {
  return { ...element, children: element.children.filter(({ name }) => name !== 'Fallback').map(withoutFallback) };
}
