/** From a range argument to a typed table, read once for all formulas over the same content. */
import { formAcross, readTableInTurns, type FieldSpec, type Matrix } from '../../sheet';
import type { RangeValue } from '../arguments';
import { Failure } from '../shared/failure';
import type { Library } from './library';
import type { RunnablePack } from '../../packs';
import { together, type Pace } from '../shared/pace';
import { contentKey } from './contentKey';
import { refuseTable } from './wrongTable';
import { readHead } from './readHead';
import { tableReading, type TableReading } from './tableReading';

const CAPTIONS_SHOWN = 4;
const TOP_ROWS = 240;

export async function readRange(
  range: RangeValue,
  pack: RunnablePack,
  library: Library,
  pace: Pace,
): Promise<TableReading> {
  const { rows, at } = range;
  const { specs, stamp } = pack;
  const head = await readHead(range, pack, library, pace);
  if (!head) {
    const why = formAcross(rows.slice(0, TOP_ROWS) as Matrix, specs);
    if (why) throw new Failure('value', 'formAcross', { ...at, why });
    const missing = new Failure('value', 'headerMissing', { ...at, captions: examples(specs) });
    return refuseTable(missing, range, pack, library);
  }
  const { key, nulls } = await contentKey(rows, head.columns, head.firstRow, pace);
  const read = async () => {
    // A host that writes blanks as null means its zeros; one that shows no null may have written 0 for blanks.
    const reading = await readTableInTurns(
      head.split ? head.split(rows as Matrix) : (rows as Matrix),
      specs,
      { mapping: head.mapping, headerRow: head.headerRow, date1904: library.date1904, zeroIsBlank: !nulls },
      pace.breathe,
    );
    return tableReading(reading, reading.table!, rows.length);
  };
  return together(pace, () => library.readings.share(`${stamp}|${head.lessons}|${head.fields}|${key}`, read));
}

/** A few captions the sheet room would know, key fields first. */
function examples(specs: readonly FieldSpec[]): string {
  return [...specs]
    .sort((a, b) => Number(b.key ?? false) - Number(a.key ?? false))
    .slice(0, CAPTIONS_SHOWN)
    .map((spec) => `"${spec.aliases[0] ?? spec.name}"`)
    .join(', ');
}
