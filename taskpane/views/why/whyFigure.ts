/** What stands behind a call of a PATUH function: the figure of Home with its rows, doubt and trail, or the rows that were judged. */
import { VERDICTS } from '../../../src/engine';
import { callsWhere, lastDayOf, parseMonth, qmsDefinition, readCalls, repeatedRecords } from '../../../src/measures';
import { foldCase, foldWord } from '../../../src/grid';
import { daysBefore1904, monthOf, serialFrom1904, today } from '../../../src/calendar';
import type { FormulaFound } from '../../../src/office';
import { readMonth, type SheetTable } from '../../../src/sheet';
import type { Language } from '../../../src/text';
import type { RowGroup } from '../../rows/rowGroup';
import { isoOfEntry } from '../../parts/dayEntry';
import { readTyped, type TypedPlace } from '../../rows/typedPlace';
import type { LoadedPack } from '../../store/packShelf';
import type { Place } from '../../store/scan';
import { WHOLE, type Part, type Session, type Wish } from '../../store/session';
import { placeKey } from '../../store/placeKey';
import { serialOfIso } from '../../store/today';
import { textsOf } from '../../text/texts';
import { callFunction } from '../help/functionCall';
import type { CatalogueEntry } from '../help/readCatalogue';
import { verdictRows } from '../../rows/figureRows';
import { closingFigure, judgedSwapped, qualityFigure, staffingFigure, type Figure } from '../home/figures';
import { placeWhere } from '../home/part';
import type { RowFound } from '../ticket/findRow';
import { meaningOf, type Call } from './formula';

export interface Given {
  name: string;
  /** As written in the formula. */
  text: string;
  /** What it comes to, where that is more than it says; null where only Excel can tell. */
  value: string | number | null;
}

export interface Why {
  entry: CatalogueEntry;
  given: readonly Given[];
  /** A data argument that no recognised table stands behind, and the rules it was looked for by. */
  lost: { text: string; pack: LoadedPack } | null;
  figure: Figure | null;
  /** The group of the line that is selected; '' for all of them. */
  line: string;
  judged: { places: readonly TypedPlace[]; groups: readonly RowGroup[] } | null;
  /** The function's own sentence where the cell shows an error, as far as the pane can ask for it. */
  refused: string;
  /** The row the selected line of the result is about. */
  row: RowFound | null;
  /** Where the list is that the function spills. */
  elsewhere: Wish | null;
}

type Reading = Pick<Session, 'book' | 'packs' | 'scan'>;

/** Functions by what they are made of; the others have nothing but their arguments behind them. */
const QUALITY = ['QMS', 'QMS.TABEL', 'QMS.KURANG', 'QMS.BUTUH'];
const STAFFING = ['SDM', 'SDM.TABEL'];
const JUDGED: Readonly<Record<string, string>> = {
  CLOSING: 'closing',
  'CLOSING.ALASAN': 'closing',
  LAYAK: 'staffing',
  RETENSI: 'documents',
  'IT.TAHAP': 'it-tools',
};
/** Functions whose list stands in the pane, and the argument whose table it is of. */
const LISTS: Readonly<Record<string, string>> = {
  'IT.AKUN.TERBUKA': 'akun',
  'IT.YATIM': 'akun',
  'IT.BRIEFING': 'pengajuan',
};
/** Functions whose lines stand beside the rows of their data. */
const BESIDE = ['CLOSING', 'CLOSING.ALASAN', 'LAYAK', 'RETENSI', 'IT.TAHAP', 'CEK'];

export async function whyOf(
  session: Reading,
  { name, given: texts }: Call,
  entry: CatalogueEntry,
  cell: FormulaFound,
  language: Language,
): Promise<Why> {
  const { places } = session.scan.state.get();
  const args = new Map<string, { text: string; place: Place | null; value: string | number | null; keep: Keep }>();
  for (const [at, { name: argument }] of entry.arguments.entries()) {
    const text = texts[at] ?? '';
    args.set(argument, { text, ...(await resolve(session, text, places, cell)) });
  }
  const value = (argument: string) => args.get(argument)?.value ?? null;
  const why: Why = {
    entry,
    given: [...args].flatMap(([argument, { text, value: found, place }]) =>
      text === '' ? [] : [{ name: argument, text, value: place ? text : found }],
    ),
    ...{ lost: null, figure: null, line: '', judged: null, row: null, elsewhere: null },
    refused: cell.text.startsWith('#') ? await refusal(session, name, [...args.values()]) : '',
  };
  const typed = async (argument: string, id: string): Promise<TypedPlace | null> => {
    const [pack, found] = [session.packs.get(id), args.get(argument)];
    if (!pack || !found || found.text === '') return null;
    const place = found.place && (await readTyped(session.book!, found.place, pack));
    if (place) return placeWhere(place, (row) => found.keep(place.records.sheetRow(row)));
    why.lost = { text: found.text, pack };
    return null;
  };
  const date1904 = await session.book!.date1904();
  const day = dayOf(value('tanggal'), date1904) ?? today();
  const month = monthGiven(value('bulan'), date1904);

  const traced = name === 'JEJAK' ? value('ukuran') : null;
  if (QUALITY.includes(name) || traced === 'qms') {
    const place = await typed('data', 'tapping');
    if (!place) return why;
    const line = name === 'QMS.TABEL' ? lineOf(place, value('per'), cell) : null;
    why.line = line?.text ?? '';
    const calls = callsWhere(readCalls(place.table, qmsDefinition(place.loaded.pack)), line?.keep ?? (() => true));
    const part: Part = { ...WHOLE, month: line?.month ?? month ?? '' };
    why.figure = qualityFigure([placeWhere(place, line?.keep ?? (() => true))], calls, day, part, language)[0] ?? null;
  } else if (STAFFING.includes(name)) {
    const [people, plan] = [await typed('orang', 'staffing'), await typed('caplan', 'caplan')];
    const pack = session.packs.get('staffing')?.pack;
    if (!people || !plan || !pack) return why;
    const { keys, asOf } = name === 'SDM' ? { keys: askedCell(value), asOf: day } : staffLine(value, cell, day);
    const kept = [people, plan].map((place) => placeWhere(place, holds(place.table, keys)));
    why.line = Object.values(keys).filter(Boolean).join(' · ');
    why.figure = staffingFigure(pack, alone(kept[0]!), alone(kept[1]!), asOf, WHOLE, language)[0] ?? null;
  } else if (name in LISTS) {
    const place = args.get(LISTS[name]!)?.place;
    why.elsewhere = { kind: 'findings', ...(place && { source: placeKey(place.source) }) };
  } else {
    const id = name === 'CEK' || name === 'RINGKAS' ? value('pack') : (JUDGED[name] ?? 'closing');
    const asked = name.startsWith('CLOSING') || name in JUDGED || traced === 'closing' || id === value('pack');
    const place = asked && typeof id === 'string' ? await typed('data', id) : null;
    if (!place) return why;
    const { codes } = await place.loaded.compiled.checkRows(place.table, {
      asOf: day,
      tables: { ...place.records.tables, self: place.table },
    });
    if (name === 'CLOSING.RASIO') {
      const swapped = await judgedSwapped(place, place.table, day);
      why.figure = closingFigure([place], place.table, { codes, swapped }, day, WHOLE, language)[0] ?? null;
    } else {
      const repeats = repeatedRecords({ codes }, place.table, place.loaded.pack);
      const line = name === 'RINGKAS' ? lineOf(place, value('per'), cell) : null;
      const groups = verdictRows(codes, repeats, language);
      const verdict =
        name === 'RINGKAS' && (value('per') ?? 'putusan') === 'putusan' ? verdictOf(cell, language) : undefined;
      why.line = verdict ?? line?.text ?? '';
      why.judged = {
        places: [place],
        groups: groups
          .filter(({ text }) => verdict === undefined || text === verdict)
          .map((group) => (line ? { ...group, rows: group.rows.filter(line.keep) } : group))
          .filter(({ rows }) => rows.length > 0),
      };
    }
    const headed = isYes(value('judul')) ? 1 : 0;
    const record = BESIDE.includes(name)
      ? place.table.rows.indexOf(place.table.headerRow + 1 + cell.down - headed)
      : -1;
    if (record >= 0 && cell.down >= headed)
      why.row = { ...place, record, sheetRow: place.records.sheetRow(record) } satisfies RowFound;
  }
  return why;
}

type Keep = (sheetRow: number) => boolean;
const ALL: Keep = () => true;

/** What an argument stands for: a place with those of its rows that the formula names, or a value. */
async function resolve(
  { book }: Reading,
  text: string,
  places: readonly Place[],
  cell: FormulaFound,
): Promise<{ place: Place | null; value: string | number | null; keep: Keep }> {
  const nothing = { place: null, value: null, keep: ALL };
  if (text === '') return nothing;
  const meaning = meaningOf(text);
  switch (meaning.kind) {
    case 'value':
      return { ...nothing, value: meaning.value };
    case 'day':
      return { ...nothing, value: (await book!.date1904()) ? meaning.value - daysBefore1904 : meaning.value };
    case 'table': {
      const place = places.find(
        ({ source }) => source.kind === 'table' && foldCase(source.name) === foldCase(meaning.name),
      );
      return { ...nothing, place: place ?? null };
    }
    case 'cells': {
      const { startRow, endRow, startColumn, endColumn } = meaning.area;
      const sheet = meaning.sheet ?? cell.sheet;
      if (startRow === endRow && startColumn === endColumn) {
        const value = await book!.readCell(sheet, text);
        return { ...nothing, value: typeof value === 'string' || typeof value === 'number' ? value : null };
      }
      const place = places.find(
        ({ source }) =>
          foldCase(source.sheet) === foldCase(sheet) &&
          source.row <= endRow &&
          startRow < source.row + source.rows &&
          source.column <= endColumn &&
          startColumn < source.column + source.columns,
      );
      return { ...nothing, place: place ?? null, keep: (row) => row >= startRow && row <= endRow };
    }
    default:
      return nothing;
  }
}

/** What the function says of these arguments; '' where one of them is for Excel to tell, or where it says nothing. */
async function refusal(
  { book }: Reading,
  name: string,
  args: readonly { text: string; place: Place | null; value: string | number | null }[],
): Promise<string> {
  if (args.some(({ text, place, value }) => text !== '' && place === null && value === null)) return '';
  try {
    const values = args.map(async ({ place, value }) =>
      place ? (await book!.readSource(place.source)).values : value === null ? null : [[value]],
    );
    await callFunction(name, await Promise.all(values));
    return '';
  } catch (error) {
    // Office's own error of a function, which need not be an Error.
    return String((error as { message?: string }).message ?? '');
  }
}

/** The verdict that the selected line of RINGKAS counts, in the words of its group. */
function verdictOf({ line }: FormulaFound, language: Language): string | undefined {
  // Cells speak Indonesian, whatever the pane does.
  const found = VERDICTS.find((verdict) => textsOf('id')(`verdict.${verdict}`) === line[0]);
  return found && textsOf(language)(`verdict.${found}`);
}

/** The group that the selected line of QMS.TABEL or RINGKAS is about. */
function lineOf(
  { table, loaded }: TypedPlace,
  per: string | number | null,
  { line }: FormulaFound,
): { text: string; month?: string; keep(row: number): boolean } | null {
  const text = String(line[0] ?? '');
  if (per === null || text === '' || text === 'TOTAL' || text === 'kelompok') return null;
  if (foldCase(per) === 'bulan') return { text, month: text, keep: () => true };
  const wanted = foldWord(String(per));
  const field = Object.values(table.columns).find(
    ({ field: name, source }) =>
      source &&
      [source.caption, name, loaded.pack.fields[name]?.label.id, loaded.pack.fields[name]?.label.en].some(
        (each) => each !== undefined && foldWord(each) === wanted,
      ),
  )?.field;
  return field === undefined ? null : { text, keep: holds(table, { [field]: text === '(kosong)' ? '' : text }) };
}

const STAFF_FIELDS: Readonly<Record<string, readonly string[]>> = {
  sel: ['site', 'jabatan', 'campaign'],
  site: ['site'],
  jabatan: ['jabatan'],
  layanan: ['campaign'],
};

/** The cell, group or month that the selected line of SDM.TABEL is about; all of them for its header and TOTAL. */
function staffLine(
  value: (argument: string) => string | number | null,
  { line, down }: FormulaFound,
  asOf: number,
): { keys: Record<string, string>; asOf: number } {
  const words = line.map((word) => String(word ?? '')).map((word) => (word === '(kosong)' ? '' : word));
  if ((down === 0 && !isYes(value('tanpa_judul'))) || words[0] === 'TOTAL') return { keys: {}, asOf };
  const per = foldCase(value('per') ?? 'sel');
  const month = per === 'bulan' ? parseMonth(words[0] ?? '') : null;
  if (month !== null) return { keys: {}, asOf: lastDayOf(month) };
  return { keys: Object.fromEntries((STAFF_FIELDS[per] ?? []).map((field, at) => [field, words[at] ?? ''])), asOf };
}

/** Rows whose fields hold these words; a field the sheet lacks holds all of them. */
function holds(table: SheetTable, words: Readonly<Record<string, string>>): (row: number) => boolean {
  return (row) =>
    Object.entries(words).every(([field, word]) => {
      const column = table.columns[field];
      return !column?.source || foldCase(column.values[row]) === foldCase(word);
    });
}

function askedCell(value: (argument: string) => string | number | null): Record<string, string> {
  const words = { site: value('site'), jabatan: value('jabatan'), campaign: value('layanan') };
  return Object.fromEntries(Object.entries(words).flatMap(([field, word]) => (word ? [[field, String(word)]] : [])));
}

const isYes = (value: string | number | null): boolean => /^(ya|y|yes|1|true)$/i.test(String(value ?? ''));

/** A day as the functions take it: a serial of the workbook, or typed as people do. */
function dayOf(value: string | number | null, date1904: boolean): number | null {
  if (typeof value === 'number') return Math.floor(date1904 ? serialFrom1904(value) : value);
  const iso = value === null ? null : isoOfEntry(value, 'date');
  return iso === null ? null : serialOfIso(iso);
}

function monthGiven(value: string | number | null, date1904: boolean): string | null {
  if (value === null) return null;
  const month = readMonth(String(value).trim());
  return month ?? (typeof value === 'number' ? monthOf(date1904 ? serialFrom1904(value) : value) : null);
}

/** The tables a formula names are all there is. */
const alone = (typed: TypedPlace) => ({ counted: [typed], left: [] });
