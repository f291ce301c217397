/** `patuh check FILE --pack ID`: a verdict for every row, with the rules broken and their clauses. */
import { brokenRules, compilePack, VERDICTS, type CompiledPack, type RowsResult, type Verdict } from '../../engine';
import type { SheetTable, TypedValue } from '../../sheet';
import { fill, type Language, type LocalText } from '../../text';
import { parseArguments } from '../arguments';
import { UsageError, type Command, type Io } from '../command';
import { formatTable } from '../formatTable';
import { onlyFile } from '../input/onlyFile';
import { parseDay } from '../input/parseDay';
import { readInput, type Input } from '../input/readInput';
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
  const others = otherTables({
    file,
    sheets: sheets.filter((sheet) => sheet.name !== input.sheet),
    pack,
    mapping,
    language,
  });
  const asOf = values.asof === undefined ? undefined : parseDay(values.asof, language);
  const compiled = compilePack(pack);
  const context = { ...(asOf !== undefined && { asOf }), tables: others };
  const result = await compiled.checkRows(input.table, context);
  const records = recordsOf(input.table, compiled, result);
  if (flags.has('json')) {
    const { sheet, headerRow, remarks } = input;
    io.out(
      JSON.stringify({
        pack: pack.id,
        sheet,
        headerRow,
        rows: records.length,
        counts: result.counts,
        records,
        ...remarks,
      }),
    );
  } else {
    report(input, compiled, result, records, context, io);
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

/** Rows explained in words; the JSON has them all. */
const SHOWN = 40;

function report(
  input: Input,
  compiled: CompiledPack,
  result: RowsResult,
  records: readonly CheckedRecord[],
  context: object,
  { out, language }: Io,
): void {
  const { pack } = compiled;
  out(
    fill(TEXT.title[language], {
      pack: pack.title[language],
      sheet: input.sheet,
      row: input.headerRow,
      rows: records.length,
    }),
  );
  out(VERDICTS.map((verdict) => `${VERDICT_NAMES[verdict][language]} ${result.counts[verdict]}`).join(' · '));
  const worth = records.flatMap((record, i) =>
    record.verdict === 'pass' || record.verdict === 'unregulated' ? [] : [{ record, i }],
  );
  if (worth.length > 0) {
    out('');
    const rows = worth.slice(0, SHOWN).map(({ record, i }) => {
      const { summary } = compiled.checkRecord(recordAt(input.table, i), { ...context, language });
      return [
        record.row,
        record.key ?? '',
        VERDICT_NAMES[record.verdict][language],
        record.clauses.join(', '),
        summary,
      ];
    });
    for (const line of formatTable(TEXT.columns[language], rows)) out(line);
    if (worth.length > SHOWN) out(fill(TEXT.more[language], { count: worth.length - SHOWN }));
  }
  const { repaired, skipped, findings, notes } = input.remarks;
  out('');
  out(fill(TEXT.reading[language], { repaired, skipped }));
  for (const text of [...findings.map((finding) => finding.text), ...notes]) out(`• ${text}`);
}

function recordAt(table: SheetTable, i: number): Record<string, TypedValue> {
  const record: Record<string, TypedValue> = {};
  for (const [name, column] of Object.entries(table.columns)) if (column.source) record[name] = column.values[i];
  return record;
}

function verdictsOf(text: string | undefined, language: Language): Verdict[] {
  return (text?.split(',') ?? []).map((word) => {
    const verdict = VERDICTS.find((each) => each === word.trim().toLowerCase());
    if (!verdict) throw new UsageError(fill(TEXT.noVerdict[language], { found: word, known: VERDICTS.join(', ') }));
    return verdict;
  });
}

const VERDICT_NAMES: Readonly<Record<Verdict, LocalText>> = {
  pass: { id: 'LULUS', en: 'PASS' },
  fail: { id: 'GAGAL', en: 'FAIL' },
  warn: { id: 'PERINGATAN', en: 'WARNING' },
  incomplete: { id: 'DATA KURANG', en: 'INCOMPLETE' },
  unregulated: { id: 'TIDAK DIATUR', en: 'UNREGULATED' },
};

const TEXT = {
  noPack: {
    id: 'Sebutkan paket aturannya dengan --pack. Pemakaian: {{usage}}',
    en: 'Name the rule pack with --pack. Usage: {{usage}}',
  },
  noVerdict: {
    id: '--fail-on tidak mengenal "{{found}}". Pilih dari: {{known}}.',
    en: '--fail-on does not know "{{found}}". Choose from: {{known}}.',
  },
  title: {
    id: '{{pack}} · lembar "{{sheet}}", judul di baris {{row}}, {{rows}} baris data',
    en: '{{pack}} · sheet "{{sheet}}", header in row {{row}}, {{rows}} rows of data',
  },
  more: {
    id: '… dan {{count}} baris lagi; semuanya ada di --json.',
    en: '… and {{count}} more rows; --json has them all.',
  },
  reading: {
    id: 'Sel yang diperbaiki saat dibaca: {{repaired}} · baris yang dilewati: {{skipped}}',
    en: 'Cells repaired on reading: {{repaired}} · rows skipped: {{skipped}}',
  },
  columns: {
    id: ['Baris', 'Kunci', 'Putusan', 'Klausul', 'Alasan'],
    en: ['Row', 'Key', 'Verdict', 'Clauses', 'Reason'],
  },
} satisfies Record<string, LocalText | Record<Language, string[]>>;
