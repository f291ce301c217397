import type { SheetTable, TypedValue } from '../../../src/sheet';
import { tableIndex } from '../../../src/engine/model/tableIndex';

function table(columns: Record<string, TypedValue[]>): SheetTable {
  const [first = []] = Object.values(columns);
  return {
    headerRow: 0,
    rows: first.map((_, i) => i + 1),
    columns: Object.fromEntries(
      Object.entries(columns).map(([field, values], column) => [
        field,
        { field, type: 'text' as const, values, source: { column, caption: field } },
      ]),
    ),
  };
}

const accounts = table({ aplikasi: ['MY CX', 'NOSSA', ' my cx', null], user_id: ['A1', 'A1', 'a1', 'A1'] });

describe('tableIndex', () => {
  it('finds the rows of one column, trimmed and without case', () => {
    expect(tableIndex(accounts, ['user_id'])!.rows(' a1 ')).toEqual([0, 1, 2, 3]);
  });

  it('tells rows apart by all columns of a key', () => {
    expect(tableIndex(accounts, ['aplikasi', 'user_id'])!.rows('MY CX|A1')).toEqual([0, 2]);
    expect(tableIndex(accounts, ['aplikasi', 'user_id'])!.rows('NOSSA|A1')).toEqual([1]);
  });

  it('leaves out rows where a part of the key is blank', () => {
    expect(tableIndex(accounts, ['aplikasi', 'user_id'])!.rows('|A1')).toEqual([]);
  });

  it('meets keys whose zeros one of two programs lost, and tells where rows spell such a key apart', () => {
    const people = table({ app: ['7', '07', '7', 'x'], perner: ['00123', '00123', '123', '0|1'] });
    const index = tableIndex(people, ['perner'])!;
    expect(index.rows(123)).toEqual([0, 1, 2]);
    expect(index.spellAlike([0, 1])).toBe(true);
    expect(index.spellAlike([0, 2])).toBe(false);
    expect(tableIndex(people, ['app', 'perner'])!.rows('007|000123')).toEqual([0, 1, 2]);
    expect(tableIndex(people, ['app', 'perner'])!.rows('X|0|1')).toEqual([3]);
  });

  it('is undefined where a column of the key is missing', () => {
    expect(tableIndex(accounts, ['aplikasi', 'nomor_partner'])).toBeUndefined();
  });
});
