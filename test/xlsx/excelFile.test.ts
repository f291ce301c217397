import { readXlsx, writeXlsx, type XlsxWorkbook } from '../../src/xlsx';
import { excelFile, excelParts } from './excelFile';

const read = (bytes: Uint8Array) => readXlsx(bytes, { numberFormats: true });

describe('a workbook that Excel wrote', () => {
  let book: XlsxWorkbook;
  beforeAll(async () => {
    book = await read(excelFile());
  });
  const data = () => book.sheets[0]!;

  it('gives its chart: kinds, series by reference, axes, titles, legend and place', () => {
    expect(data().charts).toEqual([
      {
        name: 'Bagan Pareto',
        type: 'column',
        title: 'Sebab & akibat',
        series: [
          { name: 'Jumlah', nameRef: 'Data!$B$1', values: 'Data!$B$2:$B$4', categories: 'Data!$A$2:$A$4' },
          {
            name: 'Kumulatif',
            nameRef: 'Data!$C$1',
            values: 'Data!$C$2:$C$4',
            categories: 'Data!$A$2:$A$4',
            type: 'line',
            secondary: true,
            color: 'C00000',
            dashed: true,
          },
        ],
        barGrouping: 'clustered',
        legend: 'bottom',
        axis: { title: 'Tiket' },
        secondaryAxis: { format: '0%', min: 0, max: 1 },
        categoryTitle: 'Bulan',
        anchor: { from: { row: 1, col: 5 }, to: { row: 16, col: 12 } },
      },
    ]);
  });

  it('gives filters of sheets and tables with all they look for, and the rows they hide', () => {
    expect(data().filter).toEqual({
      range: 'A1:C4',
      columns: [
        [0, { filterOn: 'Values', values: ['Januari', 'Maret', ''] }],
        [1, { filterOn: 'Custom', criterion1: '>=10', criterion2: '<30', operator: 'And' }],
      ],
    });
    expect(data().rows?.get(2)).toEqual({ hidden: true });
    expect(book.sheets[1]!.tables?.[0]?.filter).toEqual([[1, { filterOn: 'TopItems', criterion1: '1' }]]);
  });

  it('gives threads with authors and answers, and notes without the stand-ins of threads', () => {
    expect(data().threads).toEqual([
      {
        cell: '2,1',
        author: 'Agen 001',
        text: 'Mengapa turun?',
        resolved: true,
        replies: [{ author: 'Agen 002', text: 'Libur panjang.' }],
      },
    ]);
    expect([...data().notes!]).toEqual([['1,3', { text: 'Periksa lagi.', author: 'Agen 002' }]]);
  });

  it('gives colours of the theme as they look, borders, and which cells are unlocked', () => {
    expect(data().looks?.get('0,0')).toEqual({
      bold: true,
      color: 'FFFFFF',
      fill: '104862',
      borders: { bottom: { style: 'medium', color: '156082' } },
    });
    expect(data().looks?.get('1,1')).toEqual({ unlocked: true });
  });

  it('gives what its protection allows, and never the password', () => {
    expect(data().protection).toMatchObject({
      allowFormatCells: true,
      allowSort: true,
      allowAutoFilter: true,
      allowInsertRows: false,
      allowEditObjects: false,
      selectionMode: 'Normal',
    });
    expect([book.structureLocked, JSON.stringify(data().protection)]).toEqual([
      true,
      expect.not.stringContaining('SHA'),
    ]);
  });

  it('gives conditional formats of every kind that has a word here', () => {
    expect(
      data().conditionals?.map(({ type, bounds, colors, icons, text, fill }) => ({
        type,
        bounds: bounds?.map(({ type: kind, value }) => `${kind}${value ?? ''}`),
        colors,
        icons,
        text,
        fill,
      })),
    ).toEqual([
      { type: 'colorScale', bounds: ['min', 'percentile50', 'max'], colors: ['F8696B', 'FFEB84', '63BE7B'] },
      { type: 'dataBar', bounds: ['num0', 'max'], colors: ['638EC6'] },
      { type: 'iconSet', bounds: ['percent0', 'num0.7', 'num0.9'], icons: '3Arrows' },
      { type: 'containsText', text: 'ruar', fill: 'FFC7CE' },
    ]);
  });

  it('gives links, headers, properties, and what add-ins keep', () => {
    expect([...data().links!]).toEqual([
      ['5,0', { address: 'https://prosedur.invalid/mutu', tip: 'Buka prosedur' }],
      ['5,1', { location: 'Tiket!A1' }],
    ]);
    expect(data().headerFooter).toMatchObject({
      oddHeader: '&LMutu&CLaporan &A&R&D',
      firstHeader: '&CSampul',
      differentFirst: true,
    });
    expect(book.properties).toEqual({
      title: 'Laporan mutu',
      author: 'Agen 001',
      comments: 'Bulanan',
      company: 'Tim Mutu',
    });
    expect(book.customXml).toEqual([
      { id: '{CCCCCCCC-0000-0000-0000-000000000001}', xml: '<mutu xmlns="urn:mutu"><bulan>3</bulan></mutu>' },
    ]);
    expect(book.settings).toEqual([
      ['bahasa', '"id"'],
      ['Office.AutoShowTaskpaneWithDocument', 'true'],
    ]);
  });

  it('has nothing that would be lost', () => {
    expect(book.notKept).toEqual([]);
  });

  it('says the same again after it was written by this room, but for threads and what add-ins keep', async () => {
    const again = await read(await writeXlsx(book));
    const told = ({ sheets, properties, structureLocked }: XlsxWorkbook) => ({
      properties,
      structureLocked,
      sheets: sheets.map(({ filter, tables, rows, notes, looks, links, headerFooter, conditionals, protection }) => ({
        filter,
        tables,
        rows,
        notes,
        looks,
        links,
        headerFooter,
        conditionals,
        protection,
      })),
    });
    expect(told(again)).toEqual(told(book));
  });

  it.each([
    ['a dynamic filter', '<dynamicFilter type="lastMonth"/>', { filterOn: 'Dynamic', dynamicCriteria: 'LastMonth' }],
    [
      'dates',
      '<filters><dateGroupItem year="2026" month="3" dateTimeGrouping="month"/></filters>',
      { filterOn: 'Values', values: [{ date: '2026-03-01', specificity: 'Month' }] },
    ],
    ['the lowest tenth', '<top10 top="0" percent="1" val="10"/>', { filterOn: 'BottomPercent', criterion1: '10' }],
    [
      'either of two texts',
      '<customFilters><customFilter val="J*"/><customFilter operator="notEqual" val=" "/></customFilters>',
      { filterOn: 'Custom', criterion1: '=J*', criterion2: '<> ', operator: 'Or' },
    ],
  ])('gives and writes a filter by %s', async (_, filter, criteria) => {
    const sheet = excelParts['xl/worksheets/sheet1.xml']!.replace(
      /<autoFilter[\s\S]*<\/autoFilter>/,
      `<autoFilter ref="A1:C4"><filterColumn colId="2">${filter}</filterColumn></autoFilter>`,
    );
    const first = await read(excelFile({ 'xl/worksheets/sheet1.xml': sheet }));
    expect(first.sheets[0]!.filter?.columns).toEqual([[2, criteria]]);
    expect((await read(await writeXlsx(first))).sheets[0]!.filter).toEqual(first.sheets[0]!.filter);
  });

  it.each([
    ['pivotTables', { 'xl/pivotTables/pivotTable1.xml': '<x/>' }],
    ['pictures', { 'xl/media/image1.png': 'x' }],
    ['macros', { 'xl/vbaProject.bin': 'x' }],
    [
      'filters',
      {
        'xl/tables/table1.xml': excelParts['xl/tables/table1.xml']!.replace(
          '<top10 val="1"/>',
          '<colorFilter dxfId="0"/>',
        ),
      },
    ],
    [
      'conditionals',
      {
        'xl/worksheets/sheet1.xml': excelParts['xl/worksheets/sheet1.xml']!.replace(
          'type="containsText"',
          'type="top10" rank="3"',
        ),
      },
    ],
    [
      'charts',
      { 'xl/charts/chart1.xml': excelParts['xl/charts/chart1.xml']!.replace(/(bar|line)Chart/g, 'radarChart') },
    ],
    [
      'shapes',
      {
        'xl/drawings/drawing1.xml': excelParts['xl/drawings/drawing1.xml']!.replace(
          '</xdr:wsDr>',
          '<xdr:oneCellAnchor><xdr:sp/></xdr:oneCellAnchor></xdr:wsDr>',
        ),
      },
    ],
    [
      'outlines',
      {
        'xl/worksheets/sheet1.xml': excelParts['xl/worksheets/sheet1.xml']!.replace(
          '<row r="2">',
          '<row r="2" outlineLevel="1">',
        ),
      },
    ],
  ])('names what would be lost: %s', async (kind, changed: Record<string, string>) => {
    expect((await read(excelFile(changed))).notKept).toEqual([kind]);
  });
});
