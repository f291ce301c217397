/** `patuh measure qms FILE`: QMS of a tapping sheet, the official reading first and the other two beside it. */
import { describeNote, MONTH_KEY, qms, qmsDefinition, readCalls, type Qms, type QmsFigures } from '../../measures';
import { fill, type Language, type LocalText } from '../../text';
import { parseArguments } from '../arguments';
import { UsageError, type Io } from '../command';
import { formatTable } from '../formatTable';
import { onlyFile } from '../input/onlyFile';
import { parseDay } from '../input/parseDay';
import { readInput, type Input } from '../input/readInput';
import { readMap } from '../input/readMap';
import { readPack } from '../input/readPack';
import { openFile } from '../openFile';
import type { Measure } from './measure';
import { measured } from './measured';
import { exitCode, fieldNamed } from './options';
import { keyText, metText, percent, remarkLines } from './show';

const SHAPE = {
  values: {
    sheet: '"Tapping TAM"',
    pack: 'tapping',
    map: 'peta.json',
    month: '2025-08',
    by: 'login_agent',
    asof: '2025-08-31',
    'fail-on': 'missed',
  },
  flags: ['json'],
};
const USAGE =
  'measure qms FILE [--sheet NAME] [--month YYYY-MM] [--by FIELD] [--asof YYYY-MM-DD] [--map MAP.json] [--pack ID] [--fail-on missed] [--json]';

export const measure: Measure = { name: 'qms', run };

async function run(args: string[], io: Io): Promise<number> {
  const { language } = io;
  const { words, values, flags } = parseArguments(args, SHAPE, language);
  const file = onlyFile(words, USAGE, language);
  exitCode(values['fail-on'], null, language);
  const { month } = values;
  if (month !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(month))
    throw new UsageError(fill(TEXT.month[language], { found: month }));
  const asOf = values.asof === undefined ? undefined : parseDay(values.asof, language);
  const pack = await readPack(values.pack ?? 'tapping', language);
  const by = fieldNamed(values.by, pack, language, [MONTH_KEY]);
  const mapping = await readMap(values.map, language);
  const { sheets } = await openFile(file, language);
  const input = readInput({ file, sheets, sheet: values.sheet, pack, mapping, language });
  const result = measured(() => qms(readCalls(input.table, qmsDefinition(pack)), { month, by, asOf }), {
    file,
    sheet: input.sheet,
    pack,
    language,
  });
  const notes = [...input.remarks.notes, ...result.notes.map((note) => describeNote(note, language))];
  if (flags.has('json')) io.out(JSON.stringify(jsonOf(result, input, notes)));
  else for (const line of linesOf(result, by, language)) io.out(line);
  if (!flags.has('json')) for (const line of remarkLines({ ...input.remarks, notes }, language)) io.out(line);
  return exitCode(values['fail-on'], result.met, language);
}

function jsonOf(result: Qms, { sheet, headerRow, table, remarks }: Input, notes: string[]): object {
  const keys = table.columns['id_call']?.values;
  const listed = (rows: readonly number[]) => rows.map((i) => ({ row: table.rows[i]! + 1, key: keys?.[i] ?? null }));
  return {
    ...result,
    undated: listed(result.undated),
    conflicts: listed(result.conflicts),
    sheet,
    headerRow,
    rows: table.rows.length,
    ...remarks,
    notes,
  };
}

function linesOf(result: Qms, by: string | undefined, language: Language): string[] {
  const text = (key: keyof typeof TEXT, holes: Record<string, unknown> = {}) => fill(TEXT[key][language], holes);
  const lines = [
    text('title', { month: result.month ?? text('allMonths') }) +
      (result.provisional ? ` · ${text('provisional')}` : ''),
    text('figure', {
      percent: percent(result.valid, result.agree, language),
      valid: result.valid,
      agree: result.agree,
      met: metText(result.met, language),
    }),
  ];
  if (result.dependsOnDefinition) lines.push(text('depends'));
  lines.push(
    '',
    ...formatTable([text('reading'), 'AGREE', 'VALID', 'QMS', text('status')], readingRows(result, language)),
    '',
  );
  lines.push(
    text('buckets', {
      return: result.return,
      notValid: result.notValid,
      untapped: result.untapped,
      superseded: result.superseded,
      duplicates: result.duplicates,
      excluded: result.excluded,
    }),
  );
  const { firstPass } = result;
  lines.push(
    text('firstPass', {
      percent: percent(firstPass.valid, firstPass.tapped, language),
      valid: firstPass.valid,
      tapped: firstPass.tapped,
    }),
  );
  if (result.shortfallFix) lines.push(text('shortfall', { fix: result.shortfallFix, add: result.shortfallAdd }));
  else if (result.met) lines.push(text('headroom', { headroom: result.headroom }));
  if (by !== undefined) {
    const header = [by, 'AGREE', 'VALID', 'RETURN', text('untapped'), 'QMS', text('status'), text('fix'), text('add')];
    lines.push(
      '',
      ...formatTable(
        header,
        result.groups.map((group) => [keyText(group.key, language), ...groupRow(group, language)]),
      ),
    );
  }
  return [...lines, ''];
}

function readingRows({ readings, official }: Qms, language: Language): (string | number | null)[][] {
  return Object.entries(readings).map(([name, { agree, valid, met }]) => [
    name === official ? `${name} *` : name,
    agree,
    valid,
    percent(valid, agree, language),
    metText(met, language),
  ]);
}

function groupRow(group: QmsFigures, language: Language): (string | number | null)[] {
  const { agree, valid, untapped, met, shortfallFix, shortfallAdd } = group;
  return [
    agree,
    valid,
    group.return,
    untapped,
    percent(valid, agree, language),
    metText(met, language),
    shortfallFix,
    shortfallAdd,
  ];
}

const TEXT = {
  month: {
    id: '--month {{found}} bukan bulan. Tulis TTTT-BB, misalnya 2025-08.',
    en: '--month {{found}} is no month. Write YYYY-MM, for example 2025-08.',
  },
  title: { id: 'QMS (Quality Validation Score) · {{month}}', en: 'QMS (Quality Validation Score) · {{month}}' },
  allMonths: { id: 'semua bulan', en: 'all months' },
  provisional: { id: 'SEMENTARA', en: 'PROVISIONAL' },
  figure: {
    id: '{{percent}} = {{valid}} VALID ÷ {{agree}} AGREE: {{met}}',
    en: '{{percent}} = {{valid}} VALID ÷ {{agree}} AGREE: {{met}}',
  },
  depends: {
    id: 'Status bergantung definisi: ketiga bacaan tidak sepakat terhadap target.',
    en: 'The status depends on the definition: the three readings disagree about the target.',
  },
  reading: { id: 'Bacaan (* resmi)', en: 'Reading (* official)' },
  status: { id: 'Status', en: 'Status' },
  untapped: { id: 'Belum tapping', en: 'Untapped' },
  fix: { id: 'Perbaiki', en: 'Fix' },
  add: { id: 'Tambah', en: 'Add' },
  buckets: {
    id: 'RETURN {{return}} (di antaranya tidak valid {{notValid}}) · belum tapping {{untapped}} · digantikan recall {{superseded}} · duplikat {{duplicates}} · VALID di luar AGREE {{excluded}}',
    en: 'RETURN {{return}} (of them not valid {{notValid}}) · untapped {{untapped}} · superseded by a re-call {{superseded}} · duplicates {{duplicates}} · VALID outside AGREE {{excluded}}',
  },
  firstPass: {
    id: 'Valid pada tapping pertama: {{percent}} ({{valid}} dari {{tapped}})',
    en: 'Valid at first tapping: {{percent}} ({{valid}} of {{tapped}})',
  },
  shortfall: {
    id: 'Kurang: perbaiki {{fix}} call, atau tambah {{add}} call yang semuanya valid',
    en: 'Short by: mend {{fix}} calls, or add {{add}} calls that are all valid',
  },
  headroom: {
    id: 'Masih boleh {{headroom}} call tidak valid lagi',
    en: 'Room for {{headroom}} more calls that are not valid',
  },
} satisfies Record<string, LocalText>;
