/** Workbooks as other programs leave them, each with what `measure qms` owes. */
import { bookOf, columnName, relation } from '../xlsx/bookOf';
import { HEADER, VALID, calls, plain, one, merge, withCell, formula, asked } from './workbookRows';

export interface Case {
  because: string;
  file?: string;
  content(): Uint8Array | string;
  month?: string;
  agree?: number;
  /** Rows in doubt. */
  doubtful?: number;
  /** Some note or finding says it. */
  told?: RegExp;
  notTold?: RegExp;
  refused?: RegExp;
}

export const WORKBOOKS: Case[] = [
  {
    because: 'a table that the file names begins in row 41, under notes without a gap',
    content: () =>
      one([...Array.from({ length: 40 }, (_, i) => [`Catatan ${i}`]), HEADER, ...calls(10)], {
        tables: [{ ref: 'A41:L51' }],
      }),
    agree: 10,
  },
  {
    because: 'captions stand in row 41 after a gap',
    content: () => one([...Array.from({ length: 39 }, (_, i) => [`Catatan ${i}`]), [], HEADER, ...calls(10)]),
    agree: 10,
  },
  {
    because: 'the totals row of a table carries another word',
    content: () =>
      one([HEADER, ...calls(10), ['Hasil', null, null, null, null, null, 'Agree', null, 60, 'Valid']], {
        tables: [{ ref: 'A1:L12', totals: 1 }],
      }),
    agree: 10,
  },
  {
    because: 'rows were added below a table that did not grow',
    content: () => one([HEADER, ...calls(10)], { tables: [{ ref: 'A1:L6' }] }),
    agree: 10,
  },
  {
    because: 'each record is merged over two rows',
    content: () =>
      one([HEADER, ...calls(10).flatMap((row) => [row, []])], {
        after: merge(
          ...calls(10).flatMap((_, i) =>
            HEADER.map((__, c) => `${columnName(c)}${2 + 2 * i}:${columnName(c)}${3 + 2 * i}`),
          ),
        ),
      }),
    agree: 10,
  },
  {
    because: 'a caption is merged over two columns and the values stand in the second',
    content: () =>
      one(
        [
          [...HEADER.slice(0, 6), 'Kategori', null, ...HEADER.slice(7)],
          ...calls(10).map((row) => [...row.slice(0, 6), null, 'Agree', ...row.slice(7)]),
        ],
        {
          after: merge('G1:H1'),
        },
      ),
    agree: 10,
    told: /digabung/,
  },
  {
    because: 'captions are merged over two rows',
    content: () =>
      one([HEADER, [], ...calls(10)], { after: merge(...HEADER.map((_, c) => `${columnName(c)}1:${columnName(c)}2`)) }),
    agree: 10,
  },
  {
    because: 'another sheet shows how the form is filled in',
    content: () =>
      bookOf([
        plain([['CONTOH PENGISIAN'], HEADER, ...calls(1, 90)], { name: 'Petunjuk' }),
        plain([HEADER, ...calls(10)]),
      ]),
    agree: 10,
    told: /Lembar contoh pengisian tidak ikut dihitung: "Petunjuk"/,
  },
  {
    because: 'the sheet shows above how the form is filled in',
    content: () => one([['Contoh:'], HEADER, ...calls(2, 90), [], ['Data Agustus'], HEADER, ...calls(10)]),
    agree: 10,
    told: /Tabel "Data" di bawah judul "Contoh:" tidak ikut dihitung/,
  },
  {
    because: 'all there is is an example',
    content: () => one([['Contoh laporan'], HEADER, ...calls(10)]),
    agree: 10,
  },
  {
    because: 'there is a sheet a day, one of them hidden',
    content: () =>
      bookOf([
        plain([HEADER, ...calls(5)], { name: '1' }),
        plain([HEADER, ...calls(5, 5)], { name: '2', state: 'hidden' }),
      ]),
    agree: 10,
    told: /disembunyikan.*"2"/,
  },
  {
    because: 'a summary with a few of the columns stands beside the data',
    content: () =>
      bookOf([
        plain([HEADER, ...calls(10)]),
        plain(
          [
            ['Tanggal', 'Agent', 'Site', 'fastel', 'Kategori'],
            ['2025-08-01', 'Agen 001', 'BANDUNG', 131000000001, 'Agree'],
          ],
          { name: 'Rekap' },
        ),
      ]),
    agree: 10,
    told: /Rekap/,
  },
  {
    because: 'days follow each other on one sheet, each under a title',
    content: () => one([['1 Agustus'], HEADER, ...calls(5), [], ['2 Agustus'], HEADER, ...calls(5, 5)]),
    agree: 10,
  },
  {
    because: 'days follow each other on one sheet, each under its date by that name',
    content: () => one([['Tanggal 1 Agustus'], HEADER, ...calls(5), [], ['Tanggal 2 Agustus'], HEADER, ...calls(5, 5)]),
    agree: 10,
    doubtful: 0,
  },
  {
    because: 'days and months stand the American way and only another column proves it',
    content: () =>
      one([
        HEADER,
        ...calls(10).map(([, ...row], i) => [`8/${i + 1}/2025`, ...row.slice(0, 9), `8/${i + 15}/2025`, 'ok']),
      ]),
    month: '2025-08',
    agree: 10,
  },
  {
    because: 'days and months stand the American way and nothing proves it',
    content: () =>
      one([HEADER, ...calls(10).map(([, ...row], i) => [`8/${i + 1}/2025`, ...row.slice(0, 9), null, 'ok'])]),
    month: '2025-08',
    doubtful: 9,
    told: /mungkin bulan ditulis lebih dulu/,
  },
  {
    because: 'a row counts the records under two of their columns',
    content: () => one([HEADER, ...calls(10), [null, null, null, null, 10, null, 10]]),
    agree: 10,
    doubtful: 0,
  },
  {
    because: 'the second block begins one column further right',
    content: () => one([HEADER, ...calls(5), [], [], [null, ...HEADER], ...calls(5, 5).map((row) => [null, ...row])]),
    agree: 10,
  },
  {
    because: 'three blocks stand side by side',
    content: () =>
      one([
        [...HEADER, null, ...HEADER, null, ...HEADER],
        ...calls(5).map((row, i) => [...row, null, ...calls(5, 5)[i]!, null, ...calls(5, 10)[i]!]),
      ]),
    agree: 15,
  },
  {
    because: 'a report server merged every cell with an empty one behind it',
    content: () =>
      one(
        [['', 'Laporan'], [], ...[HEADER, ...calls(10)].map((row) => [null, ...row.flatMap((cell) => [cell, null])])],
        {
          after: merge(
            ...Array.from({ length: 11 }, (_, row) =>
              HEADER.map((__, c) => `${columnName(1 + 2 * c)}${row + 3}:${columnName(2 + 2 * c)}${row + 3}`),
            ).flat(),
          ),
        },
      ),
    agree: 10,
    doubtful: 0,
  },
  {
    because: 'pages repeat their captions after a gap',
    content: () =>
      one([['Laporan', null, 'Hal 1'], HEADER, ...calls(5), [], ['Laporan', null, 'Hal 2'], HEADER, ...calls(5, 5)]),
    agree: 10,
  },
  {
    because: 'formulas have an empty result element',
    content: () => one([HEADER, ...withCell(VALID, formula('<v></v>'))]),
    told: /10 rumus/,
  },
  {
    because: 'formulas have no result element',
    content: () => one([HEADER, ...withCell(VALID, formula(''))]),
    told: /10 rumus/,
  },
  {
    because: 'every formula has 0 and Excel is asked to calculate',
    content: () => bookOf([plain([HEADER, ...withCell(VALID, formula('<v>0</v>'))])], asked),
    told: /10 rumus/,
  },
  {
    because: 'every formula is called a text and has no result element, as web frameworks write them',
    content: () => one([HEADER, ...withCell(VALID, (row) => ({ attributes: 't="str"', ...formula('')(row) }))]),
    agree: 10,
    doubtful: 10,
    told: /10 rumus/,
  },
  {
    because: 'one formula fills the column and has no result',
    content: () =>
      one([
        HEADER,
        ...withCell(VALID, (row) => (row > 0 ? null : { content: '<f t="array" ref="J2:J11">A2:A11</f>' })),
      ]),
    agree: 10,
    doubtful: 10,
    told: /10 rumus/,
  },
  {
    because: 'one formula fills the column, its program wrote 0 and Excel is asked to calculate',
    content: () =>
      bookOf(
        [
          plain([
            HEADER,
            ...withCell(VALID, (row) => ({
              content: row > 0 ? '<v>0</v>' : '<f t="array" ref="J2:J11">A2:A11</f><v>0</v>',
            })),
          ]),
        ],
        asked,
      ),
    doubtful: 10,
    told: /10 rumus/,
  },
  {
    because: 'formulas have an empty text as their result',
    content: () =>
      one([HEADER, ...withCell(11, () => ({ attributes: 't="str"', content: '<f>IF(A1="","","")</f><v></v>' }))]),
    agree: 10,
  },
  {
    because: 'part names have other capitals',
    content: () =>
      bookOf([plain([HEADER, ...calls(10)])], {
        change: (path, content) => ({ path: path.replace('worksheets/sheet', 'WorkSheets/Sheet'), content }),
      }),
    agree: 10,
  },
  {
    because: 'part names have backslashes',
    content: () =>
      bookOf([plain([HEADER, ...calls(10)])], {
        change: (path, content) => ({ path: path.replaceAll('/', '\\'), content }),
      }),
    agree: 10,
  },
  {
    because: 'sizes in the zip are wrong',
    content: () => bookOf([plain([HEADER, ...calls(10)])], { claimed: 7 }),
    agree: 10,
  },
  {
    because: 'elements have a prefix',
    content: () =>
      bookOf([plain([HEADER, ...calls(10)])], {
        change: (path, content) => ({
          path,
          content: path.endsWith('sheet1.xml')
            ? content.replace(/<(\/?)(\w)/g, '<$1x:$2').replace('xmlns="m"', 'xmlns:x="m"')
            : content,
        }),
      }),
    agree: 10,
  },
  {
    because: 'neither rows nor cells say where they are',
    content: () =>
      bookOf([plain([HEADER, ...calls(10)])], {
        change: (path, content) => ({ path, content: content.replace(/ r="[A-Z]*\d+"/g, '') }),
      }),
    agree: 10,
  },
  {
    because: 'a chart, a macro and a dialog sheet stand beside the data',
    content: () =>
      bookOf([
        plain([], { name: 'Grafik', type: 'chartsheet' }),
        plain([], { name: 'Makro', type: 'xlMacrosheet' }),
        plain([], { name: 'Dialog', type: 'dialogsheet' }),
        plain([HEADER, ...calls(10)]),
      ]),
    agree: 10,
    told: /"Grafik", "Makro", "Dialog"/,
  },
  {
    because: 'the workbook links to another one',
    content: () =>
      bookOf([plain([HEADER, ...calls(10)])], {
        relationships: relation('rX', 'externalLink', 'externalLinks/externalLink1.xml'),
      }),
    agree: 10,
    told: /bertaut/,
  },
  {
    because: 'rows are hidden by a filter',
    content: () =>
      one([HEADER, ...calls(10)], {
        rowAttributes: (row) => (row > 4 ? ' hidden="1"' : ''),
        after: '<autoFilter ref="A1:L11"/>',
      }),
    agree: 10,
    told: /6 baris berisi yang tersembunyi/,
  },
  {
    because: 'rows have no height',
    content: () => one([HEADER, ...calls(10)], { rowAttributes: (row) => (row > 4 ? ' ht="0" customHeight="1"' : '') }),
    agree: 10,
    told: /6 baris berisi yang tersembunyi/,
  },
  {
    because: 'two columns have one caption',
    content: () => one([[...HEADER, 'valid'], ...calls(10).map((row) => [...row, 'RETURN'])]),
    agree: 10,
    told: /Kolom M "valid": judul yang sama/,
  },
  {
    because: 'times are of UTC',
    content: () => one([HEADER, ...calls(10).map(([, ...row], i) => [`2025-08-${10 + i}T18:00:00Z`, ...row])]),
    agree: 10,
    told: /UTC/,
  },
  {
    because: 'its captions stand one below the other',
    content: () => one(HEADER.map((caption, at) => [caption, ...calls(10).map((row) => row[at]!)])),
    refused: /menurun di kolom A/,
  },
  {
    because: 'a text has an entity that nobody defined',
    content: () =>
      bookOf([plain([HEADER, ...calls(10)])], {
        change: (path, content) => ({ path, content: content.replace('>ok<', '>&entah;<') }),
      }),
    agree: 10,
    told: /tanda &/,
  },
  {
    because: 'a shared text is rich, with a reading aid and a line end of its own',
    content: () =>
      bookOf([plain([HEADER, ...withCell(VALID, () => ({ attributes: 't="s"', content: '<v>0</v>' }))])], {
        sharedStrings: '<si><r><t>Val</t></r><r><t>id_x000D_</t></r><rPh sb="0" eb="1"><t>XX</t></rPh></si>',
      }),
    agree: 10,
  },
  {
    because: 'a cell stands at XFD4',
    content: () =>
      one([HEADER, ...calls(2), [...calls(1, 2)[0]!, ...Array<null>(16371).fill(null), 1], ...calls(7, 3)]),
    agree: 10,
  },
  {
    because: 'the sheet declares more rows than it has',
    content: () => one([HEADER, ...calls(9)], { before: '<dimension ref="A1:L11"/>' }),
    told: /sampai baris 11/,
  },
  {
    because: 'a sheet the workbook names is not there',
    content: () =>
      bookOf([plain([HEADER, ...calls(5)], { name: '1' }), plain([HEADER, ...calls(5, 5)], { name: '2' })], {
        change: (path, content) => (path.endsWith('sheet2.xml') ? null : { path, content }),
      }),
    told: /"2" disebut/,
  },
  {
    because: 'the sheet is cut in the middle',
    content: () =>
      bookOf([plain([HEADER, ...calls(10)])], {
        change: (path, content) => ({
          path,
          content: path.endsWith('sheet1.xml') ? content.slice(0, content.length * 0.6) : content,
        }),
      }),
    refused: /rusak: "Data"/,
  },
  {
    because: 'a shared text is missing',
    content: () =>
      bookOf([plain([HEADER, ...withCell(VALID, (row) => ({ attributes: 't="s"', content: `<v>${row}</v>` }))])], {
        sharedStrings: '<si><t>Valid</t></si>',
      }),
    refused: /rusak: "Data", 3/,
  },
];
