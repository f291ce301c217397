/** What every measure asks of the command line: its words, the file, packs and tables, and the answer as JSON or as text. */
import { isoOf } from '../../calendar';
import { compilePack, type Pack, type RowsResult } from '../../engine';
import { closedPack } from '../../ledger';
import { fill, type LocalText } from '../../text';
import { askedAs } from '../run/asked';
import { UsageError } from '../command/usageError';
import type { Arguments, Io } from '../command/command';
import { parseDay } from '../command/parseDay';
import { readMap } from '../tables/readMap';
import { readPack } from '../packs/readPack';
import { readingJson } from '../print/readingJson';
import type { Input, Remarks } from '../tables/input';
import { accountLines, openInputs, type Inputs } from '../tables/inputs';
import { remarkLines } from '../print/show';

export interface Request extends Pick<Inputs, 'language' | 'mapping'> {
  inputs: Inputs;
  /** The file, or all that count as one, for sentences. */
  file: string;
  /** Options as typed. */
  values: Readonly<Record<string, string>>;
  /** Serial of `--asof`. */
  asOf: number | undefined;
  /** The pack named with `--pack`, else the one given. */
  pack(id: string): Promise<Pack>;
  /** The pack's table on the sheet named, else on the one that fits best. @param fields those looked into, where not all are */
  read(pack: Pack, sheet?: string, fields?: ReadonlySet<string>): Promise<Input>;
  /** Verdicts of a table, with the further tables the pack looks into. */
  check(pack: Pack, input: Input): Promise<RowsResult>;
  /**
   * Prints the answer and gives the exit code: 1 where the target is missed, or the figure in doubt, and `--fail-on` asked for it, 2 where a
   * file of several could not be read.
   */
  answer(json: object, lines: () => string[], remarks: Remarks, met: boolean | null): number;
}

const FAIL_ON: LocalText = {
  id: '--fail-on untuk ukuran hanya mengenal "missed" (target tidak tercapai) dan "doubt" (angkanya bergantung pada yang belum jelas), bukan "{{found}}".',
  en: '--fail-on knows only "missed" (target not met) and "doubt" (the figure hangs on what is in doubt) for a measure, not "{{found}}".',
};

export async function requestOf(parsed: Arguments, io: Io): Promise<Request> {
  const { words, values, flags } = parsed;
  const { language } = io;
  const failOn = values['fail-on'];
  if (failOn !== undefined && failOn !== 'missed' && failOn !== 'doubt')
    throw new UsageError(fill(FAIL_ON[language], { found: failOn }));
  const asOf = values.asof === undefined ? undefined : parseDay(values.asof, language);
  const packs: object[] = [];
  const day = asOf === undefined ? null : isoOf(asOf);
  const mapping = await readMap(values.map, language);
  const inputs = await openInputs(words, { mapping, io });
  const asked = flags.has('json') ? await askedAs(parsed, io) : null;
  return {
    language,
    mapping,
    inputs,
    file: inputs.name,
    values,
    asOf,
    pack: async (id) => {
      const pack = await readPack(values.pack ?? id, io);
      packs.push({ ...(await closedPack(pack)), day });
      return pack;
    },
    read: async (pack, sheet, fields) => {
      const input = await inputs.read({ pack, sheet, fields });
      tellReading(input, io);
      return input;
    },
    check: async (pack, input) => {
      const { tables, doubts } = await inputs.others(pack, input);
      const { notes } = input.remarks;
      for (const doubt of doubts) if (!notes.includes(doubt[language])) notes.push(doubt[language]);
      return compilePack(pack).checkRows(input.table, { ...(asOf !== undefined && { asOf }), tables });
    },
    answer: (json, lines, remarks, met) => {
      const account = inputs.account();
      // Sheet and header are each file's own.
      const { sheet: _, headerRow: __, ...rest } = json as { sheet?: unknown; headerRow?: unknown };
      if (flags.has('json'))
        io.out(JSON.stringify({ ...(account ? { ...rest, ...account } : json), packs, ...asked, ...remarks }));
      else
        for (const line of [...lines(), ...accountLines(account, language), '', ...remarkLines(remarks, language)])
          io.out(line);
      if (account?.leftOut.some(({ why }) => why === 'unreadable')) return 2;
      if (failOn === 'doubt' && doubtful(json)) return 1;
      return failOn === 'missed' && met === false ? 1 : 0;
    },
  };
}

/** Whether anything could move the figure. */
function doubtful(json: { doubt?: { rows: number }; planDoubts?: readonly unknown[] }): boolean {
  return (json.doubt?.rows ?? 0) > 0 || (json.planDoubts?.length ?? 0) > 0;
}

/** Gives the reading report to whoever keeps it, of several files one each. */
export function tellReading({ parts, joined }: Pick<Input, 'parts' | 'joined'>, io: Io): void {
  for (const { reading, sheet } of parts)
    io.onReading?.(readingJson(reading, io.language), ...(joined ? [sheet.file] : []));
}
