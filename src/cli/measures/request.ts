/** What every measure asks of the command line: its words, the file, packs and tables, and the answer as JSON or as text. */
import { compilePack, type Pack, type RowsResult } from '../../engine';
import type { Mapping } from '../../sheet';
import { fill, type Language, type LocalText } from '../../text';
import { parseArguments } from '../arguments';
import { UsageError, type Io } from '../command';
import { onlyFile } from '../input/onlyFile';
import { otherTables } from '../input/otherTables';
import { parseDay } from '../input/parseDay';
import { readInput, type Input, type Remarks } from '../input/readInput';
import { readMap } from '../input/readMap';
import { readPack } from '../input/readPack';
import { openFile, type OpenSheet } from '../openFile';
import { readingJson } from '../readingJson';
import { remarkLines } from './show';

export interface Request {
  language: Language;
  file: string;
  sheets: readonly OpenSheet[];
  mapping: Mapping;
  /** Options as typed. */
  values: Readonly<Record<string, string>>;
  json: boolean;
  /** Serial of `--asof`. */
  asOf: number | undefined;
  /** The pack named with `--pack`, else the one given. */
  pack(id: string): Promise<Pack>;
  /** The pack's table on the sheet named, else on the one that fits best. */
  read(pack: Pack, sheet?: string): Input;
  /** Verdicts of a table, with the further tables the pack looks into. */
  check(pack: Pack, input: Input): Promise<RowsResult>;
  /** Prints the answer and gives the exit code: 1 where the target is missed and `--fail-on missed` was asked for. */
  answer(json: object, lines: () => string[], remarks: Remarks, met: boolean | null): number;
}

/** An example of every option that some measure takes. */
const EXAMPLES = {
  asof: '2025-08-31',
  by: 'site',
  caplan: 'CAPLAN',
  engine: 'duckdb',
  'fail-on': 'missed',
  map: 'peta.json',
  month: '2025-08',
  pack: 'tapping',
  people: 'SDM',
  sheet: '"Tapping TAM"',
  verdicts: 'putusan.csv',
} as const;

const FAIL_ON: LocalText = {
  id: '--fail-on untuk ukuran hanya mengenal "missed" (target tidak tercapai), bukan "{{found}}".',
  en: '--fail-on knows only "missed" (target not met) for a measure, not "{{found}}".',
};

/**
 * @param options the measure's own, beside `--asof`, `--map`, `--fail-on` and `--json`
 * @param open opens the file; a measure that reads it otherwise gives no sheets
 */
export async function requestOf(
  args: string[],
  options: readonly (keyof typeof EXAMPLES)[],
  usage: string,
  io: Io,
  open: (file: string, values: Request['values']) => Promise<{ sheets: readonly OpenSheet[] }> = (file) =>
    openFile(file, io.language),
): Promise<Request> {
  const { language } = io;
  const names = [...options, 'asof', 'map', 'fail-on'] as const;
  const examples = Object.fromEntries(names.map((name) => [name, EXAMPLES[name]]));
  const { words, values, flags } = parseArguments(args, { values: examples, flags: ['json'] }, language);
  const file = onlyFile(words, usage, language);
  const failOn = values['fail-on'];
  if (failOn !== undefined && failOn !== 'missed') throw new UsageError(fill(FAIL_ON[language], { found: failOn }));
  const asOf = values.asof === undefined ? undefined : parseDay(values.asof, language);
  const mapping = await readMap(values.map, language);
  const { sheets } = await open(file, values);
  return {
    language,
    file,
    sheets,
    mapping,
    values,
    json: flags.has('json'),
    asOf,
    pack: (id) => readPack(values.pack ?? id, language),
    read: (pack, sheet) => {
      const input = readInput({ file, sheets, sheet, pack, mapping, language });
      io.onReading?.(readingJson(input.reading, language));
      return input;
    },
    check: (pack, input) => {
      const others = sheets.filter((sheet) => sheet.name !== input.sheet);
      const tables = otherTables({ file, sheets: others, pack, mapping, language });
      return compilePack(pack).checkRows(input.table, { ...(asOf !== undefined && { asOf }), tables });
    },
    answer: (json, lines, remarks, met) => {
      if (flags.has('json')) io.out(JSON.stringify({ ...json, ...remarks }));
      else for (const line of [...lines(), '', ...remarkLines(remarks, language)]) io.out(line);
      return failOn === 'missed' && met === false ? 1 : 0;
    },
  };
}
