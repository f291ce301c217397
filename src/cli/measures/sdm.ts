/** `patuh measure sdm FILE|FOLDER… --asof DAY`: people available against CAPLAN, with the deficits of every cell. */
import { foldCase } from '../../grid';
import { isoOf } from '../../calendar';
import {
  describeNote,
  peopleDoubt,
  planDoubtLine,
  sdm,
  MONTH_KEY,
  sdmDefinition,
  sdmMonths,
  CELL_FIELDS,
  type CellField,
  type Sdm,
  type SdmFigures,
  type SdmMonths,
} from '../../measures';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command/usageError';
import type { Arguments, Io } from '../command/command';
import { formatTable } from '../print/formatTable';
import { placeOf, rowName, type Where } from '../tables/placeOf';
import { joinRemarks } from '../tables/input';
import { measured } from '../tables/measured';
import { boundsJson, causesInFile, doubtJson, doubtLines, movesInFile, trailJson } from './doubt';
import { readPeople } from './readPeople';
import { requestOf } from './request';
import { keyText, metText, percent } from '../print/show';
import { BY, PEOPLE, CAPLAN, defineMeasure } from './measure';

export const measure = defineMeasure(
  {
    name: 'measure sdm',
    about: {
      id: 'SDM tersedia terhadap CAPLAN, dengan kekurangan setiap kombinasi site–jabatan.',
      en: 'People available against CAPLAN, with the deficits of every cell.',
    },
    options: { people: PEOPLE, caplan: CAPLAN, by: BY },
    needs: ['asof'],
  },
  run,
);

async function run(parsed: Arguments, io: Io): Promise<number> {
  const request = await requestOf(parsed, io);
  const { file, language, values, asOf } = request;
  if (asOf === undefined) throw new UsageError(TEXT.noDay[language]);
  const byMonth = [MONTH_KEY, 'month'].includes(values.by?.trim().toLowerCase() ?? '');
  const by = byMonth ? undefined : cellField(values.by, language);
  const staffing = await request.pack('staffing');
  const plan = await request.read(await request.pack('caplan'), values.caplan);
  const people = await readPeople(request, { sheet: values.people, pack: staffing }, plan);
  const where = { file, sheet: plan.sheet, parts: plan.parts, pack: staffing, language };
  const result = measured(
    () =>
      sdm(people?.table ?? null, plan.table, sdmDefinition(staffing, asOf), {
        asOf,
        by,
      }),
    where,
  );
  if (byMonth && !people) throw new UsageError(TEXT.monthsNeedPeople[language]);
  const months = byMonth ? sdmMonths(people!.table, plan.table, staffing, asOf) : null;
  const read = joinRemarks([...(people ? [people.remarks] : []), plan.remarks]);
  const said = [...result.notes, ...(months?.notes ?? [])];
  const remarks = { ...read, notes: [...read.notes, ...said.map((note) => describeNote(note, language))] };
  const source = people ?? plan;
  const { doubt, trail } = movesInFile(result, source);
  const json = {
    ...result,
    asOf: isoOf(asOf),
    duplicates: result.duplicates.map((i) => placeOf(people!, people!.table.rows[i]!)),
    doubt: doubtJson(doubt, NAMES, source),
    planDoubts: causesInFile(result.planDoubts, plan).map((cause) => ({
      ...cause,
      rows: cause.rows.map((row) => rowName(plan, row)),
    })),
    trail: trailJson(trail, NAMES, source),
    ...(months && monthsJson(months)),
    people: people?.sheet ?? null,
    caplan: plan.sheet,
    rows: people?.table.rows.length ?? 0,
  };
  return request.answer(
    json,
    () => [...linesOf({ ...result, trail }, source, by, language), ...monthLines(months, language)],
    remarks,
    result.met,
  );
}

function monthsJson({ months, below, belowForecast }: SdmMonths): object {
  return {
    months: months.map(({ day, doubt, ...month }) => ({ ...month, day: isoOf(day), doubt: boundsJson(doubt, NAMES) })),
    below,
    belowForecast,
  };
}

function monthLines(found: SdmMonths | null, language: Language): string[] {
  if (!found) return [];
  const rows = found.months.map((each) => [
    each.month + (each.forecast ? ` (${TEXT.forecast[language]})` : ''),
    ...[each.available, each.target, percent(each.available, each.target, language, each.required)],
    ...[metText(each.met, language), each.gap, each.joins ?? '-', each.leavers ?? '-'],
    each.leavers === null ? '-' : percent(each.leavers * 2, each.headcount * 2, language),
  ]);
  const list = (months: readonly string[]) => months.join(', ') || '-';
  return [
    '',
    ...formatTable([TEXT.month[language], ...TEXT.columns[language], ...TEXT.moves[language]], rows),
    fill(TEXT.below[language], { below: list(found.below), forecast: list(found.belowForecast) }),
  ];
}

const NAMES = { part: 'available', whole: 'target' };

function cellField(by: string | undefined, language: Language): CellField | undefined {
  if (by === undefined) return undefined;
  const field = CELL_FIELDS.find((each) => each === foldCase(by));
  if (!field)
    throw new UsageError(fill(TEXT.noField[language], { found: by, known: [...CELL_FIELDS, MONTH_KEY].join(', ') }));
  return field;
}

function linesOf(result: Sdm, source: Where, by: CellField | undefined, language: Language): string[] {
  const text = (key: 'title' | 'figure' | 'people', holes: Record<string, unknown>) => fill(TEXT[key][language], holes);
  const { available, target, gap, unplanned, gone, notYet } = result;
  const lines = [
    text('title', { day: isoOf(result.asOf), period: result.period ?? '-' }),
    text('figure', {
      percent: percent(available, target, language, result.required),
      available,
      target,
      met: metText(result.met, language),
      gap,
    }),
    ...doubtLines(peopleDoubt(result), result.trail, source, language, result.required),
    ...planDoubtLine(result.planDoubts, { language }),
    text('people', { unplanned, gone, notYet, twice: result.duplicates.length }),
  ];
  const figures = (each: SdmFigures) => [
    each.available,
    each.target,
    percent(each.available, each.target, language, result.required),
    metText(each.met, language),
    each.gap,
  ];
  const short = result.cells.filter((cell) => cell.gap > 0);
  const rows = by
    ? result.groups.map((group) => [keyText(group.key, language), ...figures(group)])
    : short.map((cell) => [CELL_FIELDS.map((field) => cell[field] ?? '*').join(' · '), ...figures(cell)]);
  if (rows.length > 0) lines.push('', ...formatTable([by ?? TEXT.cell[language], ...TEXT.columns[language]], rows));
  return lines;
}

const TEXT = {
  noDay: {
    id: 'Sebutkan tanggal acuannya, misalnya --asof 2025-08-31.',
    en: 'Name the as-of day, for example --asof 2025-08-31.',
  },
  noField: {
    id: '--by {{found}}: SDM hanya dikelompokkan menurut {{known}}.',
    en: '--by {{found}}: staffing is grouped by {{known}} only.',
  },
  monthsNeedPeople: {
    id: '--by bulan memerlukan lembar orang: CAPLAN saja tidak menyebut siapa masuk dan keluar.',
    en: '--by month needs a sheet of people: the CAPLAN alone says nothing of who joined and left.',
  },
  month: { id: 'Bulan', en: 'Month' },
  moves: { id: ['Masuk', 'Keluar', 'Turnover'], en: ['Joined', 'Left', 'Turnover'] },
  forecast: { id: 'perkiraan', en: 'forecast' },
  below: {
    id: 'Di bawah target: {{below}} · perkiraan di bawah target: {{forecast}}. Turnover = keluar ÷ rata-rata orang di awal dan akhir bulan.',
    en: 'Below the target: {{below}} · by forecast: {{forecast}}. Turnover = left ÷ mean of the people there at the month’s beginning and end.',
  },
  title: { id: 'SDM pada {{day}} · CAPLAN {{period}}', en: 'Staffing on {{day}} · CAPLAN {{period}}' },
  figure: {
    id: '{{percent}} = {{available}} tersedia ÷ {{target}} CAPLAN: {{met}} · kurang {{gap}} orang',
    en: '{{percent}} = {{available}} available ÷ {{target}} CAPLAN: {{met}} · {{gap}} heads missing',
  },
  people: {
    id: 'Di luar hitungan: tanpa target {{unplanned}} · sudah keluar {{gone}} · belum masuk {{notYet}} · baris ganda {{twice}}',
    en: 'Outside the ratio: without a target {{unplanned}} · gone {{gone}} · not yet joined {{notYet}} · repeated rows {{twice}}',
  },
  cell: { id: 'Kurang di', en: 'Missing at' },
  columns: {
    id: ['Tersedia', 'CAPLAN', 'Rasio', 'Status', 'Kurang'],
    en: ['Available', 'CAPLAN', 'Ratio', 'Status', 'Missing'],
  },
} satisfies Record<string, LocalText | Record<Language, string[]>>;
