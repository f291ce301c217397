import { packToFormulas } from '../../src/formula';
import { COLUMN_TYPES, type FieldType } from '../../src/sheet';
import { packOf } from '../engine/operators/battery';

/** A type as somebody adds it: its file and its line, and nothing in the formulas yet. */
const ADDED = 'kode' as FieldType;

describe('a column type that no formula reads yet', () => {
  beforeAll(() => void Object.assign(COLUMN_TYPES, { [ADDED]: COLUMN_TYPES.text }));
  afterAll(() => void delete (COLUMN_TYPES as Partial<typeof COLUMN_TYPES>)[ADDED]);

  it('leaves its cells unknown, and says so', () => {
    const { working, refusals } = packToFormulas(packOf(ADDED, 'equal', 'A'), {
      language: 'en',
      source: { sheet: 'Data', rows: { first: 2, last: 9 }, columns: new Map([['field', 'A']]) },
      names: { parameters: 'P', vocabulary: 'V', rules: 'R', working: 'W', summary: 'S' },
    });
    expect(refusals.map(({ code, place }) => ({ code, place }))).toEqual([{ code: 'type', place: 'field' }]);
    const { formula } = working[0]!.columns.find(({ caption }) => caption === 'field')!;
    expect(formula).toMatch(/"",NA\(\)\)/);
    expect(formula).not.toContain('CLEAN');
  });
});
