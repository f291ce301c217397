/**
 * A blind calibration: several officers marked the same calls without seeing each other. The sheet has one row per call, or
 * per call and parameter, and one column per officer; which columns those are is told by their cells, not by captions.
 */
import type { Pack } from '../../../../src/engine';
import { passwordColumns, type FieldSpec, type Matrix } from '../../../../src/sheet';
import {
  agreementByName,
  agreementFigures,
  type AgreementFigures,
  type ParameterAgreement,
} from '../shared/agreementFigures';
import { tappingExtension } from '../shared/tappingExtension';

export interface Calibration extends AgreementFigures {
  officers: readonly string[];
  /** Rows that at least two officers marked. */
  rows: number;
  /** Lowest agreement first; empty where no column names parameters. */
  parameters: readonly ParameterAgreement[];
  /** Filled cells of officers that are no known mark; they count as not marked. */
  unknown: number;
}

type Words = ReadonlyMap<string, string>;

/** `cells` begin with the captions. Null where fewer than two columns hold marks. */
export function calibrate(cells: Matrix, pack: Pack, specs: readonly FieldSpec[]): Calibration | null {
  const [captions = [], ...rows] = cells;
  const hidden = passwordColumns(cells, 0);
  const columns = [...captions.keys()].filter((column) => !hidden.includes(column) && plain(captions[column]) !== '');
  const filled = (column: number, words: Words) => rows.filter((row) => words.has(plain(row[column]))).length;
  const mostly = (column: number, words: Words) => {
    const known = filled(column, words);
    return known > 0 && known * 2 > rows.filter((row) => plain(row[column]) !== '').length;
  };
  const names = spellings(
    pack,
    tappingExtension(pack)!.sets.flatMap((set) => set.fields),
  );
  const result = spellings(pack, [tappingExtension(pack)!.result.field]);
  // A tapping sheet has columns of marks, too, but they are parameters of one officer.
  const people = columns.filter(
    (column) => !names.has(plain(captions[column])) && !result.has(plain(captions[column])),
  );
  const candidates = vocabularies(pack, specs).map((words) => ({
    words,
    officers: people.filter((column) => mostly(column, words)),
  }));
  const [best] = candidates.sort((a, b) => b.officers.length - a.officers.length);
  if (!best || best.officers.length < 2) return null;

  const { words, officers } = best;
  const named = columns.find((column) => !officers.includes(column) && mostly(column, names));
  const marked = rows
    .map((row) => ({
      name: named === undefined ? '' : (names.get(plain(row[named])) ?? ''),
      marks: officers.map((column) => words.get(plain(row[column])) ?? null),
    }))
    .filter(({ marks }) => marks.filter((mark) => mark !== null).length >= 2);
  return {
    officers: officers.map((column) => String(captions[column])),
    rows: marked.length,
    ...agreementFigures(marked, officers.length),
    parameters: agreementByName(marked),
    unknown: officers.reduce(
      (sum, column) => sum + rows.filter((row) => plain(row[column]) !== '' && !words.has(plain(row[column]))).length,
      0,
    ),
  };
}

/** The words of the parameters, and those of the result; a sheet is marked in one of them. */
function vocabularies(pack: Pack, specs: readonly FieldSpec[]): Words[] {
  const { sets, result } = tappingExtension(pack)!;
  return [sets[0]!.fields[0]!, result.field].map((field) => {
    const values = specs.find(({ name }) => name === field)?.values ?? {};
    return new Map(
      Object.entries(values).flatMap(([word, others]) =>
        [word, ...others].map((spelling) => [plain(spelling), word] as const),
      ),
    );
  });
}

/** Every way to write the name of a field, and the field. */
function spellings(pack: Pack, fields: readonly string[]): Words {
  return new Map(
    fields.flatMap((name) => {
      const { label, aliases = [] } = pack.fields[name]!;
      return [name, label.id, label.en, ...aliases].map((spelling) => [plain(spelling), name] as const);
    }),
  );
}

const plain = (cell: unknown): string =>
  String(cell ?? '')
    .trim()
    .replace(/\s+/g, ' ')
    .toLowerCase();
