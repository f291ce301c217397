/** The digest of a table: the same for the same content, another for every change of a cell. */
import fc from 'fast-check';
import { digestTable } from '../../src/measures';
import type { TypedValue } from '../../src/sheet';
import { tableOf } from './tables';

const cell = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.constant(undefined));
const HEADER = ['id', 'hasil', 'tgl'];
const rowsOf = (cells: readonly TypedValue[][]): readonly (readonly TypedValue[])[] => [HEADER, ...cells];

describe('digestTable', () => {
  it('changes with any one cell, and only then', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.nat(2),
        cell,
        async (cells, at, column, other) => {
          const row = at % cells.length;
          const changed = cells.map((values) => [...values] as TypedValue[]);
          changed[row]![column] = other;
          const same =
            JSON.stringify(other ?? typeof other) === JSON.stringify(cells[row]![column] ?? typeof cells[row]![column]);
          const [before, after] = await Promise.all([
            digestTable(tableOf({}, rowsOf(cells))),
            digestTable(tableOf({}, rowsOf(changed))),
          ]);
          expect(before === after).toBe(same);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('does not mind the order of the columns, moved rows or another caption', async () => {
    const one = tableOf({}, [
      ['id', 'hasil'],
      ['A1', 'VALID'],
    ]);
    const other = tableOf({}, [
      ['hasil', 'id'],
      ['VALID', 'A1'],
    ]);
    other.rows[0] = 40;
    other.columns['id']!.source = { column: 7, caption: 'ID CALL' };
    expect(await digestTable(one)).toBe(await digestTable(other));
  });

  it('tells blank from unknown, and a number from the text of it', async () => {
    const digests = await Promise.all(
      [null, undefined, '', '1', 1, '?'].map((value) => digestTable(tableOf({}, [['x'], [value]]))),
    );
    expect(new Set(digests).size).toBe(6);
  });
});
