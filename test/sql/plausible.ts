/** Records for any pack: its own words, numbers near its parameters, days near each other, blanks, and cells nobody can read. */
import { fieldSpecs, type Field, type Pack } from '../../src/engine';
import type { FieldType, SheetTable, TypedValue } from '../../src/sheet';
import { dice, tableFrom, typesOf } from './everything';

interface Made {
  list: Record<string, TypedValue>[];
  table: SheetTable;
  types: Record<string, FieldType>;
}

/** @param seed another gives other records of the same kind */
export function plausible(pack: Pack, count: number, seed = 0): { self: Made; others: (Made & { name: string })[] } {
  const roll = dice(11 + seed);
  const pick = <Item>(items: readonly Item[]): Item => items[roll(items.length)]!;
  const words = new Map(fieldSpecs(pack).map(({ name, values }) => [name, Object.keys(values ?? {})]));
  const numbers = [
    0,
    1,
    2,
    3,
    5,
    15,
    30,
    60,
    90,
    100,
    ...Object.values(pack.parameters).flatMap(({ value }) => (typeof value === 'number' ? [value, value + 1] : [])),
  ];
  const asked =
    JSON.stringify(pack.rules)
      .match(/"[A-Z][A-Z0-9 .+-]+"/g)
      ?.map((word) => word.slice(1, -1)) ?? [];
  const cell = (name: string, { type, values }: Field): TypedValue => {
    const gap = roll(12);
    if (gap < 2) return null;
    if (gap === 2) return undefined;
    switch (type) {
      case 'boolean':
        return roll(2) === 0;
      case 'date':
        return 45_090 + roll(12);
      case 'datetime':
        return 45_090 + roll(5) + pick([0, 0.25, 0.5, 0.7, 0.75, 0.999_99]);
      case 'time':
        return pick([0, 0.25, 0.3, 0.75, 0.99]);
      case 'integer':
      case 'number':
      case 'duration':
        return pick(numbers);
      case 'enum':
        return pick([...(words.get(name) ?? []), ...Object.keys(values ?? {}), 'X']);
      default:
        return pick([
          ...asked,
          ...(words.get(name) ?? []),
          'Agen 001',
          'agen 001 ',
          'AGEN 2',
          '081234567890',
          '@agen_01',
          '02112345678',
        ]);
    }
  };
  const make = (fields: Readonly<Record<string, Field>>, size: number): Made => {
    const types = typesOf({ fields });
    const list = Array.from({ length: size }, () =>
      Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, cell(name, field)])),
    );
    return { list, table: tableFrom(types, list), types };
  };
  return {
    self: make(pack.fields, count),
    others: Object.entries(pack.tables ?? {}).map(([name, { fields }]) => ({ name, ...make(fields, 60) })),
  };
}
