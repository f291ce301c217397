/** `patuh check FILE --pack ID`: a verdict for every row, with the rules broken and their clauses. */
import { brokenRules, compilePack, VERDICTS, type CompiledPack, type RowsResult, type Verdict } from '../../engine';
import type { SheetTable, TypedValue } from '../../sheet';
import { fill, type Language, type LocalText } from '../../text';
import { parseArguments } from '../arguments';
import { UsageError, type Command, type Io } from '../command';
import { checkLines } from '../checkLines';
import { onlyFile } from '../input/onlyFile';
import { parseDay } from '../input/parseDay';
import { readInput } from '../input/readInput';
import { readMap } from '../input/readMap';
import { otherTables } from '../input/otherTables';
import { readPack } from '../input/readPack';
import { openFile } from '../openFile';

const SHAPE = {
  values: { pack: 'closing', sheet: '"Tiket Closing"', map: 'peta.json', asof: '2025-08-31', 'fail-on': 'fail' },
  flags: ['json'],
};

interface CheckedRecord {
  /** Row as Excel counts it. */
  row: number;
  key: string | null;
  verdict: Verdict;
  failed: string[];
  clauses: string[];
  /** Rules that only leave a note. */
  notes: string[];
}

export const command: Command = {
  name: 'check',
  usage: 'check FILE --pack ID [--sheet NAME] [--map MAP.json] [--asof YYYY-MM-DD] [--fail-on fail,warn] [--json]',
  about: {
    id: 'Memeriksa setiap baris sebuah lembar dengan paket aturan: putusan, aturan yang dilanggar, klausul.',
    en: 'Checks every row of a sheet with a rule pack: verdict, rules broken, clauses.',
  },
  run,
};

async function run(args: string[], io: Io): Promise<number> {
  const { language } = io;
  const { words, values, flags } = parseArguments(args, SHAPE, language);
  const file = onlyFile(words, command.usage, language);
  if (values.pack === undefined) throw new UsageError(fill(TEXT.noPack[language], { usage: command.usage }));
  const failOn = verdictsOf(values['fail-on'], language);
  const pack = await readPack(values.pack, language);
  const mapping = await readMap(values.map, language);
  const { sheets } = await openFile(file, language);
  const input = readInput({ file, sheets, sheet: values.sheet, pack, mapping, language, needsRecordKey: true });
  const rest = sheets.filter((sheet) => sheet.name !== input.sheet);
  const others = otherTables({ file, sheets: rest, pack, mapping, language });
  const asOf = values.asof === undefined ? undefined : parseDay(values.asof, language);
  const compiled = compilePack(pack);
  const context = { ...(asOf !== undefined && { asOf }), tables: { self: input.table, ...others }, language };
  const result = await compiled.checkRows(input.table, context);
  const records = recordsOf(input.table, compiled, result);
  if (flags.has('json')) {
    const { sheet, headerRow, remarks } = input;
    const answer = {
      pack: pack.id,
      sheet,
      headerRow,
      rows: records.length,
      counts: result.counts,
      records,
      ...remarks,
    };
    io.out(JSON.stringify(answer));
  } else {
    for (const line of checkLines(input, compiled, result, records, context)) io.out(line);
  }
  return failOn.some((verdict) => result.counts[verdict] > 0) ? 1 : 0;
}

function recordsOf(table: SheetTable, { pack }: CompiledPack, result: RowsResult): CheckedRecord[] {
  const rules = new Map(pack.rules.map((rule) => [rule.name, rule]));
  const isNote = (name: string): boolean => rules.get(name)?.event.params.severity === 'note';
  const keys = table.columns[pack.recordKey]?.values;
  return table.rows.map((row, i) => {
    // Outside the pack's scope nothing is held against a record.
    const broken = VERDICTS[result.codes[i]!] === 'unregulated' ? [] : brokenRules(result, i);
    const failed = broken.filter((name) => !isNote(name));
    return {
      row: row + 1,
      key: keyOf(keys?.[i]),
      verdict: VERDICTS[result.codes[i]!]!,
      failed,
      clauses: [...new Set(failed.map((name) => rules.get(name)!.clause))],
      notes: broken.filter(isNote),
    };
  });
}

function keyOf(value: TypedValue): string | null {
  return value === null || value === undefined ? null : String(value);
}

function verdictsOf(text: string | undefined, language: Language): Verdict[] {
  return (text?.split(',') ?? []).map((word) => {
    const verdict = VERDICTS.find((each) => each === word.trim().toLowerCase());
    if (!verdict) throw new UsageError(fill(TEXT.noVerdict[language], { found: word, known: VERDICTS.join(', ') }));
    return verdict;
  });
}

const TEXT = {
  noPack: {
    id: 'Sebutkan paket aturannya dengan --pack. Pemakaian: {{usage}}',
    en: 'Name the rule pack with --pack. Usage: {{usage}}',
  },
  noVerdict: {
    id: '--fail-on tidak mengenal "{{found}}". Pilih dari: {{known}}.',
    en: '--fail-on does not know "{{found}}". Choose from: {{known}}.',
  },
} satisfies Record<string, LocalText>;
