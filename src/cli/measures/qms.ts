/** `patuh measure qms FILE`: QMS of a tapping sheet, the official reading first and the other two beside it. */
import { VERDICT_WORDS, type Pack, type Verdict } from '../../engine';
import {
  describeNote,
  inFile,
  MONTH_KEY,
  qms,
  qmsDefinition,
  readCalls,
  type Qms,
  type QmsFigures,
  type QmsOptions,
} from '../../measures';
import { fill, type Language, type LocalText } from '../../text';
import { givenMonth } from '../command/givenMonth';
import { UsageError } from '../command/usageError';
import type { Arguments, Io } from '../command/command';
import { formatTable } from '../print/formatTable';
import { engineFor } from '../duckdb/engine';
import type { MeasuredQms } from '../duckdb/qms/qmsOfFile';
import { placeOf } from '../tables/placeOf';
import { boundsColumn, boundsJson, doubtJson, doubtLines, trailJson, withSkipped } from './doubt';
import { fieldNamed } from './fieldNamed';
import { measured } from '../tables/measured';
import { requestOf, tellReading, type Request } from './request';
import { keyText, metText, percent } from '../print/show';
import { SHEET, PACK, MONTH, ENGINE, VERDICTS_FILE } from '../command/options';
import { BY, defineMeasure } from './measure';

export const measure = defineMeasure(
  {
    name: 'measure qms',
    about: {
      id: 'QMS sebuah lembar tapping, cara hitung resmi dulu dan dua cara lain di sampingnya.',
      en: 'QMS of a tapping sheet, the official reading first and the other two beside it.',
    },
    options: { sheet: SHEET, pack: PACK, by: BY, month: MONTH, engine: ENGINE, verdicts: VERDICTS_FILE },
  },
  run,
);

async function run(parsed: Arguments, io: Io): Promise<number> {
  const request = await requestOf(parsed, io);
  const { language, asOf, inputs } = request;
  const large = (await engineFor(inputs.files, request.values.engine, language)) === 'duckdb';
  const month = givenMonth(request.values.month, language);
  const pack = await request.pack('tapping');
  const by = fieldNamed(request.values.by, pack, language, [MONTH_KEY]);
  const { verdicts, sheet } = request.values;
  if (!large && verdicts !== undefined) throw new UsageError(TEXT.verdictsNeedDuckDb[language]);
  const asked = { month, by, asOf };
  const { input, result, rows, keyOf, counts }: MeasuredQms = large
    ? await (
        await import('../duckdb/qms/qmsOfFile')
      ).qmsOfFile(inputs, { sheet, pack, options: asked, asOf, verdicts, onFile: io.onFile })
    : await inMemory(request, pack, asked);
  if (large) tellReading(input, io);
  const notes = [...input.remarks.notes, ...result.notes.map((note) => describeNote(note, language))];
  return request.answer(
    { ...jsonOf(result, input, rows, keyOf), ...(counts && { counts, verdicts }) },
    () => [
      ...linesOf({ ...result, trail: withSkipped(result.trail, input) }, input, by, language),
      ...(counts ? verdictLines(counts, verdicts!, language) : []),
    ],
    { ...input.remarks, notes },
    result.met,
  );
}

async function inMemory(request: Request, pack: Pack, options: QmsOptions): Promise<MeasuredQms> {
  const input = await request.read(pack, request.values.sheet);
  const { sheet, parts } = input;
  const where = { file: request.file, sheet, parts, pack, language: request.language };
  const result = measured(() => qms(readCalls(input.table, qmsDefinition(pack)), options), where);
  const keys = input.table.columns['id_call']?.values;
  const keyOf = new Map([...result.undated, ...result.conflicts].map((i) => [input.table.rows[i]!, keys?.[i] ?? null]));
  return {
    input,
    rows: input.table.rows.length,
    result: inFile(result, input.table.rows),
    keyOf,
  };
}

const NAMES = { part: 'valid', whole: 'agree' };

function jsonOf(
  { notes: _, ...result }: Qms,
  input: MeasuredQms['input'],
  rows: number,
  keyOf: MeasuredQms['keyOf'],
): object {
  const { sheet, headerRow } = input;
  const listed = (list: readonly number[]) =>
    list.map((row) => ({ ...placeOf(input, row), key: keyOf.get(row) ?? null }));
  const { undated, conflicts, groups } = result;
  return {
    ...result,
    groups: groups.map((group) => ({ ...group, doubt: boundsJson(group.doubt, NAMES) })),
    undated: listed(undated),
    conflicts: listed(conflicts),
    doubt: doubtJson(result.doubt, NAMES, input),
    trail: trailJson(withSkipped(result.trail, input), NAMES, input),
    ...{ sheet, headerRow, rows },
  };
}

function linesOf(result: Qms, input: MeasuredQms['input'], by: string | undefined, language: Language): string[] {
  const text = (key: keyof typeof TEXT, holes: Record<string, unknown> = {}) => fill(TEXT[key][language], holes);
  const lines = [
    text('title', { month: result.month ?? text('allMonths') }) +
      (result.provisional ? ` · ${text('provisional')}` : ''),
    text('figure', {
      percent: percent(result.valid, result.agree, language, result.target),
      valid: result.valid,
      agree: result.agree,
      met: metText(result.met, language),
    }),
  ];
  if (result.dependsOnDefinition) lines.push(text('depends'));
  lines.push(...doubtLines(result.doubt, result.trail, input, language, result.target));
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
    const { caption, cells } = boundsColumn(result.groups, language, result.target);
    const rows = result.groups.map((group) => [
      keyText(group.key, language),
      ...groupRow(group, language),
      ...cells(group),
    ]);
    lines.push('', ...formatTable([...header, ...caption], rows));
  }
  return lines;
}

function verdictLines(counts: Record<Verdict, number>, file: string, language: Language): string[] {
  const each = Object.entries(counts).map(
    ([verdict, count]) => `${VERDICT_WORDS[verdict as Verdict][language]} ${count}`,
  );
  return ['', fill(TEXT.verdicts[language], { counts: each.join(' · '), file })];
}

function readingRows({ readings, official, target }: Qms, language: Language): (string | number | null)[][] {
  return Object.entries(readings).map(([name, { agree, valid, met }]) => [
    name === official ? `${name} *` : name,
    agree,
    valid,
    percent(valid, agree, language, target),
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
  verdictsNeedDuckDb: {
    id: '--verdicts menulis putusan setiap baris dan butuh --engine duckdb.',
    en: '--verdicts writes the verdict of every row and needs --engine duckdb.',
  },
  title: { id: 'QMS (Quality Validation Score) · {{month}}', en: 'QMS (Quality Validation Score) · {{month}}' },
  allMonths: { id: 'semua bulan', en: 'all months' },
  provisional: { id: 'SEMENTARA', en: 'PROVISIONAL' },
  figure: {
    id: '{{percent}} = {{valid}} VALID ÷ {{agree}} AGREE: {{met}}',
    en: '{{percent}} = {{valid}} VALID ÷ {{agree}} AGREE: {{met}}',
  },
  depends: {
    id: 'Status bergantung definisi: ketiga cara hitung tidak sepakat terhadap target.',
    en: 'The status depends on the definition: the three readings disagree about the target.',
  },
  reading: { id: 'Cara hitung (* resmi)', en: 'Reading (* official)' },
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
  verdicts: {
    id: 'Putusan semua baris: {{counts}}. Satu per satu di {{file}}.',
    en: 'Verdicts of all rows: {{counts}}. One by one in {{file}}.',
  },
  headroom: {
    id: 'Masih boleh {{headroom}} call tidak valid lagi',
    en: 'Room for {{headroom}} more calls that are not valid',
  },
} satisfies Record<string, LocalText>;
