/** `patuh check FILE --pack ID`: a verdict for every row, with the rules broken and their clauses. */
import { VERDICTS, type Verdict } from '../../engine';
import { fill, type Language, type LocalText } from '../../text';
import { parseArguments } from '../arguments';
import { checkInMemory, type CheckedRecord } from '../check/checkInMemory';
import type { CheckRequest } from '../check/request';
import { checkLines, type Checked } from '../checkLines';
import { UsageError, type Command, type Io } from '../command';
import { checkWithDuckDb } from '../duckdb/checkWithDuckDb';
import { engineFor } from '../duckdb/engine';
import { eachFile } from '../input/eachFile';
import { onlyFile } from '../input/onlyFile';
import { parseDay } from '../input/parseDay';
import { readMap } from '../input/readMap';
import { readPack } from '../input/readPack';
import { readingJson } from '../readingJson';
import { openInputs } from '../tables/inputs';

const SHAPE = {
  values: {
    pack: 'closing',
    sheet: '"Tiket Closing"',
    map: 'peta.json',
    asof: '2025-08-31',
    'fail-on': 'fail',
    engine: 'duckdb',
    verdicts: 'putusan.csv',
  },
  flags: ['json'],
};

export const command: Command = {
  name: 'check',
  usage:
    'check FILE|FOLDER… --pack ID [--sheet NAME] [--map MAP.json] [--asof YYYY-MM-DD] [--fail-on fail,warn] [--engine memory|duckdb] [--verdicts FILE.csv|.parquet] [--out FOLDER] [--json]',
  about: {
    id: 'Memeriksa setiap baris sebuah lembar dengan paket aturan: putusan, aturan yang dilanggar, klausul.',
    en: 'Checks every row of a sheet with a rule pack: verdict, rules broken, clauses.',
  },
  run: (args, io) => eachFile('check', args, io, checkFile),
};

async function checkFile(args: string[], io: Io): Promise<number> {
  const { language } = io;
  const { words, values, flags } = parseArguments(args, SHAPE, language);
  const file = onlyFile(words, command.usage, language);
  if (values.pack === undefined) throw new UsageError(fill(TEXT.noPack[language], { usage: command.usage }));
  const failOn = verdictsOf(values['fail-on'], language);
  const pack = await readPack(values.pack, language);
  const mapping = await readMap(values.map, language);
  const asOf = values.asof === undefined ? undefined : parseDay(values.asof, language);
  const inputs = await openInputs([file], { mapping, io });
  const request: CheckRequest = { sheet: values.sheet, pack, language, asOf };
  const inMemory = (await engineFor([file], values.engine, language)) === 'memory';
  if (inMemory && values.verdicts !== undefined) throw new UsageError(TEXT.verdictsNeedDuckDb[language]);
  const checked: Checked & { records?: CheckedRecord[] } = inMemory
    ? await checkInMemory(inputs, request)
    : await checkWithDuckDb(inputs, request, values.verdicts);
  const { sheet, headerRow, remarks, reading } = checked.input;
  io.onReading?.(readingJson(reading, language));
  if (flags.has('json')) {
    const { rows, counts, records } = checked;
    const listed = records ? { records } : { verdicts: values.verdicts ?? null };
    io.out(JSON.stringify({ pack: pack.id, sheet, headerRow, rows, counts, ...listed, ...remarks }));
  } else {
    for (const line of checkLines(checked, pack, language)) io.out(line);
  }
  return failOn.some((verdict) => checked.counts[verdict] > 0) ? 1 : 0;
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
  verdictsNeedDuckDb: {
    id: '--verdicts menulis putusan setiap baris dan butuh --engine duckdb; tanpa itu --json memuat semuanya.',
    en: '--verdicts writes the verdict of every row and needs --engine duckdb; without it --json holds them all.',
  },
  noVerdict: {
    id: '--fail-on tidak mengenal "{{found}}". Pilih dari: {{known}}.',
    en: '--fail-on does not know "{{found}}". Choose from: {{known}}.',
  },
} satisfies Record<string, LocalText>;
