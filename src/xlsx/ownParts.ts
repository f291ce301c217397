/** Parts of a file that this room writes better than the library: charts and what is said of them, filters and properties. */
import { chartXml, isDrawnHere } from './chartXml';
import { filterXml } from './filterXml';
import type { XlsxFilterColumns } from './shared/sheetExtras';
import type { XlsxProperties, XlsxSheet, XlsxWorkbook } from './shared/model';
import { openPackage, type XlsxPackage } from './raw/openPackage';
import { escaped, tag } from './shared/xmlTag';

/** @param bytes what the library has written, whose parts are numbered in the order of sheets, tables and charts */
export async function ownParts(
  { sheets, properties = {} }: Pick<XlsxWorkbook, 'sheets' | 'properties'>,
  bytes: Uint8Array,
): Promise<Map<string, string>> {
  const file = openPackage(bytes);
  return new Map([
    ['docProps/core.xml', coreProperties(properties)],
    ['docProps/app.xml', ((await file.text('docProps/app.xml')) ?? '').replace(/(<Application>)[^<]*/, `$1${PROGRAM}`)],
    ...ownCharts(sheets),
    ...(await chartDescriptions(sheets, file)),
    ...(await ownFilters(sheets, file)),
    ...(await ownTables(sheets, file)),
  ]);
}

function ownCharts(sheets: readonly XlsxSheet[]): [path: string, xml: string][] {
  const charts = sheets.flatMap((sheet) => sheet.charts ?? []);
  return charts.flatMap((chart, index): [string, string][] =>
    isDrawnHere(chart) ? [[`xl/charts/chart${index + 1}.xml`, chartXml(chart)]] : [],
  );
}

/** The library names charts by number and describes none; a screen reader has nothing else to read. */
async function chartDescriptions(
  sheets: readonly XlsxSheet[],
  file: XlsxPackage,
): Promise<[path: string, xml: string][]> {
  const described = sheets.flatMap(({ charts = [] }, index) => (charts.length > 0 ? [{ charts, index }] : []));
  return Promise.all(
    described.map(async ({ charts, index }): Promise<[string, string]> => {
      const drawing = (await file.related(`xl/worksheets/sheet${index + 1}.xml`)).find(
        ({ type }) => type === 'drawing',
      )!;
      const rest = [...charts];
      const text = ((await file.text(drawing.path)) ?? '').replace(
        /<xdr:cNvPr id="(\d+)" name="([^"]*)"\/>/g,
        (_, id: string, given: string) => {
          const { name = given, description } = rest.shift() ?? {};
          return tag('xdr:cNvPr', { id, name, ...(description && { descr: description }) });
        },
      );
      return [drawing.path, text];
    }),
  );
}

/** The library writes where a filter is and lists of values only. */
async function ownFilters(sheets: readonly XlsxSheet[], file: XlsxPackage): Promise<[path: string, xml: string][]> {
  return rewritten(
    file,
    sheets.map(({ filter }, index) => {
      const columns = filter?.columns ?? [];
      return [`xl/worksheets/sheet${index + 1}.xml`, columns.length > 0 && withFilter(columns)];
    }),
  );
}

/** Of tables it leaves out the formulas of their columns, too. */
async function ownTables(sheets: readonly XlsxSheet[], file: XlsxPackage): Promise<[path: string, xml: string][]> {
  return rewritten(
    file,
    sheets
      .flatMap(({ tables = [] }) => tables)
      .map(({ filter = [], calculated }, index) => [
        `xl/tables/table${index + 1}.xml`,
        (filter.length > 0 || calculated) &&
          ((text) => withFormulas(calculated ?? new Map())(filter.length > 0 ? withFilter(filter)(text) : text)),
      ]),
  );
}

type Rewriting = (text: string) => string;

function rewritten(
  file: XlsxPackage,
  wanted: readonly (readonly [path: string, Rewriting | false | undefined])[],
): Promise<[path: string, xml: string][]> {
  return Promise.all(
    wanted.flatMap(([path, rewrite]) =>
      rewrite ? [file.text(path).then((text): [string, string] => [path, rewrite(text ?? '')])] : [],
    ),
  );
}

const withFilter =
  (columns: XlsxFilterColumns): Rewriting =>
  (text) =>
    text.replace(/<autoFilter ref="([^"]*)"\/>/, (_, ref: string) => filterXml(ref, columns));

function withFormulas(calculated: ReadonlyMap<number, string>): Rewriting {
  return (text) => {
    let column = -1;
    return text.replace(/<tableColumn ([^>]*)\/>/g, (own, attributes: string) => {
      const formula = calculated.get(++column);
      if (formula === undefined) return own;
      return `<tableColumn ${attributes}>${tag('calculatedColumnFormula', {}, escaped(formula))}</tableColumn>`;
    });
  };
}

/** The program that made the file, as its properties say. */
const PROGRAM = 'Patuh';

/** The library would always write the time of writing, too. */
function coreProperties(properties: XlsxProperties): string {
  const { title, subject, author, keywords, comments, lastAuthor, category, language } = properties;
  const said: [name: string, text: string | undefined][] = [
    ['dc:title', title],
    ['dc:subject', subject],
    ['dc:creator', author],
    ['cp:keywords', keywords],
    ['dc:description', comments],
    ['cp:lastModifiedBy', lastAuthor],
    ['cp:category', category],
    ['dc:language', language],
  ];
  const content = said.map(([name, text]) => (text ? tag(name, {}, escaped(text)) : '')).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${tag('cp:coreProperties', SPACES, content)}`;
}

const SPACES = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
};
