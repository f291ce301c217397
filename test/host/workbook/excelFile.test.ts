import { createWorkbook } from '../../../src/host';
import type { Workbook } from '../../../src/host';
import { openPage } from '../../../src/host/jsdom';
import { readXlsx } from '../../../src/xlsx';
import { excelFile, excelParts } from '../../xlsx/excelFile';

/** What an add-in sees of the file through Office.js. */
async function seen(book: Workbook) {
  const page = await openPage({ workbook: book });
  const notes = book.comments.list('note').map(({ content, author }) => [content, author]);
  const found = await page.run(async (context) => {
    const { worksheets, customXmlParts, properties, protection } = context.workbook;
    const sheet = worksheets.getItem('Data');
    const chart = sheet.charts.getItemAt(0).load('name,chartType,left,top,title/text,legend/position');
    const axes = [chart.axes.valueAxis.title.load('text,visible'), chart.axes.categoryAxis.title.load('text')] as const;
    const right = chart.axes.getItem('Value', 'Secondary').load('minimum,maximum,numberFormat');
    const series = chart.series.load('items/name,items/chartType,items/axisGroup');
    const limit = chart.series.getItemAt(1);
    const color = limit.format.line.load('color,lineStyle');
    const values = limit.getDimensionValues('Values');
    const filter = sheet.autoFilter.load('criteria,enabled');
    const row = sheet.getRange('A3').load('rowHidden');
    const table = worksheets.getItem('Tiket').tables.getItem('Tiket').columns.getItem('Lama').filter.load('criteria');
    const thread = sheet.comments.getItemByCell('Data!B3').load('content,authorName,resolved');
    const replies = thread.replies.load('items/content');
    const head = sheet.getRange('A1').format.load('fill/color,font/color,font/bold');
    const border = sheet.getRange('A1').format.borders.getItem('EdgeBottom').load('color');
    const locks = ['A2', 'B2', 'B4'].map((cell) => sheet.getRange(cell).format.protection.load('locked'));
    sheet.protection.load('protected,options');
    protection.load('protected');
    const formats = sheet.getRange('B2:B4').conditionalFormats.load('items/type');
    const icons = sheet
      .getRange('C2:C4')
      .conditionalFormats.getItemAt(0)
      .iconSet.load('style,criteria,reverseIconOrder');
    const text = sheet.getRange('A2:A4').conditionalFormats.getItemAt(0).textComparison.load('rule,format/fill/color');
    const links = ['A6', 'B6'].map((cell) => sheet.getRange(cell).load('hyperlink'));
    const pages = sheet.pageLayout.headersFooters.load('state');
    const header = pages.defaultForAllPages.load('leftHeader,centerHeader,rightHeader,centerFooter');
    const first = pages.firstPage.load('centerHeader');
    properties.load('title,author,comments,company');
    const part = customXmlParts.getByNamespace('urn:mutu').getOnlyItem();
    const xml = part.getXml();
    const setting = context.workbook.settings.getItemOrNullObject('bahasa').load('value');
    await context.sync();
    const scale = formats.items.find(({ type }) => type === 'ColorScale')!.colorScale.load('criteria,threeColorScale');
    const bar = formats.items
      .find(({ type }) => type === 'DataBar')!
      .dataBar.load('lowerBoundRule,positiveFormat/fillColor');
    await context.sync();
    const { name, chartType, title, legend } = chart;
    return {
      chart: {
        name,
        chartType,
        title: title.text,
        legend: legend.position,
        axis: axes.map((each) => each.text),
        right: [right.minimum, right.maximum, right.numberFormat],
      },
      place: [Math.round(chart.left), Math.round(chart.top)],
      series: series.items.map((each) => [each.name, each.chartType, each.axisGroup]),
      limit: [color.color, color.lineStyle, values.value],
      filter: [filter.enabled, filter.criteria, row.rowHidden, table.criteria],
      thread: [thread.content, thread.authorName, thread.resolved, replies.items.map((each) => each.content)],
      note: notes,
      look: [head.fill.color, head.font.color, head.font.bold, border.color],
      locked: [
        ...locks.map((each) => each.locked),
        sheet.protection.protected,
        sheet.protection.options.allowSort,
        sheet.protection.options.allowInsertRows,
        protection.protected,
      ],
      formats: {
        scale: scale.criteria,
        three: scale.threeColorScale,
        bar: [bar.lowerBoundRule, bar.positiveFormat.fillColor],
        icons: [icons.style, icons.criteria, icons.reverseIconOrder],
        text: [text.rule, text.format.fill.color],
      },
      links: links.map((each) => each.hyperlink),
      pages: [
        pages.state,
        header.leftHeader,
        header.centerHeader,
        header.rightHeader,
        header.centerFooter,
        first.centerHeader,
      ],
      properties: [properties.title, properties.author, properties.comments, properties.company],
      kept: [xml.value, setting.value],
    };
  });
  await page.close();
  return found;
}

async function opened(bytes: Uint8Array): Promise<Workbook> {
  const book = createWorkbook();
  await book.load(bytes);
  return book;
}

describe('a workbook that Excel wrote, opened here', () => {
  it('shows an add-in what is in it, and the same once more after it was saved', async () => {
    const book = await opened(excelFile());
    const before = await seen(book);
    expect(before).toMatchObject({
      chart: {
        name: 'Bagan Pareto',
        chartType: 'ColumnClustered',
        title: 'Sebab & akibat',
        legend: 'Bottom',
        axis: ['Tiket', 'Bulan'],
        right: [0, 1, '0%'],
      },
      series: [
        ['Jumlah', 'ColumnClustered', 'Primary'],
        ['Kumulatif', 'Line', 'Secondary'],
      ],
      limit: ['#C00000', 'Dash', [0.6, 0.85, 1]],
      filter: [
        true,
        [
          { filterOn: 'Values', values: ['Januari', 'Maret', ''] },
          { filterOn: 'Custom', criterion1: '>=10', criterion2: '<30', operator: 'And' },
          null,
        ],
        true,
        { filterOn: 'TopItems', criterion1: '1' },
      ],
      thread: ['Mengapa turun?', 'Agen 001', true, ['Libur panjang.']],
      note: [['Periksa lagi.', 'Agen 002']],
      look: ['#104862', '#FFFFFF', true, '#156082'],
      locked: [true, false, false, true, true, false, true],
      formats: {
        three: true,
        bar: [{ type: 'Number', formula: '=0' }, '#638EC6'],
        icons: [
          'ThreeArrows',
          [
            {},
            { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=0.7' },
            { type: 'Number', formula: '=0.9' },
          ],
          true,
        ],
        text: [{ operator: 'Contains', text: 'ruar' }, '#FFC7CE'],
      },
      links: [
        { address: 'https://prosedur.invalid/mutu', screenTip: 'Buka prosedur' },
        { documentReference: 'Tiket!A1' },
      ],
      pages: ['FirstAndDefault', 'Mutu', 'Laporan &A', '&D', 'Halaman &P', 'Sampul'],
      properties: ['Laporan mutu', 'Agen 001', 'Bulanan', 'Tim Mutu'],
      kept: ['<mutu xmlns="urn:mutu"><bulan>3</bulan></mutu>', 'id'],
    });
    const bytes = await book.save();
    const again = await opened(bytes);
    expect(await seen(again)).toEqual(before);
    expect((await readXlsx(bytes, { numberFormats: true })).sheets[0]!.charts).toMatchObject([
      {
        type: 'column',
        title: 'Sebab & akibat',
        series: [{ values: 'Data!$B$2:$B$4' }, { type: 'line', secondary: true, color: 'C00000', dashed: true }],
        secondaryAxis: { format: '0%', min: 0, max: 1 },
      },
    ]);
    book.dispose();
    again.dispose();
  }, 30_000);

  it('lets unlocked cells of its protected sheet be edited, also across several of them, and no others', async () => {
    const book = await opened(excelFile());
    book.cells.setValues('Data', 'B2:B4', [[1], [2], [3]]);
    expect(() => book.cells.setValues('Data', 'A2:B2', [['x', 1]])).toThrow(
      expect.objectContaining({ code: 'AccessDenied' }),
    );
    book.protection.setLocked('Data', book.cells.place('Data', 'B3').area, true);
    expect(() => book.cells.setValues('Data', 'B2:B4', [[1], [2], [3]])).toThrow(
      expect.objectContaining({ code: 'AccessDenied' }),
    );
    book.cells.setValues('Data', 'B4', 7);
    expect(book.cells.values('Data', 'B2:B4')).toEqual([[1], [2], [7]]);
    book.dispose();
  });

  it('says what of it a saved file would not hold', async () => {
    const book = await opened(excelFile({ 'xl/pivotTables/pivotTable1.xml': '<x/>' }));
    expect(book.notKept).toEqual(['pivotTables']);
    await book.load(await book.save());
    expect(book.notKept).toEqual([]);
    book.dispose();
  });

  it('takes a chart from the file where somebody changed it in Excel after it was saved here', async () => {
    const book = await opened(excelFile());
    book.remembered.of(`chart:${book.charts.list(book.sheets.get('Data').id)[0]!.id}/title/format/font`)['color'] =
      '#123456';
    const [sheet, ...rest] = (await readXlsx(await book.save(), { numberFormats: true })).sheets;
    const load = async (title: string) => {
      const other = createWorkbook();
      await other.load({
        sheets: [{ ...sheet!, charts: [{ ...sheet!.charts![0]!, title }] }, ...rest],
        date1904: false,
        definedNames: [],
      });
      const [chart, ...more] = other.charts.list(other.sheets.get('Data').id);
      const told = [
        other.remembered.of(`chart:${chart!.id}/title`)['text'],
        other.remembered.of(`chart:${chart!.id}/title/format/font`)['color'],
        more.length,
      ];
      other.dispose();
      return told;
    };
    expect(await load('Sebab & akibat')).toEqual(['Sebab & akibat', '#123456', 0]);
    expect(await load('Diubah di Excel')).toEqual(['Diubah di Excel', undefined, 0]);
    book.dispose();
  });

  it.each([
    ['a month', { filterOn: 'Values', values: [{ date: '2026-03-01', specificity: 'Month' }] }, [3, 4, 5]],
    [
      'a day and a text',
      { filterOn: 'Values', values: [{ date: '2026-04-01', specificity: 'Day' }, 'kosong'] },
      [2, 4],
    ],
    ['the highest half', { filterOn: 'TopPercent', criterion1: '50' }, [2, 3, 5]],
    ['the lowest one', { filterOn: 'BottomItems', criterion1: '1' }, [3, 4, 5]],
  ])('filters again by %s', (_, criteria, hidden) => {
    const book = createWorkbook({ firstSheet: 'S' });
    book.cells.setValues('S', 'A1:A5', [['Tanggal'], ['2026-03-02'], ['2026-04-01'], ['2026-05-06'], ['kosong']]);
    const { sheet, area } = book.cells.place('S', 'A1:A5');
    book.filters.apply('auto:S', sheet, area, 0, criteria);
    const rows = [2, 3, 4, 5].filter((row) => book.formats.rowsHidden(book.cells.place('S', `A${row}`)));
    expect(rows).toEqual(hidden);
    book.dispose();
  });

  it('opens though a custom XML part of it is not well formed', async () => {
    const book = await opened(excelFile({ 'customXml/item1.xml': excelParts['customXml/item1.xml']!.slice(0, 20) }));
    expect(book.parts.list()).toEqual([]);
    book.dispose();
  });
});
