import { columnLetters } from '../../src/grid';
import { packToFormulas } from '../../src/formula';
import { COLUMN_TYPES, type FieldType } from '../../src/sheet';
import { packOf } from '../engine/operators/battery';
import { shippedPack } from '../measures/packs';

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

it('shares what is long: what looks at another sheet stands in every row of the file, and is short', async () => {
  const pack = await shippedPack('closing');
  const { working } = packToFormulas(pack, {
    language: 'id',
    source: {
      sheet: 'Tiket',
      rows: { first: 2, last: 9 },
      columns: new Map(Object.keys(pack.fields).map((field, column) => [field, columnLetters(column)])),
    },
    names: { parameters: 'P', vocabulary: 'V', rules: 'R', working: 'W', summary: 'S' },
  });
  const unshared = working[0]!.columns.filter(({ formula }) => formula.includes('!'));
  expect(unshared.reduce((sum, { formula }) => sum + formula.length, 0)).toBeLessThan(16_000);
});
