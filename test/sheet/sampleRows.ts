/** Synthetic rows under recorded captions: values of the kind that each caption's field takes, invented. */
import type { FieldSpec, RawCell } from '../../src/sheet';

/** `fields` maps captions to field names; a caption without a field gets words. */
export function sampleRows(
  captions: readonly string[],
  fields: Readonly<Record<string, string>>,
  specs: readonly FieldSpec[],
  rows: number,
): RawCell[][] {
  return Array.from({ length: rows }, (_, row) =>
    captions.map((caption) => {
      const spec = specs.find(({ name }) => name === fields[caption]);
      return spec ? sampleCell(spec, row) : caption === '' ? '' : `isi ${row}`;
    }),
  );
}

function sampleCell({ type, values }: FieldSpec, row: number): RawCell {
  const words = Object.keys(values ?? {});
  switch (type) {
    case 'id':
      return `02200000${10 + row}`;
    case 'integer':
      return row + 1;
    case 'number':
      return `Rp ${row + 1}5.000`;
    case 'boolean':
      return row % 2 === 0 ? 'Ya' : 'Tidak';
    case 'date':
      return `1${row}/01/2023`;
    case 'datetime':
      return `2023-01-1${row} 10:00:00`;
    case 'time':
      return `0${row}.30`;
    case 'duration':
      return 100 + row;
    case 'enum':
      return words.length === 0 ? `kata ${row}` : words[row % words.length]!;
    default:
      return `teks ${row}`;
  }
}
