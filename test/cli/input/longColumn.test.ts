import { LongColumn } from '../../../src/cli/tables/longColumn';

const filled = (expected: number, pieces: readonly number[][]): LongColumn => {
  const column = new LongColumn(expected);
  for (const piece of pieces) column.append([...piece]);
  return column;
};
const PIECES = [[1, 2, 3], [4], [], [5, 6, 7, 8]];

describe('LongColumn', () => {
  it.each([0, 2, 4, 8, 100])('holds the same, whatever was expected (%i)', (expected) => {
    const column = filled(expected, PIECES);
    expect(column.length).toBe(8);
    expect(column.whole()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it.each([0, 2, 5, 100])('leaves the first ones and goes on from there (%i expected)', (expected) => {
    for (let kept = 0; kept <= 8; kept++) {
      const column = filled(expected, PIECES);
      column.cut(kept);
      column.append([90, 91]);
      expect(column.whole()).toEqual([...[1, 2, 3, 4, 5, 6, 7, 8].slice(0, kept), 90, 91]);
    }
  });
});
