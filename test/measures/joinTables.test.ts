import { joinTables } from '../../src/measures';
import type { SheetTable } from '../../src/sheet';
import { tableOf } from './tables';

const BANDUNG = tableOf({}, [
  ['nama', 'site'],
  ['Agen 001', 'BANDUNG'],
  ['Agen 002', null],
]);
/** The sheet has no column for the site. */
const SOLO: SheetTable = {
  ...tableOf({}, [['nama'], ['Agen 003']]),
  columns: {
    ...tableOf({}, [['nama'], ['Agen 003']]).columns,
    site: { field: 'site', type: 'text', values: [undefined], source: null },
  },
};

describe('tables under each other', () => {
  it('keep their order, and no two records share a row', () => {
    const { rows, columns } = joinTables([SOLO, BANDUNG]);
    expect(columns['nama']!.values).toEqual(['Agen 003', 'Agen 001', 'Agen 002']);
    expect(new Set(rows).size).toBe(3);
  });

  it('have a column where one of them has it, and its cells are blank in the others', () => {
    const { site } = joinTables([SOLO, BANDUNG]).columns;
    expect([site!.values, site!.source]).toEqual([[null, 'BANDUNG', null], { column: 1, caption: 'site' }]);
  });

  it('are the table itself where there is one', () => {
    expect(joinTables([SOLO])).toBe(SOLO);
  });
});
