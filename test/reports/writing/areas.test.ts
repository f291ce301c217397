import {
  axisOf,
  conditionAreas,
  pageSetup,
  printedArea,
  type ReportCell,
  type ReportChart,
} from '../../../src/reports/writing';

const cell = (value: ReportCell['value'], format?: string): ReportCell => ({
  value,
  style: 'figure',
  ...(format && { format }),
});
const area = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });

describe('conditionAreas', () => {
  const of = (rows: (ReportCell | null)[][]) =>
    conditionAreas(
      { rows },
      { area: area(0, 0, rows.length, 3), operator: 'lessThan', target: { row: 9, column: 0 }, tone: 'bad' },
    );

  it('is the area as a whole where every cell holds a number', () => {
    expect(of(Array.from({ length: 4 }, () => [cell(1), cell(2), cell(3)]))).toEqual([area(0, 0, 4, 3)]);
  });

  it('leaves out blanks and texts, which Excel would compare as well', () => {
    expect(
      of([
        [cell(1), null, cell('#N/A')],
        [cell(1), cell(null)],
        [cell(1), cell(0), cell(3)],
      ]),
    ).toEqual([area(0, 0, 3, 1), area(2, 1, 1, 2)]);
  });
});

describe('printedArea', () => {
  it('holds the longest row and the charts beside and below', () => {
    const chart: ReportChart = {
      name: 'a',
      title: 'a',
      categories: area(0, 0, 1, 1),
      series: [],
      place: area(5, 4, 10, 6),
    };
    expect(printedArea({ rows: [[], [cell(1), cell(2)]], charts: [], widths: [] })).toEqual(area(0, 0, 2, 2));
    expect(printedArea({ rows: [[cell(1)]], charts: [chart], widths: [] })).toEqual(area(0, 0, 15, 10));
  });

  it('holds a text that flows over the blank cells beside it', () => {
    const rows = [[cell('Sumber: lembar dengan nama yang panjang')], [cell(1), cell(2)]];
    expect(printedArea({ rows, charts: [], widths: [10, 10] }).columns).toBe(5);
  });
});

describe('axisOf', () => {
  const rows = [
    [cell(12, '0'), cell(0.4, '0.0%')],
    [cell(3, '0'), cell(1, '0.0%')],
  ];
  const chart = (secondary: boolean): ReportChart => ({
    name: 'p',
    title: 'p',
    categories: area(0, 0, 2, 1),
    place: area(3, 0, 5, 5),
    series: [
      { name: 'n', kind: 'column', values: area(0, 0, 2, 1) },
      { name: 'share', kind: 'line', values: area(0, 1, 2, 1), secondary },
    ],
  });

  it('counts stay open upwards; a cumulative share goes from 0 to 100 %', () => {
    expect(axisOf({ rows }, chart(true), false)).toEqual({ format: '0' });
    expect(axisOf({ rows }, chart(true), true)).toEqual({ format: '0.0%', min: 0, max: 1 });
  });

  it('there is none where no series stands on it', () => {
    expect(axisOf({ rows }, chart(false), true)).toBeNull();
  });
});

describe('on paper', () => {
  const sheet = (...places: [row: number, rows: number][]) => ({
    rows: [[cell(1)]],
    widths: [20, 20],
    landscape: true,
    titleRows: { first: 0, last: 0 },
    charts: places.map(([row, rows]): ReportChart => ({
      name: 'a',
      title: 'a',
      categories: area(0, 0, 1, 1),
      series: [],
      place: area(row, 0, rows, 2),
    })),
  });

  it('a chart that would be cut begins a page of its own', () => {
    expect(pageSetup(sheet([10, 15], [26, 15])).starts).toEqual([26]);
  });

  it('there are none where every chart is whole', () => {
    expect(pageSetup(sheet([10, 15])).starts).toEqual([]);
  });

  it('a chart longer than a page is cut rather than pushed on for ever', () => {
    expect(pageSetup(sheet([0, 90])).starts).toEqual([]);
    expect(pageSetup(sheet([40, 90])).starts).toEqual([40]);
  });

  // A4 across holds 132 characters of 11 points; letters of 6.6 points let 220 stand on it.
  it.each([
    ['a narrow sheet stands upright on one page', 4, { landscape: false, across: 1, titleColumns: 0 }],
    ['a wide one is turned', 8, { landscape: true, across: 1, titleColumns: 0 }],
    ['a wider one goes over two pages, its first column on both', 14, { landscape: true, across: 2, titleColumns: 1 }],
    ['the widest over as many as its letters need', 30, { landscape: true, across: 3, titleColumns: 1 }],
  ])('%s', (_, columns, expected) => {
    const widths = Array.from({ length: columns }, () => 20);
    const wide = { rows: [widths.map(() => cell(1))], widths, landscape: false, titleRows: null, charts: [] };
    expect(pageSetup(wide)).toMatchObject(expected);
  });
});
