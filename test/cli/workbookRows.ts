/** Rows of calls, and files made of them. */
import { CALL_CAPTIONS } from '../fixtures/rows';
import { bookOf, type BookCell, type BookSheet } from '../xlsx/bookOf';

export const HEADER = [...CALL_CAPTIONS, 'Catatan'];
export const VALID = HEADER.indexOf('valid');
export const SITE = HEADER.indexOf('Site');

/** So many calls, each another customer's; all AGREE and valid. */
export function calls(count: number, from = 0): BookCell[][] {
  return Array.from({ length: count }, (_, i) => {
    const n = from + i + 1;
    const day = `2025-08-${String(1 + (n % 28)).padStart(2, '0')}`;
    const agent = `Agen ${String(n).padStart(3, '0')}`;
    return [
      `${day} 09:00:00`,
      90000 + n,
      agent,
      'BANDUNG',
      131000000000 + n,
      'Mini Pack',
      'Agree',
      'New',
      6,
      'Valid',
      `${day} 15:00:00`,
      'ok',
    ];
  });
}

export const plain = (rows: readonly (readonly BookCell[])[], more: Partial<BookSheet> = {}): BookSheet => ({
  name: 'Data',
  rows,
  ...more,
});
export const one = (rows: readonly (readonly BookCell[])[], more: Partial<BookSheet> = {}) =>
  bookOf([plain(rows, more)]);
export const merge = (...refs: string[]) =>
  `<mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
export const withCell = (column: number, cell: (row: number) => BookCell) =>
  calls(10).map((row, i) => row.map((value, at) => (at === column ? cell(i) : value)));
export const formula = (result: string) => (row: number) => ({
  content: `<f>IF(L${row + 2}="ok","Valid","")</f>${result}`,
});
export const asked = { workbook: '<calcPr fullCalcOnLoad="1"/>' };
export const lines = (separator: string, rows: readonly (readonly BookCell[])[]) =>
  rows.map((row) => [row.join(separator)]);
export const html = (rows: readonly (readonly BookCell[])[]) =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${String(cell ?? '&nbsp;')}</td>`).join('')}</tr>`).join('\n')}</table>`;

export function xml2003(rows: readonly (readonly BookCell[])[]): string {
  const cells = (row: readonly BookCell[]) =>
    row
      .map(
        (cell, i) =>
          `<ss:Cell ss:Index="${i + 2}"><ss:Data ss:Type="${typeof cell === 'number' ? 'Number' : 'String'}">${String(cell)}</ss:Data></ss:Cell>`,
      )
      .join('');
  const body = rows.map((row, i) => `<ss:Row${i === 0 ? ' ss:Index="3"' : ''}>${cells(row)}</ss:Row>`).join('');
  return `<?xml version="1.0"?><ss:Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><ss:Worksheet ss:Name="D"><ss:Table>${body}</ss:Table></ss:Worksheet></ss:Workbook>`;
}
