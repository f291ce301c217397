/** Adds to a workbook's cells what the library reads of the book as a whole, and what only the parts themselves tell. */
import type { Sheet, Workbook } from 'hucre/xlsx';
import type { XlsxProperties, XlsxSheet, XlsxWorkbook } from './shared/model';
import type { NotKept } from './shared/notKept';
import { isMisread, mended } from './raw/misread';
import { openPackage } from './raw/openPackage';
import { readRaw, sheetsOf, type RawSheet } from './raw/readRaw';
import { plainColour } from './themeColours';

export async function wholeBook(plain: XlsxWorkbook, book: Workbook, bytes: Uint8Array): Promise<XlsxWorkbook> {
  const filtered = new Set(book.sheets.flatMap(({ name, autoFilter }) => (autoFilter ? [name] : [])));
  const raw = await readRaw(bytes, filtered);
  for (const sheet of book.sheets) for (const kind of notKeptOf(sheet)) raw.notKept.add(kind);
  const properties = propertiesOf(book);
  const file = openPackage(bytes);
  const paths = new Map((await sheetsOf(file)).map(({ name, path }) => [name, path]));
  const sheets = await Promise.all(
    plain.sheets.map(async (each) => {
      const sheet = withRaw(each, raw.sheets.get(each.name));
      if (!isMisread(sheet)) return sheet;
      const whole = await mended(sheet, file, paths.get(sheet.name) ?? '', (colour) => plainColour(colour, book));
      if ((whole.conditionals?.length ?? 0) < (sheet.conditionals?.length ?? 0)) raw.notKept.add('conditionals');
      return whole;
    }),
  );
  return {
    ...plain,
    sheets,
    ...(properties ? { properties } : {}),
    ...(book.workbookProtection?.lockStructure ? { structureLocked: true } : {}),
    customXml: raw.customXml,
    settings: raw.settings,
    notKept: [...raw.notKept],
  };
}

function withRaw(sheet: XlsxSheet, raw: RawSheet | undefined): XlsxSheet {
  if (!raw) return sheet;
  return {
    ...sheet,
    charts: raw.charts,
    ...(raw.filter ? { filter: raw.filter } : {}),
    tables: (sheet.tables ?? []).map((table) => ({ ...table, ...raw.tables.get(table.name) })),
  };
}

/** What the library reads and this room has no word for. */
function notKeptOf(sheet: Sheet): NotKept[] {
  const outlined = [...(sheet.rowDefs?.values() ?? []), ...(sheet.columns ?? [])].some((each) => each.outlineLevel);
  const unknown = sheet.conditionalRules?.some(({ type }) => type === 'top10' || type === 'aboveAverage');
  return [
    ...(outlined ? (['outlines'] as const) : []),
    ...(unknown ? (['conditionals'] as const) : []),
    ...(sheet.sparklines?.length ? (['sparklines'] as const) : []),
  ];
}

function propertiesOf({ properties = {} }: Workbook): XlsxProperties | null {
  const { title, subject, creator, keywords, description, category, lastModifiedBy, company, manager } = properties;
  const named = {
    title,
    subject,
    author: creator,
    keywords,
    comments: description,
    category,
    lastAuthor: lastModifiedBy,
    company,
    manager,
  };
  const said = Object.entries(named).filter(([, text]) => text);
  return said.length > 0 ? (Object.fromEntries(said) as XlsxProperties) : null;
}
