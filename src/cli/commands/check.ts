/** `patuh check FILE --pack ID`: a verdict for every row, with the rules broken and their clauses. */
import { foldCase } from '../../grid';
import { isoOf } from '../../calendar';
import { onSheetLine, VERDICTS, type Verdict } from '../../engine';
import { closedPack } from '../../ledger';
import { fill, type Language, type LocalText } from '../../text';
import { checkInMemory, type CheckedRecord } from '../check/checkInMemory';
import type { CheckRequest } from '../check/request';
import { checkLines, type Checked } from '../check/checkLines';
import { askedAs } from '../run/asked';
import { UsageError } from '../command/usageError';
import { engineFor } from '../duckdb/engine';
import { eachFile } from '../run/eachFile';
import { onlyFile } from '../command/onlyFile';
import { parseDay } from '../command/parseDay';
import { readMap } from '../tables/readMap';
import { readPack } from '../packs/readPack';
import { readingJson } from '../print/readingJson';
import { openInputs } from '../tables/inputs';
import type { Arguments, Io, Option, Spec } from '../command/command';
import { defineCommand, usageOf, misused } from '../run/define';
import { PACK, SHEET, MAP, ASOF_TODAY, ENGINE, VERDICTS_FILE, RULES, OUT_FOLDER, JSON_FLAG } from '../command/options';
import { ABOUT } from './about';

const FAIL_ON: Option = {
  value: 'fail,warn',
  example: 'fail',
  about: { id: 'keluar dengan kode 1 bila ada putusan ini', en: 'exits with 1 where there is such a verdict' },
};
const SPEC: Spec = {
  name: 'check',
  words: 'FILE|FOLDER…',
  about: ABOUT.check,
  options: {
    pack: PACK,
    sheet: SHEET,
    map: MAP,
    asof: ASOF_TODAY,
    'fail-on': FAIL_ON,
    engine: ENGINE,
    verdicts: VERDICTS_FILE,
    rules: RULES,
    out: OUT_FOLDER,
    json: JSON_FLAG,
  },
  needs: ['pack'],
};

export const command = defineCommand(SPEC, (parsed, io) => eachFile('check', parsed, io, checkFile));

async function checkFile(parsed: Arguments, io: Io): Promise<number> {
  const { words, values, flags } = parsed;
  const { language } = io;
  const file = onlyFile(words, usageOf(SPEC), language);
  if (values.pack === undefined) throw misused(SPEC, language, TEXT.noPack);
  const failOn = verdictsOf(values['fail-on'], language);
  const pack = await readPack(values.pack, io);
  const mapping = await readMap(values.map, language);
  const asOf = values.asof === undefined ? undefined : parseDay(values.asof, language);
  const inputs = await openInputs([file], { mapping, io });
  const request: CheckRequest = { sheet: values.sheet, pack, language, asOf };
  const inMemory = (await engineFor([file], values.engine, language)) === 'memory';
  if (inMemory && values.verdicts !== undefined) throw new UsageError(TEXT.verdictsNeedDuckDb[language]);
  const checked: Checked & { records?: () => CheckedRecord[] } = inMemory
    ? await checkInMemory(inputs, request)
    : await (await import('../duckdb/checkWithDuckDb')).checkWithDuckDb(inputs, request, values.verdicts);
  const { sheet, headerRow, remarks, reading } = checked.input;
  io.onReading?.(readingJson(reading, language));
  if (flags.has('json')) {
    const { rows, repeats, counts, records, onSheet } = checked;
    const listed = records ? { records: records() } : { verdicts: values.verdicts ?? null };
    const shown = onSheet && { onSheet: { ...onSheet, text: onSheetLine(onSheet, pack, language) } };
    const packs = [{ ...(await closedPack(pack)), day: asOf === undefined ? null : isoOf(asOf) }];
    io.out(
      JSON.stringify({
        pack: pack.id,
        packs,
        ...(await askedAs(parsed, io)),
        sheet,
        headerRow,
        rows,
        repeats,
        counts,
        ...shown,
        ...listed,
        ...remarks,
      }),
    );
  } else {
    for (const line of checkLines(checked, pack, language)) io.out(line);
  }
  return failOn.some((verdict) => checked.counts[verdict] > 0) ? 1 : 0;
}

function verdictsOf(text: string | undefined, language: Language): Verdict[] {
  return (text?.split(',') ?? []).map((word) => {
    const verdict = VERDICTS.find((each) => each === foldCase(word));
    if (!verdict) throw new UsageError(fill(TEXT.noVerdict[language], { found: word, known: VERDICTS.join(', ') }));
    return verdict;
  });
}

const TEXT = {
  noPack: {
    id: 'Sebutkan pack-nya dengan --pack. Pemakaian: {{usage}}',
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
