/** `patuh measure productivity FILE`: RPA and both meanings of PPA, per day × site × rule. */
import { isoOf } from '../../calendar';
import {
  productivity,
  productivityFields,
  PRODUCTIVITY_LABELS,
  qmsDefinition,
  readCalls,
  type ProductivityRow,
} from '../../measures';
import type { Language, LocalText } from '../../text';
import type { Arguments, Io } from '../command/command';
import { givenMonth } from '../command/givenMonth';
import { formatTable } from '../print/formatTable';
import { measured } from '../tables/measured';
import { requestOf } from './request';
import { SHEET, PACK, MONTH } from '../command/options';
import { defineMeasure } from './measure';

export const measure = defineMeasure(
  {
    name: 'measure productivity',
    about: {
      id: 'RPA dan kedua arti PPA, per hari, site dan rule.',
      en: 'RPA and both meanings of PPA, per day, site and rule.',
    },
    options: { sheet: SHEET, pack: PACK, month: MONTH },
  },
  run,
);

async function run(parsed: Arguments, io: Io): Promise<number> {
  const request = await requestOf(parsed, io);
  const { file, language } = request;
  const month = givenMonth(request.values.month, language);
  const pack = await request.pack('tapping');
  const definition = qmsDefinition(pack);
  const { sheet, headerRow, table, remarks, parts } = await request.read(
    pack,
    request.values.sheet,
    productivityFields(definition),
  );
  const where = { file, sheet, parts, pack, language };
  const all = measured(() => productivity(readCalls(table, definition)), where);
  const rows = all
    .map(({ day, ...rest }) => ({ day: day === null ? null : isoOf(day), ...rest }))
    .filter(({ day }) => month === undefined || day?.startsWith(`${month}-`));
  const labels = Object.fromEntries(
    Object.entries(PRODUCTIVITY_LABELS).map(([name, label]) => [name, label[language]]),
  );
  const notes = [...remarks.notes, PRESENT[language]];
  const json = { sheet, headerRow, rows: rows.length, labels, days: rows };
  return request.answer(
    json,
    () => [...Object.values(labels), '', ...linesOf(rows, language)],
    { ...remarks, notes },
    null,
  );
}

function linesOf(
  rows: readonly (Omit<ProductivityRow, 'day'> & { day: string | null })[],
  language: Language,
): string[] {
  const two = (value: number | null): string | null =>
    value === null ? '#N/A' : String(Math.floor(value * 100) / 100);
  return formatTable(
    COLUMNS[language],
    rows.map((each) => [
      each.day ?? '',
      each.site,
      each.rule,
      each.calls,
      each.agree,
      each.valid,
      each.revenue,
      each.present,
      two(each.rpa),
      two(each.ppa),
      two(each.agreePerCall),
    ]),
  );
}

const PRESENT: LocalText = {
  id: 'Agent hadir dihitung dari login yang menelepon hari itu di site itu; daftar hadir tidak dibaca.',
  en: 'Agents present are the logins that called that day at that site; no attendance list is read.',
};
const COLUMNS: Readonly<Record<Language, string[]>> = {
  id: ['Tanggal', 'Site', 'Rule', 'Call', 'Agree', 'Valid', 'Revenue', 'Hadir', 'RPA', 'PPA', 'PPA (2)'],
  en: ['Day', 'Site', 'Rule', 'Calls', 'Agree', 'Valid', 'Revenue', 'Present', 'RPA', 'PPA', 'PPA (2)'],
};
