/** A table whose numbers stand across becomes one with a record a number: what every room reads. */
import type { SheetTable, TypedColumn } from './shared/types';
import type { Across } from './header/across';

type Table = SheetTable & { columns: Record<string, TypedColumn> };

/** An empty cell is no record: not every site has every position. @param spread the columns of `across`, in its order */
export function spreadOut(table: Table, { by, into, columns }: Across, spread: readonly TypedColumn[]): Table {
  const records = table.rows.flatMap((_, row) =>
    spread.flatMap(({ values }, place) => (values[row] === null ? [] : [{ row, place }])),
  );
  const wordOf = new Map(columns.map(({ caption, word }) => [caption.column, word]));
  const places = spread.map(({ source }) => source!);
  const source = { column: places[0]?.column ?? 0, caption: places.map(({ caption }) => caption).join(' | ') };
  const column = (
    { field, type, unread }: Pick<TypedColumn, 'field' | 'type' | 'unread'>,
    from: TypedColumn['source'],
    valueOf: (record: { row: number; place: number }) => TypedColumn['values'][number],
    textOf: (record: { row: number; place: number }) => string | undefined = ({ row }) => unread?.get(row),
  ): TypedColumn => {
    const texts = new Map(records.flatMap((record, i) => (textOf(record) === undefined ? [] : [[i, textOf(record)!]])));
    return { field, type, values: records.map(valueOf), ...(texts.size > 0 && { unread: texts }), source: from };
  };
  return {
    headerRow: table.headerRow,
    rows: records.map(({ row }) => table.rows[row]!),
    columns: {
      ...Object.fromEntries(
        Object.entries(table.columns).map(([name, each]) => [
          name,
          column(each, each.source, ({ row }) => each.values[row]),
        ]),
      ),
      [by.name]: column({ field: by.name, type: by.type }, source, ({ place }) => wordOf.get(places[place]!.column)),
      [into.name]: column(
        { field: into.name, type: into.type },
        source,
        ({ row, place }) => spread[place]!.values[row],
        ({ row, place }) => spread[place]!.unread?.get(row),
      ),
    },
  };
}
