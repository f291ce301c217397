/** A function of cells as the form fills it in: the formula it comes to, and what it would show. */
import { daysBefore1904 } from '../../../src/calendar';
import type { Pack } from '../../../src/engine';
import { blockAddress, quotedSheet } from '../../../src/grid';
import { monthName, monthsOf } from '../../../src/measures';
import type { SheetTable } from '../../../src/sheet';
import type { Book, Source } from '../../../src/office';
import { placeKey } from '../../store/placeKey';
import { serialOfIso } from '../../store/today';
import type { CatalogueEntry } from './readCatalogue';

export type ArgumentKind = 'table' | 'pack' | 'date' | 'list' | 'flag' | 'text';

/** Packs whose tables an argument takes, by its name; none: any table. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  data: [],
  orang: ['staffing'],
  caplan: ['caplan'],
  akun: ['it-tools'],
  sosialisasi: ['briefing'],
  daftar: [],
  penilaian: [],
};
/** The pack that a function's `data` belongs to, by the beginning of its name. */
const DATA: Readonly<Record<string, string>> = {
  QMS: 'tapping',
  CLOSING: 'closing',
  IT: 'it-tools',
  LAYAK: 'staffing',
  RETENSI: 'documents',
};

/** Arguments whose words stand in the chosen table, and the fields they are of. */
const LISTED: Readonly<Record<string, string>> = { site: 'site', jabatan: 'jabatan', layanan: 'campaign' };
const FLAGS: readonly string[] = ['judul', 'tanpa_judul', 'rincian'];

export function kindOf(argument: string): ArgumentKind {
  if (argument in TABLES) return 'table';
  if (argument === 'bulan' || argument in LISTED) return 'list';
  if (FLAGS.includes(argument)) return 'flag';
  return argument === 'pack' || argument === 'ukuran' ? 'pack' : argument === 'tanggal' ? 'date' : 'text';
}

/** The tables an argument may take, those it is made for first; `proposed` is the first of those, if there are any. */
export function tablesFor<Place extends { source: Source; packs: readonly string[] }>(
  { name }: Pick<CatalogueEntry, 'name'>,
  argument: string,
  places: readonly Place[],
): { tables: Place[]; proposed: Place | undefined } {
  const own = DATA[name.split('.')[0]!];
  const wanted = argument === 'data' && own ? [own] : (TABLES[argument] ?? []);
  const fits = ({ packs }: Place) => wanted.includes(packs[0] ?? '');
  return { tables: [...places].sort((a, b) => Number(fits(b)) - Number(fits(a))), proposed: places.find(fits) };
}

/** The months of a table, the newest first, or the words of one of its columns: what an argument can be. */
export function choicesFor(argument: string, table: SheetTable | null, pack: Pack | undefined): string[] {
  const field = argument === 'bulan' ? pack?.recordDate : LISTED[argument];
  const column = field === undefined ? undefined : table?.columns[field];
  if (!table || !column?.source) return [];
  if (argument === 'bulan') {
    const months = [...new Set(monthsOf(column.values, table.rows.length))].flatMap((index) => monthName(index) ?? []);
    return months.sort().reverse();
  }
  const words = column.values.filter((value) => typeof value === 'string' && value !== '');
  return [...new Set(words as string[])].sort();
}

/** The words an argument chooses from: its description ends with them, as metadata.ts writes it. */
export function wordsIn(description: string): string[] {
  const [, words] = /(?:Pilihan|Choices): ([^.]+)\.$/.exec(description) ?? [];
  return words?.split(', ') ?? [];
}

/** What was chosen, as it stands in a formula: `Tapping[#All]`, `"2026-03"`, `DATE(2026,3,31)`, 120. */
function written(argument: string, answer: string, places: readonly { source: Source }[]): string {
  const kind = kindOf(argument);
  if (kind === 'table') {
    const source = places.find((place) => placeKey(place.source) === answer)?.source;
    if (!source) return '';
    if (source.kind === 'table') return `${source.name}[#All]`;
    const { sheet, row, column, rows, columns } = source;
    return `${quotedSheet(sheet)}!${blockAddress(row, column, rows, columns)}`;
  }
  if (kind === 'date' && serialOfIso(answer) !== null) return `DATE(${answer.split('-').map(Number).join(',')})`;
  if (answer === '' || /^-?\d+(\.\d+)?$/.test(answer)) return answer;
  return `"${answer.replaceAll('"', '""')}"`;
}

type Answers = Readonly<Record<string, string>>;

/** The formula as Excel takes it from an add-in: English separators, whatever its own language. */
export function formulaOf(entry: CatalogueEntry, answers: Answers, places: readonly { source: Source }[]): string {
  const given = entry.arguments.map(({ name }) => written(name, answers[name] ?? '', places));
  while (given.at(-1) === '') given.pop();
  return `=PATUH.${entry.name}(${given.join(',')})`;
}

/** Heard by src/functions/main.ts, which shares the page. */
const CALL = 'patuh:call';

/** What the cell would show; rejects with the function's own sentence. Null where no functions are on the page. */
export async function previewOf(
  book: Pick<Book, 'readSource' | 'date1904'>,
  entry: CatalogueEntry,
  answers: Answers,
  places: readonly { source: Source }[],
): Promise<unknown> {
  const values = await Promise.all(
    entry.arguments.map(async ({ name }) => {
      const answer = answers[name] ?? '';
      const source = places.find((place) => placeKey(place.source) === answer)?.source;
      if (kindOf(name) === 'table') return source ? (await book.readSource(source)).values : null;
      if (answer === '') return null;
      const day = serialOfIso(answer);
      if (day !== null) return [[(await book.date1904()) ? day - daysBefore1904 : day]];
      return [[Number.isNaN(Number(answer)) ? answer : Number(answer)]];
    }),
  );
  return callFunction(entry.name, values);
}

/** Calls a function of cells with the values of its arguments; null where no functions are on the page. */
export function callFunction(name: string, values: readonly unknown[]): Promise<unknown> | null {
  let result: Promise<unknown> | null = null;
  const answer = (made: Promise<unknown>): void => void (result = made);
  window.dispatchEvent(new window.CustomEvent(CALL, { detail: { name, values, answer } }));
  return result;
}
