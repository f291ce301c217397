/** `patuh measure sdm FILE|FOLDER… --asof DAY`: people available against CAPLAN, with the deficits of every cell. */
import { foldCase } from '../../grid';
import { isoOf } from '../../calendar';
import {
  cellTexts,
  describeNote,
  sdm,
  sdmDefinition,
  CELL_FIELDS,
  type CellField,
  type Sdm,
  type SdmFigures,
} from '../../measures';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command/usageError';
import type { Arguments, Io } from '../command/command';
import { formatTable } from '../print/formatTable';
import { placeOf, rowName } from '../tables/placeOf';
import { joinRemarks, type Input } from '../tables/input';
import { measured } from '../tables/measured';
import { doubtJson, doubtLines, trailJson } from './doubt';
import { readPeople } from './readPeople';
import { requestOf } from './request';
import { keyText, metText, percent } from '../print/show';
import { BY, PEOPLE, CAPLAN, defineMeasure } from './measure';

export const measure = defineMeasure(
  {
    name: 'measure sdm',
    about: {
      id: 'SDM tersedia terhadap CAPLAN, dengan kekurangan setiap sel.',
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
  const by = cellField(values.by, language);
  const staffing = await request.pack('staffing');
  const plan = await request.read(await request.pack('caplan'), values.caplan);
  const people = await readPeople(request, { sheet: values.people, pack: staffing }, plan);
  const where = { file, sheet: plan.sheet, pack: staffing, language };
  const result = measured(
    () =>
      sdm(people?.table ?? null, plan.table, sdmDefinition(staffing, asOf), {
        asOf,
        by,
        textOf: people ? cellTexts(people.reading.report, people.table.rows) : undefined,
      }),
    where,
  );
  const read = joinRemarks([...(people ? [people.remarks] : []), plan.remarks]);
  const remarks = { ...read, notes: [...read.notes, ...result.notes.map((note) => describeNote(note, language))] };
  const json = {
    ...result,
    asOf: isoOf(asOf),
    duplicates: result.duplicates.map((i) => placeOf(people!, people!.table.rows[i]!)),
    doubt: doubtJson({ ...result.doubt, causes: placed(result.doubt.causes, people ?? plan) }, NAMES, people ?? plan),
    planDoubts: placed(result.planDoubts, plan).map((cause) => ({
      ...cause,
      rows: cause.rows.map((row) => rowName(plan, row)),
    })),
    trail: trailJson({ ...result.trail, out: placed(result.trail.out, people ?? plan) }, NAMES, people ?? plan),
    people: people?.sheet ?? null,
    caplan: plan.sheet,
    rows: people?.table.rows.length ?? 0,
  };
  return request.answer(json, () => linesOf(result, by, language), remarks, result.met);
}

const NAMES = { part: 'available', whole: 'target' };

/** Rows of the file instead of records of the table. */
function placed<T extends { rows: number[] }>(lists: readonly T[], { table }: Pick<Input, 'table'>): T[] {
  return lists.map((list) => ({ ...list, rows: list.rows.map((row) => table.rows[row]!) }));
}

function cellField(by: string | undefined, language: Language): CellField | undefined {
  if (by === undefined) return undefined;
  const field = CELL_FIELDS.find((each) => each === foldCase(by));
  if (!field) throw new UsageError(fill(TEXT.noField[language], { found: by, known: CELL_FIELDS.join(', ') }));
  return field;
}

function linesOf(result: Sdm, by: CellField | undefined, language: Language): string[] {
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
    ...doubtLines(result.doubt, result.trail, language, result.required),
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
