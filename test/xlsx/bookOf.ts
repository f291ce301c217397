/** Workbooks as other programs write them, part by part. */
import { zip, type Part } from './damaged';

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** XML stands as it is: attributes and content of a cell. */
export interface RawCellXml {
  attributes?: string;
  content: string;
}
export type BookCell = string | number | null | RawCellXml;

export interface BookSheet {
  name: string;
  rows: readonly (readonly BookCell[])[];
  state?: 'hidden';
  /** The last word of the relationship's type. */
  type?: string;
  before?: string;
  after?: string;
  /** Attributes of a row. */
  rowAttributes?(row: number): string;
  /** Reference and rows of totals of each table; `columns` of one that hides its header row. */
  tables?: readonly { ref: string; totals?: number; columns?: readonly string[] }[];
}

export interface BookOptions {
  /** In the workbook's part, behind its sheets. */
  workbook?: string;
  sharedStrings?: string;
  relationships?: string;
  extra?: readonly Part[];
  change?(path: string, content: string): { path: string; content: string } | null;
  claimed?: number;
}

export function bookOf(sheets: readonly BookSheet[], options: BookOptions = {}): Uint8Array {
  const { workbook = '', sharedStrings, relationships = '', extra = [], change } = options;
  const listed = sheets.map(({ name, state }, i) => {
    const hidden = state ? ` state="${state}"` : '';
    return `<sheet name="${name}" sheetId="${i + 1}"${hidden} r:id="rId${i + 1}"/>`;
  });
  const related = sheets.map(({ type = 'worksheet' }, i) =>
    relation(`rId${i + 1}`, type, `worksheets/sheet${i + 1}.xml`),
  );
  if (sharedStrings) related.push(relation('rIdS', 'sharedStrings', 'sharedStrings.xml'));
  const texts: [path: string, content: string][] = [
    ['[Content_Types].xml', '<Types xmlns="t"><Default Extension="xml" ContentType="application/xml"/></Types>'],
    ['_rels/.rels', relations([relation('r1', 'officeDocument', 'xl/workbook.xml')])],
    ['xl/workbook.xml', `<workbook xmlns="m" xmlns:r="${R}"><sheets>${listed.join('')}</sheets>${workbook}</workbook>`],
    ['xl/_rels/workbook.xml.rels', relations([...related, relationships])],
    ...sheets.flatMap(sheetParts),
    ...(sharedStrings ? [['xl/sharedStrings.xml', `<sst xmlns="m">${sharedStrings}</sst>`] as [string, string]] : []),
  ];
  const parts = texts.flatMap(([path, content]): Part[] => {
    const changed = change ? change(path, content) : { path, content };
    return changed ? [{ path: changed.path, content: Buffer.from(changed.content), claimed: options.claimed }] : [];
  });
  return zip([...parts, ...extra]);
}

function sheetParts(sheet: BookSheet, index: number): [path: string, content: string][] {
  const { rows, type, before = '', after = '', tables = [], rowAttributes } = sheet;
  const path = `xl/worksheets/sheet${index + 1}.xml`;
  if (type !== undefined) return [[path, `<${type}/>`]];
  const data = rows.map(
    (cells, row) =>
      `<row r="${row + 1}"${rowAttributes?.(row) ?? ''}>${cells.map((cell, column) => cellXml(cell, row, column)).join('')}</row>`,
  );
  const named = tables.map((_, i) => `<tablePart r:id="t${i}"/>`).join('');
  const whole = `<worksheet xmlns="m" xmlns:r="${R}">${before}<sheetData>${data.join('')}</sheetData>${after}<tableParts>${named}</tableParts></worksheet>`;
  const tableName = (i: number) => `table${index}${i}.xml`;
  return [
    [path, whole],
    ...(tables.length > 0
      ? [
          [
            `xl/worksheets/_rels/sheet${index + 1}.xml.rels`,
            relations(tables.map((_, i) => relation(`t${i}`, 'table', `../tables/${tableName(i)}`))),
          ] as [string, string],
        ]
      : []),
    ...tables.map(({ ref, totals = 0, columns }, i): [string, string] => [
      `xl/tables/${tableName(i)}`,
      `<table xmlns="m" id="${i + 1}" displayName="Tabel${i}" ref="${ref}" totalsRowCount="${totals}"${columns ? ' headerRowCount="0"' : ''}><tableColumns>${(columns ?? []).map((name) => `<tableColumn name="${name}"/>`).join('')}</tableColumns></table>`,
    ]),
  ];
}

function cellXml(cell: BookCell, row: number, column: number): string {
  if (cell === null || cell === '') return '';
  const place = `r="${columnName(column)}${row + 1}"`;
  if (typeof cell === 'number') return `<c ${place}><v>${cell}</v></c>`;
  if (typeof cell === 'object') return `<c ${place} ${cell.attributes ?? ''}>${cell.content}</c>`;
  return `<c ${place} t="inlineStr"><is><t>${cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
}

export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

export const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`;
const relations = (all: readonly string[]): string => `<Relationships xmlns="r">${all.join('')}</Relationships>`;
