import { skeleton } from '../../../src/author';
import { compilePack, VERDICTS, type Pack } from '../../../src/engine';
import type { TypedValue } from '../../../src/sheet';
import { tableOf } from '../tableOf';

const base = JSON.parse(skeleton('value').pack) as Pack;
/** The kind of contact stands in for itself: ordinary where nothing is recorded. */
const pack: Pack = {
  ...base,
  parameters: {
    ...base.parameters,
    usual: { value: 'BIASA', label: { id: 'b', en: 'o' }, clause: 'D-1', basis: 'implied' },
  },
  fields: { ...base.fields, cara: { type: 'text', label: { id: 'Cara', en: 'Way' } } },
  derived: { dengan: { function: 'valueOr', args: ['cara', 'usual'], label: { id: 'cara', en: 'way' } } },
  rules: [{ ...base.rules[0]!, when: undefined, conditions: { fact: 'dengan', operator: 'notEqual', value: 'PAKSA' } }],
};
const row = { nomor: 'A', tanggal: 45_444, jenis: 'TELEPON', kontak: 3 };

/** By rows and by the record alone, which have to agree. */
function verdicts(fields: readonly string[], cells: Record<string, TypedValue>): string[] {
  const record = { ...row, ...cells };
  const table = tableOf(Object.fromEntries(fields.map((name) => [name, pack.fields[name]!])), [record]);
  const { codes } = compilePack(pack).checkRowsSync(table);
  return [VERDICTS[codes[0]!]!, compilePack(pack).checkRecord(record).verdict];
}

describe('valueOr', () => {
  const all = Object.keys(pack.fields);
  it.each([
    { because: 'the cell is filled', fields: all, cells: { cara: 'PAKSA' }, verdict: 'fail' },
    { because: 'the cell is blank', fields: all, cells: { cara: null }, verdict: 'pass' },
    { because: 'the sheet has no such column', fields: all.slice(0, -1), cells: {}, verdict: 'pass' },
    {
      because: 'nobody could read the cell: nothing stands in for it',
      fields: all,
      cells: { cara: undefined },
      verdict: 'incomplete',
    },
  ])('$verdict where $because', ({ fields, cells, verdict }) =>
    expect(verdicts(fields, cells)).toEqual([verdict, verdict]),
  );
});
