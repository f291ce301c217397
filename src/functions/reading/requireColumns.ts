import type { RangeValue } from '../arguments';
import { Failure } from '../shared/failure';
import type { RunnablePack } from '../../packs';
import type { Library } from './library';
import { refuseTable } from './wrongTable';
import type { TableReading } from './tableReading';

const CAPTIONS_SHOWN = 5;

/** Refuses a table without the columns a figure rests on, naming the first that is missing and captions it may have. */
export async function requireColumns(
  { table }: TableReading,
  pack: RunnablePack,
  fields: readonly string[],
  range: RangeValue,
  library: Library,
): Promise<void> {
  const { specs } = pack;
  for (const field of fields) {
    if (table.columns[field]?.source) continue;
    const spec = specs.find((each) => each.name === field);
    const failure = new Failure('value', 'columnMissing', {
      ...range.at,
      column: spec ? { id: spec.label.id, en: spec.label.en } : field,
      captions: (spec?.aliases ?? [])
        .slice(0, CAPTIONS_SHOWN)
        .map((alias) => `"${alias}"`)
        .join(', '),
    });
    await refuseTable(failure, range, pack, library);
  }
}
