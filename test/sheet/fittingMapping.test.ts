import { commonMapping, fittingMapping, readTable, type Mapping } from '../../src/sheet';
import type { FieldSpec } from '../../src/sheet';

const label = { id: '', en: '' };
const SPECS: FieldSpec[] = [
  { name: 'tiket', label, type: 'id', aliases: ['No Tiket'], key: true },
  { name: 'hasil', label, type: 'enum', aliases: ['Hasil Tapping'], values: { VALID: ['Valid'], RETURN: ['Return'] } },
];
const mapped = (column: string | null, values?: Record<string, string>): Mapping => ({
  fields: { hasil: { column, ...(values && { values }) } },
});
const hasilOf = (mapping: Mapping, caption: string) => {
  const cells = [
    ['No Tiket', caption],
    ['IN1', 'BRS'],
  ];
  const { table } = readTable(cells, SPECS, { mapping: fittingMapping(mapping, cells) });
  return table!.columns['hasil']!.values[0];
};

describe('a remembered caption', () => {
  it('that still stands there is the column, however it is cased', () => {
    expect(hasilOf(mapped('Putusan', { BRS: 'VALID' }), 'PUTUSAN')).toBe('VALID');
  });

  it('that is gone falls back to the aliases, and its words keep their meaning', () => {
    expect(hasilOf(mapped('Putusan', { BRS: 'VALID' }), 'Hasil Tapping')).toBe('VALID');
  });

  it('of a column that does not exist stays an answer', () => {
    expect(fittingMapping(mapped(null), [['Hasil Tapping']])).toEqual(mapped(null));
  });
});

describe('what was said about several tables', () => {
  const head = [['No Tiket', 'Putusan']];

  it("holds for cells that carry the caption, or the field's own name", () => {
    const mapping = mapped('Putusan', { BRS: 'VALID' });
    expect(commonMapping([mapping], head)).toEqual(mapping);
    expect(commonMapping([mapping], [['hasil', 'kategori']])).toEqual({
      fields: { hasil: { values: { BRS: 'VALID' } } },
    });
    expect(commonMapping([mapping], [['No Tiket', 'Catatan']])).toEqual({ fields: {} });
  });

  it('is taken of neither where they disagree', () => {
    const both = [mapped('Putusan', { BRS: 'VALID', R: 'RETURN' }), mapped('Putusan', { BRS: 'RETURN' })];
    expect(commonMapping(both, head)).toEqual({ fields: { hasil: { column: 'Putusan', values: { R: 'RETURN' } } } });
  });
});
