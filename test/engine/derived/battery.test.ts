/** Every derived function: what it gives, and what it gives for blanks. */
import { DERIVED_FUNCTIONS, derivedNamed } from '../../../src/engine/derived';
import { createEnvironment, type Context } from '../../../src/engine/model/environment';
import { UNREAD } from '../../../src/engine/model/value';
import type { SheetTable, TypedValue } from '../../../src/sheet';
import { FUNCTIONS } from '../../corpus/tables';

function table(columns: Record<string, TypedValue[]>): SheetTable {
  const entries = Object.entries(columns);
  return {
    headerRow: 0,
    rows: entries[0]![1].map((_, i) => i + 1),
    columns: Object.fromEntries(
      entries.map(([field, values], column) => [
        field,
        { field, type: 'text', values, source: { column, caption: field } },
      ]),
    ),
  };
}

const context: Context = { asOf: FUNCTIONS.asOf, tables: { people: table(FUNCTIONS.people) } };

it('the table holds every function', () => {
  expect(new Set(FUNCTIONS.cases.map(({ function: name }) => name))).toEqual(
    new Set(DERIVED_FUNCTIONS.map(({ name }) => name)),
  );
});

it.each(FUNCTIONS.cases)(
  '$function of $args with $options gives $gives',
  ({ function: name, args, options = {}, orElse, gives }) => {
    const wanted = orElse !== undefined && gives === orElse ? undefined : gives;
    const environment = createEnvironment({
      codes: { label: { id: 'k', en: 'c' }, clause: '1', basis: 'written', values: { A: 1 } },
    });
    environment.context = context;
    const definition = derivedNamed(name)!;
    const given = args.map((arg) => (arg === undefined && definition.tellsUnread ? UNREAD : arg));
    const found = definition.compile(options, environment, ['x'])(...given);
    if (typeof wanted === 'number') expect(found).toBeCloseTo(wanted, 9);
    // What the rows of a table leave open is told apart from what was never given; the corpus asks for "unknown" only.
    else expect(Number.isNaN(found) ? undefined : found).toEqual(wanted);
    if (orElse !== undefined) expect(Number.isNaN(found)).toBe(gives === undefined);
  },
);

it('every function’s example names that function', () => {
  for (const { name, example } of DERIVED_FUNCTIONS)
    expect((JSON.parse(example) as { function: string }).function).toBe(name);
});
