/** From a range argument to a typed table, read once for all formulas over the same content. */
import { readTable, type FieldSpec, type Matrix } from '../../sheet';
import type { RangeValue } from '../arguments';
import { Failure } from '../failure';
import type { Library, LoadedPack } from '../library';
import { together, type Pace } from '../pace';
import { contentKey } from './contentKey';
import { tableReading, type TableReading } from './tableReading';

/** The sheet room looks at the first 200 values to tell ambiguous captions apart; a title block stands above. */
const HEAD_ROWS = 240;
const CAPTIONS_SHOWN = 4;

export async function readRange({ rows, at }: RangeValue, { specs, stamp }: Pick<LoadedPack, 'specs' | 'stamp'>, library: Library, pace: Pace): Promise<TableReading> {
  // The columns the pack knows are found on the top of the range; only their content decides what the reading gives.
  const head = readTable(rows.slice(0, HEAD_ROWS) as Matrix, specs);
  if (!head.table) throw new Failure('value', 'headerMissing', { ...at, captions: examples(specs) });
  const found = Object.values(head.table.columns).flatMap(({ field, source }) => (source ? [{ field, column: source.column }] : []));
  const columns = found.map(({ column }) => column);
  const { key, nulls } = await contentKey(rows, columns, head.table.headerRow + 1, pace);
  const name = `${stamp}|${found.map(({ field, column }) => `${field}@${column}`).join()}|${key}`;
  const read = async () => {
    // A host that writes blanks as null means its zeros; one that shows no null may have written 0 for blanks.
    const reading = readTable(rows as Matrix, specs, { zeroIsBlank: !nulls });
    return tableReading(reading, reading.table!, rows.length);
  };
  return together(pace, () => library.readings.share(name, read));
}

/** A few captions the sheet room would know, key fields first. */
function examples(specs: readonly FieldSpec[]): string {
  return [...specs]
    .sort((a, b) => Number(b.key ?? false) - Number(a.key ?? false))
    .slice(0, CAPTIONS_SHOWN)
    .map((spec) => `"${spec.aliases[0] ?? spec.name}"`)
    .join(', ');
}
