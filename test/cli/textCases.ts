/** Text files, web pages and what calls itself a workbook, each with what `measure qms` owes. */
import type { BookCell } from '../xlsx/bookOf';
import { HEADER, calls, one, lines, html, xml2003 } from './workbookRows';
import type { Case } from './workbookCases';

const text = (rows: readonly (readonly BookCell[])[], separator = ';') =>
  rows.map((row) => `${row.join(separator)}\r\n`).join('');
/** In columns of one width, as consoles print them. */
const boxed = (rows: readonly (readonly BookCell[])[], [open, mark, close]: readonly [string, string, string]) => {
  const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  return rows.map((row) => open + row.map((cell, at) => String(cell).padEnd(widths[at]!)).join(mark) + close);
};

export const TEXTS: Case[] = [
  {
    because: 'a second export with another separator was put below the first',
    file: 'a.csv',
    content: () => text([HEADER, ...calls(5)]) + text([HEADER, ...calls(5, 5)], ','),
    agree: 10,
    doubtful: 0,
  },
  {
    because: 'cells are quoted by apostrophes',
    file: 'a.csv',
    content: () =>
      text(
        [HEADER, ...calls(10)].map((row) => row.map((cell) => `'${String(cell)}'`)),
        ',',
      ),
    agree: 10,
    doubtful: 0,
  },
  {
    because: 'a blank stands before every quote',
    file: 'a.csv',
    content: () =>
      text(
        [HEADER, ...calls(10)].map((row) => row.map((cell) => `"${String(cell)}"`)),
        ', ',
      ),
    agree: 10,
    doubtful: 0,
  },
  {
    because: 'a telephone system puts its totals above the rows and names the report in two cells',
    file: 'a.txt',
    content: () =>
      text(
        [
          ['Report:', 'Hasil Call'],
          ['Split/Skill:', 'TAM'],
          [''],
          HEADER,
          ['Totals', ...HEADER.slice(1, 6).map(() => ''), 10],
          ...calls(10),
        ],
        '\t',
      ),
    agree: 10,
    doubtful: 0,
    notTold: /juga dikenali/,
  },
  {
    because: 'the captions stand once more in English',
    file: 'a.csv',
    content: () =>
      text([
        HEADER,
        [
          'Time of the call',
          'Login',
          "Agent's name",
          'Site',
          'Fastel',
          'Kind of call',
          'Outcome of the call',
          'Input of the call',
          'Follow code',
          'Tapping result',
          'Time of the tapping',
          "Agent's note",
        ],
        ...calls(10),
      ]),
    agree: 10,
    doubtful: 0,
  },
  {
    because: 'SAP prints a list with strokes',
    file: 'a.txt',
    content: () => {
      const [head, ...rows] = boxed([HEADER, ...calls(10)], ['|', '|', '|']);
      const rule = '-'.repeat(head!.length);
      return ['Tampilan daftar', '', rule, head, rule, ...rows, rule].join('\r\n');
    },
    agree: 10,
    doubtful: 0,
  },
  {
    because: 'psql prints it',
    file: 'a.txt',
    content: () => {
      const [head, ...rows] = boxed([HEADER, ...calls(10)], [' ', ' | ', ' ']);
      return [head, head!.replace(/[^|]/g, '-').replaceAll('|', '+'), ...rows, '(10 rows)', ''].join('\n');
    },
    agree: 10,
    doubtful: 0,
  },
  {
    because: 'its columns are as wide as their longest text',
    file: 'a.txt',
    content: () => boxed([HEADER, ...calls(10)], ['', '  ', '']).join('\r\n'),
    refused: /lebar tetap/,
  },
  {
    because: 'R numbers the rows and not their captions',
    file: 'a.csv',
    content: () => text([HEADER, ...calls(10).map((row, i) => [`"${i + 1}"`, ...row])], ','),
    told: /jumlah kolomnya lain|tidak dapat dibaca/,
  },
  { because: 'commas, all in column A', content: () => one(lines(',', [HEADER, ...calls(10)])), agree: 10 },
  { because: 'pipes, all in column A', content: () => one(lines('|', [HEADER, ...calls(10)])), agree: 10 },
  {
    because: 'column A, and one line was split where it holds a semicolon',
    content: () =>
      one([[HEADER.join(',')], ...calls(20).map((row, i) => (i === 4 ? [row.join(','), 'lanjut'] : [row.join(',')]))]),
    agree: 20,
  },
  {
    because: 'column A, and every line was split where it holds commas',
    content: () =>
      one([[HEADER.join(';')], ...calls(10).map((row) => [...row.slice(0, -1), 'a, b, c'].join(';').split(','))]),
    agree: 10,
  },
  {
    because: 'a row is too wide',
    file: 'a.csv',
    content: () =>
      [HEADER, ...calls(10).map((row, i) => (i === 3 ? [...row, 'a', 'b'] : row))]
        .map((row) => row.join(';'))
        .join('\n'),
    told: /tidak terbaca: selnya berada di baris yang jumlah kolomnya lain/,
  },
  {
    because: 'every line is quoted as a whole',
    file: 'a.csv',
    content: () =>
      [HEADER, ...calls(10)]
        .map((row) => `"${row.map((cell) => (cell === 'ok' ? '""baik, sekali""' : cell)).join(',')}"`)
        .join('\r\n'),
    agree: 10,
  },
  {
    because: 'UTF-16 without a mark',
    file: 'a.csv',
    content: () => Buffer.from(lines(';', [HEADER, ...calls(10)]).join('\n'), 'utf16le'),
    agree: 10,
  },
  {
    because: 'UTF-16 the other way round',
    file: 'a.csv',
    content: () => Buffer.from(lines(';', [HEADER, ...calls(10)]).join('\n'), 'utf16le').swap16(),
    agree: 10,
  },
  {
    because: 'a web page named .xls',
    file: 'a.xls',
    content: () => `<html><body>${html([HEADER, ...calls(10)])}</body></html>`,
    agree: 10,
  },
  {
    because: 'a web page named .xlsx',
    file: 'a.xlsx',
    content: () => `<!DOCTYPE html>${html([HEADER, ...calls(10)])}`,
    agree: 10,
  },
  {
    because: 'a web page without closing tags, under a title over all columns',
    file: 'a.xls',
    content: () =>
      `<html><table><tr><td colspan=12>Laporan<tr>${[HEADER, ...calls(10)].map((row) => row.map((cell) => `<td>${String(cell)}`).join('')).join('<tr>')}</table>`,
    agree: 10,
  },
  {
    because: 'a table within the cell of another',
    file: 'a.xls',
    content: () =>
      `<html><table><tr><td>PT Contoh</td></tr><tr><td>${html([HEADER, ...calls(10)])}</td></tr></table></html>`,
    agree: 10,
  },
  {
    because: 'a web page in UTF-16',
    file: 'a.xls',
    content: () => Buffer.from(`\ufeff${html([HEADER, ...calls(10)])}`, 'utf16le'),
    agree: 10,
  },
  {
    because: 'a page sorts by what nobody sees, and lets choose in its cells',
    file: 'a.xls',
    content: () =>
      html([
        HEADER,
        ...calls(10).map((row) =>
          row.map((cell) =>
            cell === 'Agree'
              ? '<select><option>Decline<option selected>Agree</select>'
              : `<span style="display:none">20250801</span><input value="${String(cell)}"><input type=hidden value="x">`,
          ),
        ),
      ]),
    agree: 10,
    doubtful: 0,
  },
  {
    because: 'a login page',
    file: 'a.xls',
    content: () => '<!DOCTYPE html><html><body><form>Masuk</form></body></html>',
    refused: /tidak memuat tabel/,
  },
  {
    because: "Excel's XML of 2003, with places of its own",
    file: 'a.xls',
    content: () => xml2003([HEADER, ...calls(10)]),
    agree: 10,
  },
  {
    because: 'the same, with comments',
    file: 'a.xls',
    content: () =>
      xml2003([HEADER, ...calls(10)]).replaceAll(
        'Agree</ss:Data>',
        'Agree</ss:Data><ss:Comment><ss:Data>Decline</ss:Data></ss:Comment>',
      ),
    agree: 10,
    doubtful: 0,
  },
  {
    because: 'the same, cut',
    file: 'a.xls',
    content: () => xml2003([HEADER, ...calls(10)]).slice(0, -60),
    refused: /rusak/,
  },
  {
    because: 'two semicolons separate the cells',
    file: 'a.csv',
    content: () => text([HEADER, ...calls(10)], ';;'),
    agree: 10,
    doubtful: 0,
  },
  {
    because: 'carets separate the cells',
    file: 'a.csv',
    content: () => text([HEADER, ...calls(10)], '^'),
    agree: 10,
    doubtful: 0,
  },
  {
    because:
      'a spreadsheet of semicolons saved a file of commas, and quoted the lines that hold a quote or a semicolon',
    file: 'a.csv',
    content: () =>
      [HEADER, ...calls(10)]
        .map((row, i) => (i % 2 === 0 ? row.join(',') : `"${row.slice(0, -1).join(',')},""baik; sekali"""`))
        .join('\r\n'),
    agree: 10,
    doubtful: 0,
  },
  {
    because: 'the empty cells at the end of most lines are missing',
    file: 'a.csv',
    content: () =>
      text([[...HEADER, 'durasi'], ...calls(10).map((row, i) => (i === 3 ? [...row, 120] : row.slice(0, -1)))]),
    agree: 10,
    doubtful: 0,
  },
  {
    because: 'a program fills what it leaves empty with NUL characters, in cells and behind the end',
    file: 'a.csv',
    content: () =>
      [HEADER, ...calls(10)].map((row) => row.map((cell) => `${String(cell)}\0\0`).join(',')).join('\n') +
      '\0'.repeat(5_000),
    agree: 10,
    doubtful: 0,
  },
  {
    because: 'there is nothing but NUL characters',
    file: 'a.csv',
    content: () => '\0'.repeat(100),
    refused: /bukan teks/,
  },
  {
    because: 'NUL characters stand among other controls',
    file: 'a.csv',
    content: () => 'Tanggal,login\n\x01\0\0\x02\0\x03',
    refused: /bukan teks/,
  },
  ...[
    ['JSON', JSON.stringify(calls(2).map((row) => ({ Tanggal: row[0], login: row[1] })))],
    ['JSON', '{"data": []}'],
    ['SYLK', 'ID;PCALCOOO32\nC;X1;Y1;K"Tanggal"\n'],
    ['DIF', 'TABLE\r\n0,1\r\n"x"\r\n'],
    ['fods', '<?xml version="1.0"?>\n<office:document xmlns:office="urn:o"/>'],
    ['XML', '<?xml version="1.0"?><rows><row><Tanggal>2025-08-01</Tanggal></row></rows>'],
    ['halaman web', 'From: <Saved by Excel>\nSubject: x\nMIME-Version: 1.0\n\n'],
    ['RTF', '{\\rtf1\\ansi Tanggal}'],
  ].map(([name, content]): Case => ({
    because: `it is ${name} under the name of a text`,
    file: 'a.csv',
    content: () => content!,
    refused: new RegExp(`berkas ini .*${name}`),
  })),
  { because: 'a PDF named .xlsx', file: 'a.xlsx', content: () => '%PDF-1.4\n\0\0', refused: /PDF/ },
  {
    because: 'a page saved with its pictures',
    file: 'a.xls',
    content: () => 'MIME-Version: 1.0\nContent-Type: multipart/related',
    refused: /MHTML/,
  },
];
