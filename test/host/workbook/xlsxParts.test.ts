import { readXlsx, writeXlsx } from '../../../src/xlsx';
import { createWorkbook } from '../../../src/host';
import type { Workbook } from '../../../src/host';
import { openPage } from '../../../src/host/jsdom';

type Batch = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<unknown>;

/** Build with Office.js on a sheet named `Data 1`, save, load into another workbook, and read with Office.js there. */
async function afterRoundTrip(
  build: Batch,
  read: Batch,
): Promise<{ before: unknown; after: unknown; bytes: Uint8Array }> {
  const run = (book: Workbook, work: Batch) =>
    openPage({ workbook: book }).then(async (page) => {
      const result = await page.run(async (context) => work(context.workbook.worksheets.getItem('Data 1'), context));
      await page.close();
      return result;
    });
  const book = createWorkbook({ firstSheet: 'Data 1' });
  book.cells.setValues('Data 1', 'A1:B4', [
    ['Nama', 'Nilai'],
    ['x', 1],
    ['y', 2],
    ['z', 3],
  ]);
  await run(book, build);
  const before = await run(book, read);
  const bytes = await book.save();
  const again = createWorkbook({ firstSheet: 'Lama' });
  await again.load(bytes);
  const after = await run(again, read);
  book.dispose();
  again.dispose();
  return { before, after, bytes };
}

/** The first sheet of the file as anybody else reads it. */
const inFile = async (bytes: Uint8Array) => (await readXlsx(bytes, { numberFormats: true })).sheets[0]!;

describe('saved and loaded again, a workbook keeps', () => {
  it('hidden rows and columns, row heights and column widths', async () => {
    const { before, after, bytes } = await afterRoundTrip(
      async (sheet, context) => {
        sheet.getRange('2:2').rowHidden = true;
        sheet.getRange('C:C').columnHidden = true;
        sheet.getRange('A4').format.rowHeight = 45;
        sheet.getRange('A20').format.rowHeight = 30;
        sheet.getRange('B1').format.columnWidth = 120;
        await context.sync();
      },
      async (sheet, context) => {
        const cells = ['A1', 'A2', 'A4', 'A20', 'B1', 'C1', 'D1'].map((address) =>
          sheet.getRange(address).load('rowHidden,columnHidden,format/rowHeight,format/columnWidth'),
        );
        await context.sync();
        return cells.map((cell) => [
          cell.rowHidden,
          cell.columnHidden,
          cell.format.rowHeight,
          Math.round(cell.format.columnWidth),
        ]);
      },
    );
    expect(after).toEqual(before);
    const sheet = await inFile(bytes);
    expect([sheet.rows?.get(1), sheet.rows?.get(3), sheet.hiddenColumns]).toEqual([
      { hidden: true },
      { height: 45 },
      [2],
    ]);
  });

  it('that a sheet is hidden, and that it is very hidden', async () => {
    const { after } = await afterRoundTrip(
      async (_, context) => {
        context.workbook.worksheets.add('Biasa').visibility = 'Hidden';
        context.workbook.worksheets.add('Dalam').visibility = 'VeryHidden';
        await context.sync();
      },
      async (_, context) => {
        const sheets = context.workbook.worksheets.load('items/name,items/visibility');
        await context.sync();
        return sheets.items.map(({ name, visibility }) => [name, visibility]);
      },
    );
    expect(after).toEqual([
      ['Data 1', 'Visible'],
      ['Biasa', 'Hidden'],
      ['Dalam', 'VeryHidden'],
    ]);
  });

  it('notes, as notes of the file', async () => {
    const book = createWorkbook({ firstSheet: 'Data 1' });
    book.comments.add('note', book.cells.place('Data 1', 'B2'), 'Periksa lagi.\nBaris kedua');
    book.comments.add('note', book.cells.place('Data 1', 'H9'), 'Jauh dari data').visible = true;
    const bytes = await book.save();
    const again = createWorkbook();
    await again.load(bytes);
    const notesOf = ({ comments }: Workbook) =>
      comments.list('note').map(({ content, author, visible, place }) => [content, author, visible, place.area]);
    expect(notesOf(again)).toEqual(notesOf(book));
    expect(again.comments.at('note', again.cells.place('Data 1', 'H9'))?.visible).toBe(true);
    expect((await inFile(bytes)).notes?.get('1,1')?.text).toBe('Periksa lagi.\nBaris kedua');
    book.dispose();
    again.dispose();
  });

  it('threads of comments with their answers', async () => {
    const { before, after } = await afterRoundTrip(
      async (_, context) => {
        const comment = context.workbook.comments.add("'Data 1'!A3", 'Mengapa?');
        comment.replies.add('Karena itu.');
        comment.resolved = true;
        await context.sync();
      },
      async (sheet, context) => {
        const comment = sheet.comments.getItemByCell("'Data 1'!A3").load('content,resolved');
        const replies = comment.replies.load('items/content');
        await context.sync();
        return [comment.content, comment.resolved, replies.items.map(({ content }) => content)];
      },
    );
    expect(before).toEqual(['Mengapa?', true, ['Karena itu.']]);
    expect(after).toEqual(before);
  });

  it('validation of cells, as validation of the file', async () => {
    const { before, after, bytes } = await afterRoundTrip(
      async (sheet, context) => {
        sheet.getRange('A2:A4').dataValidation.rule = { list: { inCellDropDown: true, source: 'x,y,z' } };
        const number = sheet.getRange('B2:B4').dataValidation;
        number.rule = { wholeNumber: { formula1: 1, formula2: 9, operator: 'Between' } };
        number.errorAlert = { message: 'Isi 1 sampai 9.', showAlert: true, style: 'Warning', title: 'Nilai' };
        number.prompt = { message: '1 sampai 9', showPrompt: true, title: 'Nilai' };
        sheet.getRange('C2').dataValidation.rule = { custom: { formula: '=LEN(C2)>2' } };
        sheet.getRange('D2').dataValidation.rule = { list: { inCellDropDown: false, source: 'a,b' } }; // the file's writer cannot say this
        await context.sync();
      },
      async (sheet, context) => {
        const rules = ['A2:A4', 'B2:B4', 'C2', 'D2'].map((address) =>
          sheet.getRange(address).dataValidation.load('type,rule,errorAlert,prompt,ignoreBlanks'),
        );
        await context.sync();
        return rules.map(({ type, rule, errorAlert, prompt, ignoreBlanks }) => ({
          type,
          rule,
          errorAlert,
          prompt,
          ignoreBlanks,
        }));
      },
    );
    expect(after).toEqual(before);
    expect((await inFile(bytes)).validations?.map(({ type, range }) => [type, range])).toEqual([
      ['list', 'A2:A4'],
      ['whole', 'B2:B4'],
      ['custom', 'C2'],
    ]);
  });

  it('conditional formats, as those of the file where it can say them', async () => {
    const { before, after, bytes } = await afterRoundTrip(
      async (sheet, context) => {
        const formats = sheet.getRange('B2:B4').conditionalFormats;
        const cell = formats.add('CellValue').cellValue;
        cell.rule = { formula1: '=2', operator: 'GreaterThan' };
        cell.format.fill.color = '#FFC7CE';
        cell.format.font.color = '#9C0006';
        const custom = sheet.getRange('A2:A4').conditionalFormats.add('Custom').custom;
        custom.rule.formula = '=$B2=1';
        custom.format.font.bold = true;
        const scale = sheet.getRange('B2:B4').conditionalFormats.add('ColorScale').colorScale;
        scale.criteria = {
          minimum: { type: 'LowestValue', color: '#FFFFFF' },
          maximum: { type: 'HighestValue', color: '#00FF00' },
        };
        await context.sync();
      },
      async (sheet, context) => {
        const cells = sheet.getRange('B2:B4').conditionalFormats.load('items/type');
        const texts = sheet.getRange('A2:A4').conditionalFormats.load('items/type');
        await context.sync();
        const cell = cells.items
          .find(({ type }) => type === 'CellValue')!
          .cellValue.load('rule,format/fill/color,format/font/color');
        const scale = cells.items.find(({ type }) => type === 'ColorScale')!.colorScale.load('criteria');
        const custom = texts.items[0]!.custom.load('rule/formula,format/font/bold');
        await context.sync();
        return [
          cells.items.length,
          cell.rule,
          cell.format.fill.color,
          cell.format.font.color,
          scale.criteria,
          custom.rule.formula,
          custom.format.font.bold,
        ];
      },
    );
    expect(after).toEqual(before);
    expect((await inFile(bytes)).conditionals?.map(({ type, range, fill }) => [type, range, fill])).toEqual([
      ['cellIs', 'B2:B4', 'FFC7CE'],
      ['colorScale', 'B2:B4', undefined],
      ['expression', 'A2:A4', undefined],
    ]);
  });

  it('page layout, headers and footers', async () => {
    const { before, after, bytes } = await afterRoundTrip(
      async (sheet, context) => {
        const page = sheet.pageLayout;
        page.orientation = 'Landscape';
        page.paperSize = 'Letter';
        page.topMargin = 36;
        page.centerHorizontally = true;
        page.blackAndWhite = true;
        page.zoom = { scale: 80 };
        page.setPrintArea('A1:B4');
        page.setPrintTitleRows('1:1');
        page.headersFooters.defaultForAllPages.centerHeader = 'Laporan';
        await context.sync();
      },
      async (sheet, context) => {
        const page = sheet.pageLayout.load(
          'orientation,paperSize,topMargin,bottomMargin,centerHorizontally,blackAndWhite,zoom',
        );
        const print = page.getPrintArea().load('address');
        const titles = page.getPrintTitleRowsOrNullObject().load('address');
        const header = page.headersFooters.defaultForAllPages.load('centerHeader');
        await context.sync();
        const { orientation, paperSize, topMargin, bottomMargin, centerHorizontally, blackAndWhite, zoom } = page;
        return [
          orientation,
          paperSize,
          topMargin,
          bottomMargin,
          centerHorizontally,
          blackAndWhite,
          zoom,
          print.address,
          titles.address,
          header.centerHeader,
        ];
      },
    );
    expect(after).toEqual(before);
    expect((await inFile(bytes)).page).toMatchObject({
      orientation: 'landscape',
      paperSize: 'letter',
      scale: 80,
      printArea: '$A$1:$B$4',
    });
  });

  it('charts with their series, titles and places', async () => {
    const { before, after, bytes } = await afterRoundTrip(
      async (sheet, context) => {
        const chart = sheet.charts.add('ColumnStacked', sheet.getRange('A1:B4'), 'Columns');
        chart.name = 'Nilai';
        chart.title.text = 'Nilai per nama';
        chart.legend.position = 'Bottom';
        chart.left = 200;
        chart.series.getItemAt(0).gapWidth = 80;
        await context.sync();
      },
      async (sheet, context) => {
        const chart = sheet.charts.getItem('Nilai').load('chartType,left,top,width,height,title/text,legend/position');
        const series = chart.series.load('items/name,items/gapWidth');
        const values = chart.series.getItemAt(0).getDimensionValues('Values');
        await context.sync();
        const { chartType, left, top, width, height, title, legend } = chart;
        return [
          chartType,
          left,
          top,
          width,
          height,
          title.text,
          legend.position,
          series.items.map(({ name, gapWidth }) => [name, gapWidth]),
          values.value,
        ];
      },
    );
    expect(after).toEqual(before);
    expect(new TextDecoder('latin1').decode(bytes)).toContain('xl/charts/chart1.xml');
  });

  it('filters, with the rows they hide', async () => {
    const { before, after } = await afterRoundTrip(
      async (sheet, context) => {
        const table = sheet.tables.add('A1:B4', true);
        table.name = 'Tabel';
        table.showBandedRows = false;
        await context.sync();
        table.columns.getItem('Nama').filter.applyValuesFilter(['x', 'z']);
        await context.sync();
      },
      async (sheet, context) => {
        const table = sheet.tables.getItem('Tabel').load('showBandedRows');
        const criteria = table.columns.getItem('Nama').filter.load('criteria');
        const hidden = sheet.getRange('A3').load('rowHidden');
        await context.sync();
        return [table.showBandedRows, criteria.criteria.values, hidden.rowHidden];
      },
    );
    expect(before).toEqual([false, ['x', 'z'], true]);
    expect(after).toEqual(before);
  });

  it('what a file of Excel says, and leaves out places that are none', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'S',
          matrix: [[1]],
          page: { orientation: 'landscape', printArea: '$A$1:$B$2,$D$1:$E$2' },
          validations: [
            { type: 'whole', operator: 'equal', formula1: '1', range: 'A1 C3' },
            { type: 'custom', formula1: 'TRUE', range: '#REF!' },
          ],
          conditionals: [{ type: 'expression', priority: 1, formulas: ['TRUE'], range: 'A1:A2 B5', bold: true }],
        },
      ],
    });
    const book = createWorkbook();
    await book.load(bytes);
    const { id } = book.sheets.active();
    const of = (key: string) => book.remembered.of(key);
    expect([of(`page:${id}`)['orientation'], of(`page:${id}`)['printArea']]).toEqual(['Landscape', undefined]);
    expect(of(`validation:${id}!C3`)['rule']).toEqual({ wholeNumber: { formula1: 1, operator: 'EqualTo' } });
    expect(of(`conditional:${id}`)['entries']).toHaveLength(2);
    book.dispose();
  });

  it('nothing of the workbook that was open before', async () => {
    const book = createWorkbook({ firstSheet: 'S' });
    book.comments.add('note', book.cells.place('S', 'A1'), 'lama');
    book.remembered.of('properties')['title'] = 'Lama';
    book.charts.add(book.sheets.get('S').id, 'Line', book.cells.place('S', 'A1:B2'), 'Auto');
    const empty = createWorkbook();
    await book.load(await empty.save());
    const { id } = book.sheets.active();
    expect([
      book.comments.list('note'),
      book.charts.list(id),
      book.remembered.list().filter(([key]) => key !== `page:${id}`),
    ]).toEqual([[], [], []]);
    book.dispose();
    empty.dispose();
  });
});
