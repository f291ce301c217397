import { JSDOM } from 'jsdom';
import { readXlsx, writeXlsx, type XlsxChart, type XlsxSheet } from '../../src/xlsx';
import { partText } from './partText';

const at = (row: number) => ({ from: { row, col: 0 }, to: { row: row + 10, col: 6 } });
const ref = (column: string) => `'Tren & QMS (2)'!$${column}$2:$${column}$4`;
const trend: XlsxChart = {
  type: 'line',
  title: 'QMS < target & "naik"',
  axis: { format: '0.0%', max: 1 },
  series: [
    { name: 'QMS', values: ref('B'), categories: ref('A') },
    { name: 'Target', values: ref('C'), categories: ref('A'), dashed: true, color: 'C00000' },
  ],
  anchor: at(6),
};
const pareto: XlsxChart = {
  type: 'column',
  title: 'Pareto',
  secondaryAxis: { format: '0%', min: 0, max: 1 },
  series: [
    { name: 'Jumlah', values: ref('D'), categories: ref('A'), type: 'column' },
    { name: 'Kumulatif', values: ref('E'), categories: ref('A'), type: 'line', secondary: true },
  ],
  anchor: at(18),
};
const pie: XlsxChart = { type: 'pie', series: [{ values: ref('D'), categories: ref('A') }], anchor: at(30) };
const sheet: XlsxSheet = {
  name: 'Tren & QMS (2)',
  matrix: [
    ['Minggu', 'QMS', 'Target', 'Jumlah', 'Kumulatif'],
    ['W1', 0.94, 0.95, 12, 0.5],
    ['W2', 0.96, 0.95, 9, 0.875],
    ['W3', 0.97, 0.95, 3, 1],
  ],
  charts: [trend, pie, pareto],
  page: { orientation: 'landscape', fitToWidth: 1, printArea: '$A$1:$F$28', printTitlesRow: '$1:$1' },
};

/** The part as a document; a part that is no XML throws. */
async function chart(number: number): Promise<Document> {
  const bytes = await writeXlsx({ sheets: [{ name: 'Lain', matrix: [[1]] }, sheet] });
  return new JSDOM(partText(bytes, `xl/charts/chart${number}.xml`), { contentType: 'text/xml' }).window.document;
}

const valuesOf = (document: Document | Element, name: string, attribute = 'val') =>
  [...document.getElementsByTagName(name)].map((each) => each.getAttribute(attribute));

describe('a chart written to .xlsx', () => {
  it('draws a target as a dashed line without markers, and the figures with them', async () => {
    const document = await chart(1);
    expect(valuesOf(document, 'a:prstDash')).toEqual(['solid', 'dash']);
    expect(valuesOf(document, 'c:symbol')).toEqual(['circle', 'none']);
    expect([...document.getElementsByTagName('a:t')].map((each) => each.textContent)).toEqual([trend.title]);
    expect(valuesOf(document, 'c:numFmt', 'formatCode')).toEqual(['0.0%']);
    expect(valuesOf(document, 'c:max')).toEqual(['1']);
    expect([...document.getElementsByTagName('c:f')].map((each) => each.textContent)).toEqual([
      ref('A'),
      ref('B'),
      ref('A'),
      ref('C'),
    ]);
  });

  it('gives the cumulative line of a Pareto chart an axis of its own on the right', async () => {
    const document = await chart(3);
    const [columns] = document.getElementsByTagName('c:barChart');
    const [lines] = document.getElementsByTagName('c:lineChart');
    const axes = [...document.getElementsByTagName('c:valAx')].map((axis) => ({
      id: valuesOf(axis, 'c:axId')[0],
      side: valuesOf(axis, 'c:axPos')[0],
    }));
    expect(axes.map(({ side }) => side)).toEqual(['l', 'r']);
    expect(valuesOf(columns!, 'c:axId')).toContain(axes[0]!.id);
    expect(valuesOf(lines!, 'c:axId')).toContain(axes[1]!.id);
    expect(valuesOf(document, 'c:order')).toEqual(['0', '1']);
  });

  it('leaves charts of one kind to the library', async () => {
    expect((await chart(2)).getElementsByTagName('c:pieChart')).toHaveLength(1);
  });
});

describe('writeXlsx', () => {
  it('gives the same bytes for the same workbook, at whatever time', async () => {
    const first = await writeXlsx({ sheets: [sheet] });
    jest.useFakeTimers({
      now: Date.UTC(2031, 4, 5),
      doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'setTimeout'],
    });
    const second = await writeXlsx({ sheets: [sheet] }).finally(() => jest.useRealTimers());
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  it('keeps what is printed of a sheet whose name must be quoted', async () => {
    const bytes = await writeXlsx({ sheets: [sheet] });
    expect(partText(bytes, 'xl/workbook.xml')).toContain(`'Tren &amp; QMS (2)'!$A$1:$F$28`);
    expect((await readXlsx(bytes, { numberFormats: true })).sheets[0]!.page).toMatchObject(sheet.page!);
  });
});
