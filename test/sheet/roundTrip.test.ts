import fc from 'fast-check';
import { civilOf, serialOf } from '../../src/calendar';
import { readTable, type FieldSpec, type RawCell, type TypedValue } from '../../src/sheet';
import { day, WRITINGS, type Writing } from './writings';

const NUMBER: FieldSpec = { name: 'no', type: 'integer', label: { id: 'No', en: 'No' }, aliases: [] };
const readBack = (cells: RawCell[], { type, spec }: Pick<Writing<TypedValue>, 'type' | 'spec'>): TypedValue[] => {
  const field: FieldSpec = { name: 'field', type, label: { id: 'f', en: 'f' }, aliases: [], ...spec };
  return readTable([['no', 'field'], ...cells.map((cell, i): RawCell[] => [i + 1, cell])], [NUMBER, field], {
    headerRow: 0,
  }).table!.columns['field']!.values;
};

describe.each(WRITINGS.map((writing) => ({ writing, name: `${writing.type} column` })))('a $name', ({ writing }) => {
  it.each(writing.styles)('written as $name is read back', ({ write }) => {
    fc.assert(
      fc.property(fc.array(fc.option(writing.values, { nil: null }), { minLength: 1, maxLength: 30 }), (values) => {
        const read = readBack(
          values.map((value) => (value === null ? '' : write(value))),
          writing,
        );
        expect(read.map(rounded)).toEqual(values.map((value) => rounded(value)));
      }),
      { numRuns: 60 },
    );
  });
});

/** To a tenth of a millisecond of a day, and no more digits than a cent of a billion has. */
function rounded(value: TypedValue): TypedValue {
  return typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value;
}

it('dates written m/d/y are read back where the column proves it', () => {
  fc.assert(
    fc.property(fc.array(day, { maxLength: 30 }), (days) => {
      const proof = serialOf({ year: 2023, month: 1, day: 31 })!;
      const all = [...days, proof];
      const cells = all.map((each) => `${civilOf(each).month}/${civilOf(each).day}/${civilOf(each).year}`);
      expect(readBack(cells, { type: 'date' })).toEqual(all);
    }),
  );
});
