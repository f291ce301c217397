/** A workbook that is somebody's gets cells and sheets; every part that has nothing to do with them keeps its bytes. */
import { extendXlsx, readXlsx, type Extension } from '../../src/xlsx';
import { zipEntries } from '../../src/xlsx/shared/zipEntries';
import { zip } from './damaged';
import { excelParts } from './excelFile';
import { partText } from './partText';
import { problemsOf } from './problemsOf';

const BOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const MACRO_BOOK = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CHANGED = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'];

/** With macros, a pivot table and the order of calculation besides. */
const PARTS: Readonly<Record<string, string>> = {
  ...excelParts,
  '[Content_Types].xml': excelParts['[Content_Types].xml']!.replace(
    '</Types>',
    `<Override PartName="/xl/workbook.xml" ContentType="${MACRO_BOOK}"/><Override PartName="/xl/calcChain.xml" ContentType="x/y"/></Types>`,
  ),
  'xl/_rels/workbook.xml.rels': excelParts['xl/_rels/workbook.xml.rels']!.replace(
    '</Relationships>',
    `<Relationship Id="rIdPatuh1" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/><Relationship Id="rId8" Type="${RELATIONS}/calcChain" Target="calcChain.xml"/></Relationships>`,
  ),
  'xl/vbaProject.bin': 'makro tim',
  'xl/calcChain.xml': '<calcChain/>',
  'xl/pivotTables/pivotTable1.xml': '<pivotTableDefinition/>',
  'xl/media/image1.png': 'gambar',
};
const book = (parts = PARTS) =>
  zip(Object.entries(parts).map(([path, text]) => ({ path, content: Buffer.from(text) })));

const EXTENSION: Extension = {
  sheets: [
    {
      name: 'Hitungan',
      matrix: [['Judul & lain'], [null]],
      formulas: new Map([['1,0', 'Tiket!B2*2']]),
      looks: new Map([['0,0', { bold: true, fill: 'DDEBF7' }]]),
      numberFormats: new Map([['1,0', 'yyyy-mm-dd']]),
      notes: new Map([['0,0', { text: 'Patuh' }]]),
    },
  ],
  beside: {
    name: 'Tiket',
    matrix: [[null, null, 'Putusan']],
    formulas: new Map([
      ['1,2', 'IF(B2>10,"GAGAL","LULUS")'],
      ['2,2', 'IF(B3>10,"GAGAL","LULUS")'],
    ]),
    looks: new Map([['0,2', { bold: true }]]),
    widths: new Map([[2, 16]]),
    table: { name: 'Tiket', columns: [{ caption: 'Putusan', formula: 'IF(B2>10,"GAGAL","LULUS")' }] },
  },
  macros: true,
};

it('keeps every other part, and grows the sheet and its table', async () => {
  const before = book();
  const bytes = await extendXlsx(before, EXTENSION);
  const known = new Set((await problemsOf(before)).map((problem) => problem));
  expect((await problemsOf(bytes)).filter((problem) => !known.has(problem))).toEqual([]);
  const paths = zipEntries(bytes).map(({ path }) => path);
  const touched = [...CHANGED, 'xl/calcChain.xml', 'xl/worksheets/sheet2.xml', 'xl/tables/table1.xml'];
  for (const path of Object.keys(PARTS))
    if (!touched.includes(path)) expect([path, partText(bytes, path)]).toEqual([path, PARTS[path]]);
  expect(paths).not.toContain('xl/calcChain.xml');
  const { sheets, hasMacros } = await readXlsx(bytes, { numberFormats: true });
  expect([sheets.map(({ name }) => name), hasMacros]).toEqual([['Data', 'Tiket', 'Hitungan'], true]);
  const [, tickets, working] = sheets;
  expect(tickets!.matrix).toEqual([
    ['No', 'Lama', 'Putusan'],
    [1, 40],
    [2, 3],
  ]);
  expect(tickets!.tables).toMatchObject([
    { ref: 'A1:C3', filter: [{}], calculated: new Map([[2, EXTENSION.beside.table!.columns[0]!.formula]]) },
  ]);
  expect(tickets!.hiddenRows).toEqual([2]);
  expect(working).toMatchObject({
    matrix: [['Judul & lain']],
    looks: new Map([['0,0', { bold: true, fill: 'DDEBF7' }]]),
    numberFormats: new Map([['1,0', 'yyyy-mm-dd']]),
    notes: new Map([['0,0', { text: 'Patuh' }]]),
  });
  // Whose looks were there before them are as they were.
  expect(sheets[0]!.looks!.get('0,0')).toEqual(
    (await readXlsx(before, { numberFormats: true })).sheets[0]!.looks!.get('0,0'),
  );
});

it('is a plain workbook without its macros', async () => {
  const bytes = await extendXlsx(book(), { ...EXTENSION, macros: false });
  expect(zipEntries(bytes).map(({ path }) => path)).not.toContain('xl/vbaProject.bin');
  expect(partText(bytes, '[Content_Types].xml')).toContain(`PartName="/xl/workbook.xml" ContentType="${BOOK}"`);
  expect(partText(bytes, 'xl/_rels/workbook.xml.rels')).not.toContain('vbaProject');
});

it('shows its columns where the team hid everything right of its table, and leaves the others hidden', async () => {
  const path = 'xl/worksheets/sheet2.xml';
  const hidden = PARTS[path]!.replace(
    /(?:<cols>.*?<\/cols>)?<sheetData/,
    '<cols><col min="1" max="1" width="30" customWidth="1"/><col min="2" max="16384" style="1" width="0" hidden="1" customWidth="1"/></cols><sheetData',
  );
  const text = partText(await extendXlsx(book({ ...PARTS, [path]: hidden }), EXTENSION), path);
  expect([...text.matchAll(/<col ([^>]*)\/>/g)].map(([, column]) => column)).toEqual([
    'min="1" max="1" width="30" customWidth="1"',
    'min="2" max="2" style="1" width="0" hidden="1" customWidth="1"',
    'min="3" max="3" width="16" customWidth="1"',
    'min="4" max="16384" style="1" width="0" hidden="1" customWidth="1"',
  ]);
});

it('writes into workbooks of other shapes: prefixed names, cells of a look alone in the way, no widths, the strict edition', async () => {
  const prefixed = Object.entries(excelParts).map(([path, text]): [string, string] => [
    path,
    /^xl\/(workbook|styles|worksheets\/sheet\d|tables\/table1)\.xml$/.test(path)
      ? text.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=')
      : text,
  ]);
  const styled = excelParts['xl/worksheets/sheet2.xml']!.replace(
    '</row><row',
    '<c r="C2" s="1"/><c r="D2" s="1"/></row><row',
  );
  const strict = Object.entries(excelParts).map(([path, text]): [string, string] => [
    path,
    text
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      )
      .replaceAll(RELATIONS, 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
  ]);
  for (const parts of [
    Object.fromEntries(prefixed),
    { ...excelParts, 'xl/worksheets/sheet2.xml': styled },
    Object.fromEntries(strict),
  ]) {
    const before = book(parts);
    const known = new Set(await problemsOf(before));
    const bytes = await extendXlsx(before, { ...EXTENSION, macros: false });
    expect((await problemsOf(bytes)).filter((problem) => !known.has(problem))).toEqual([]);
    const { sheets } = await readXlsx(bytes, { numberFormats: true });
    expect(sheets[1]!.matrix[0]).toEqual(['No', 'Lama', 'Putusan']);
    expect(sheets[1]!.formulas!.get('1,2')).toContain('GAGAL');
  }
});
