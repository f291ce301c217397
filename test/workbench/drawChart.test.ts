import { JSDOM } from 'jsdom';
import type { ChartFigure } from '../../src/host';
import { axisScale } from '../../src/workbench/charts/axisScale';
import { drawChart } from '../../src/workbench/charts/drawChart';

const figure: ChartFigure = {
  title: 'Alasan <return>',
  left: 0,
  top: 0,
  width: 480,
  height: 288,
  categories: ['Kontrak', 'Penawaran', 'Lain-lain'],
  series: [
    { name: 'Return', kind: 'column', values: [12, null, 3], color: '2F5597', dashed: false, secondary: false },
    { name: 'Kumulatif', kind: 'line', values: [0.5, 0.875, 1], dashed: false, secondary: true },
    { name: 'Target', kind: 'line', values: [5, 5, 5], color: 'C00000', dashed: true, secondary: false },
  ],
  axis: {},
  secondaryAxis: { format: '0%', min: 0, max: 1 },
};

describe('a chart drawn over the grid', () => {
  beforeAll(() => void (globalThis.document = new JSDOM('').window.document));
  afterAll(() => void Reflect.deleteProperty(globalThis, 'document'));
  const texts = (picture: Element) => [...picture.querySelectorAll('text')].map((each) => each.textContent);

  it('shows columns, lines, dashed limits, both axes and the names of all', () => {
    const picture = drawChart(figure);
    expect(picture.querySelectorAll('rect[fill="#2F5597"]')).toHaveLength(2 + 1);
    expect([...picture.querySelectorAll('path')].map((path) => path.getAttribute('stroke-dasharray'))).toEqual([
      null,
      '6 4',
    ]);
    expect(texts(picture)).toEqual(
      expect.arrayContaining(['Alasan <return>', '100%', '15', 'Kontrak', 'Kumulatif', 'Target']),
    );
    expect(picture.querySelector('return')).toBeNull();
  });

  it('breaks a line at a blank', () => {
    const [line] = [
      ...drawChart({ ...figure, series: [{ ...figure.series[2]!, values: [1, null, 2, 3] }] }).querySelectorAll('path'),
    ];
    expect(line!.getAttribute('d')!.match(/[ML]/g)).toEqual(['M', 'M', 'L']);
  });
});

describe('axisScale', () => {
  it('takes round steps that hold all values', () => {
    const { min, max, ticks } = axisScale([0.93, 0.97], { format: '0.00%', max: 1 }, false);
    expect([min, max]).toEqual([expect.closeTo(0.92, 9), 1]);
    expect(ticks[0]!.label).toBe('92%');
    expect(axisScale([3, 42], {}, true)).toMatchObject({ min: 0, max: 50 });
  });
});
