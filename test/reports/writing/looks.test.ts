import { REPORT_LOOKS, seriesColours, TONE_LOOKS } from '../../../src/reports/writing';

/** Contrast of two colours as WCAG defines it. */
function contrast(first: string, second: string): number {
  const [dark, light] = [first, second].map(luminance).sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = [0, 2, 4].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('looks of a report', () => {
  it.each(Object.entries({ ...REPORT_LOOKS, ...TONE_LOOKS }))(
    '%s can be read on its fill',
    (_, { color = '000000', fill = 'FFFFFF' }) => {
      expect(contrast(color, fill)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('give figures and limits colours of their own, seen on white', () => {
    const area = { row: 0, column: 0, rows: 1, columns: 1 };
    const colours = seriesColours({
      series: [false, true, false, true].map((limit) => ({ name: '', kind: 'line', values: area, limit })),
    });
    expect(new Set(colours).size).toBe(4);
    // Lines need less contrast than texts.
    for (const colour of colours) expect(contrast(colour, 'FFFFFF')).toBeGreaterThanOrEqual(3);
  });
});
