/** What every measure asks of the command line: its words, the file, packs and tables, and the answer as JSON or as text. */
import { compilePack, type Pack, type RowsResult } from '../../engine';
import type { Mapping } from '../../sheet';
import { fill, type Language, type LocalText } from '../../text';
import { parseArguments } from '../arguments';
import { UsageError, type Io } from '../command';
import { isSeveral } from '../input/inputFiles';
import { accountLines, openJoined, type JoinedFiles } from '../input/joinedFiles';
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
  /** The file, or all that count as one, for sentences. */
  file: string;
  /** Sheets of a single file. */
  sheets: readonly OpenSheet[];
  /** Several files that count as one. */
  joined: JoinedFiles | null;
  /** The measure reads the rows itself. */
  large: boolean;
  mapping: Mapping;
  /** Options as typed. */
  values: Readonly<Record<string, string>>;
  json: boolean;
  /** Serial of `--asof`. */
  asOf: number | undefined;
  /** The pack named with `--pack`, else the one given. */
  pack(id: string): Promise<Pack>;
  /** The pack's table on the sheet named, else on the one that fits best. */
  read(pack: Pack, sheet?: string): Promise<Input>;
  /** Verdicts of a table, with the further tables the pack looks into. */
  check(pack: Pack, input: Input): Promise<RowsResult>;
  /**
   * Prints the answer and gives the exit code: 1 where the target is missed and `--fail-on missed` was asked for, 2 where a
   * file of several could not be read.
   */
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
 * @param isLarge whether the measure reads these files itself; without it none does
 */
export async function requestOf(
  args: string[],
  options: readonly (keyof typeof EXAMPLES)[],
  usage: string,
  io: Io,
  isLarge: (files: readonly string[], values: Request['values']) => Promise<boolean> = async () => false,
): Promise<Request> {
  const { language } = io;
  const names = [...options, 'asof', 'map', 'fail-on'] as const;
  const examples = Object.fromEntries(names.map((name) => [name, EXAMPLES[name]]));
  const { words, values, flags } = parseArguments(args, { values: examples, flags: ['json'] }, language);
  const failOn = values['fail-on'];
  if (failOn !== undefined && failOn !== 'missed') throw new UsageError(fill(FAIL_ON[language], { found: failOn }));
  const asOf = values.asof === undefined ? undefined : parseDay(values.asof, language);
  const mapping = await readMap(values.map, language);
  const joined = (await isSeveral(words)) ? await openJoined(words, { mapping, language, io }) : null;
  const file = joined ? words.join(', ') : onlyFile(words, usage, language);
  const large = await isLarge(joined?.files ?? [file], values);
  const { sheets } = joined || large ? { sheets: [] } : await openFile(file, language);
  return {
    language,
    file,
    sheets,
    joined,
    large,
    mapping,
    values,
    json: flags.has('json'),
    asOf,
    pack: (id) => readPack(values.pack ?? id, language),
    read: async (pack, sheet) => {
      const input = joined
        ? await joined.read({ pack, sheet })
        : readInput({ file, sheets, sheet, pack, mapping, language });
      tellReading(input, io);
      return input;
    },
    check: async (pack, input) => {
      const others = sheets.filter((sheet) => sheet.name !== input.sheet);
      const tables = joined
        ? await joined.others(pack, input)
        : otherTables({ file, sheets: others, pack, mapping, language });
      return compilePack(pack).checkRows(input.table, { ...(asOf !== undefined && { asOf }), tables });
    },
    answer: (json, lines, remarks, met) => {
      const account = joined?.account();
      // Sheet and header are each file's own.
      const { sheet: _, headerRow: __, ...rest } = json as { sheet?: unknown; headerRow?: unknown };
      if (flags.has('json'))
        io.out(JSON.stringify(account ? { ...rest, ...account, ...remarks } : { ...json, ...remarks }));
      else {
        const counted = account ? ['', ...accountLines(account, language)] : [];
        for (const line of [...lines(), ...counted, '', ...remarkLines(remarks, language)]) io.out(line);
      }
      if (account?.leftOut.some(({ why }) => why === 'unreadable')) return 2;
      return failOn === 'missed' && met === false ? 1 : 0;
    },
  };
}

/** Gives the reading report to whoever keeps it, of several files one each. */
export function tellReading({ reading, parts }: Pick<Input, 'reading' | 'parts'>, io: Io): void {
  if (parts) for (const part of parts) io.onReading?.(readingJson(part.reading, io.language), part.sheet.file);
  else io.onReading?.(readingJson(reading, io.language));
}
