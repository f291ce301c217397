/**
 * A calibration session: the same drawn calls on one sheet a person, without anybody's marks, and those sheets read again.
 * A sheet says itself whose it is and of which session, so it may be sent away, filled in elsewhere and pasted back.
 */
import type { Pack } from '../../../../src/engine';
import type { Book, NewSheet } from '../../../../src/office';
import type { FieldSpec, Matrix } from '../../../../src/sheet';
import { showValue } from '../../../form/showValue';
import type { LoadedPack } from '../../../store/packShelf';
import { placeKey } from '../../../store/placeKey';
import { recordOf, type Records } from '../../../store/readRecords';
import { FIELDS, setFor } from '../shared/tappingModel';
import { tappingExtension } from '../shared/tappingExtension';
import { stampsIn } from '../shared/stamps';

/** Captions are data of the team, so they never change with the language. */
const CAPTIONS = [
  'Sesi',
  'Penilai',
  'Ahli',
  'No',
  'Call',
  'Rekaman',
  'Daftar',
  'Parameter',
  'Nilai',
  'Detik',
  'Catatan',
] as const;
const AT = Object.fromEntries(CAPTIONS.map((caption, i) => [caption, i])) as Record<(typeof CAPTIONS)[number], number>;
const WIDTHS = [18, 14, 8, 6, 26, 22, 12, 30, 12, 10, 34];
const YES = 'Ya';

/** One mark asked of everybody. */
interface Question {
  no: number;
  call: string;
  recording: string;
  list: string;
  item: string;
}

export interface Answer extends Question {
  /** The vocabulary's word; null where nothing is filled in. */
  mark: string | null;
  /** What is filled in and is no word of the vocabulary. */
  unread: string | null;
  seconds: number | null;
  note: string;
}

export interface Sheet {
  session: string;
  officer: string;
  expert: boolean;
  answers: readonly Answer[];
}

/** The drawn calls as questions: every parameter of the list of the call's day. @param rows indices into the records */
export function questionsOf(loaded: LoadedPack, records: Records, rows: readonly number[]): Question[] {
  const { pack } = loaded;
  return rows.flatMap((row, i) => {
    const record = recordOf(records, row);
    const set = setFor(tappingExtension(pack)!, record);
    const id = showValue(record[pack.recordKey], pack.fields[pack.recordKey]!.type, 'id');
    return set.fields.map((field) => ({
      no: i + 1,
      call: id || `#${records.sheetRow(row) + 1}`,
      recording: String(record[FIELDS.recording] ?? ''),
      list: set.id,
      item: pack.fields[field]!.label.id,
    }));
  });
}

/** @param number of the sheet in the session, for the name of its table */
export function sheetFor(questions: readonly Question[], session: string, officer: string, expert: boolean): NewSheet {
  return {
    name: `Kalibrasi ${officer}`,
    rows: [
      [...CAPTIONS],
      ...questions.map(({ no, call, recording, list, item }) => [
        session,
        officer,
        expert ? YES : '',
        String(no),
        call,
        recording,
        list,
        item,
        '',
        '',
        '',
      ]),
    ],
    widths: WIDTHS,
  };
}

/** Null where the cells are no sheet of a session. */
export function readSheet(cells: Matrix, pack: Pack, specs: readonly FieldSpec[]): Sheet | null {
  const [captions = [], ...rows] = cells;
  if (!CAPTIONS.every((caption, i) => captions[i] === caption)) return null;
  const text = (row: Matrix[number], caption: keyof typeof AT) => String(row[AT[caption]] ?? '').trim();
  const filled = rows.filter((row) => text(row, 'Sesi') !== '');
  const [first] = filled;
  if (!first) return null;
  const words = marksKnown(pack, specs);
  return {
    session: text(first, 'Sesi'),
    officer: text(first, 'Penilai'),
    expert: text(first, 'Ahli') === YES,
    answers: filled.map((row) => {
      const typed = text(row, 'Nilai');
      const mark = words.get(typed.toLowerCase()) ?? null;
      const raw = row[AT.Detik];
      return {
        no: Number(text(row, 'No')),
        call: text(row, 'Call'),
        recording: text(row, 'Rekaman'),
        list: text(row, 'Daftar'),
        item: text(row, 'Parameter'),
        mark,
        unread: typed !== '' && mark === null ? typed : null,
        seconds: secondsOf(raw),
        note: text(row, 'Catatan'),
      };
    }),
  };
}

/**
 * The sheets of sessions in the workbook. Tables of packs are none and are not read; the workbook is not recognised anew,
 * which would take away the board that asked. @param known keys of the tables of packs
 */
export async function collectSheets(
  book: Pick<Book, 'listSources' | 'readSource'>,
  { pack, specs }: Pick<LoadedPack, 'pack' | 'specs'>,
  known: ReadonlySet<string>,
): Promise<Sheet[]> {
  const found: (Sheet | null)[] = [];
  for (const source of await book.listSources())
    if (!known.has(placeKey(source))) found.push(readSheet((await book.readSource(source)).values, pack, specs));
  return found.filter((sheet) => sheet !== null);
}

/** 02:13 as typed; Excel makes a time of day of it, hours and minutes standing for minutes and seconds. */
function secondsOf(cell: unknown): number | null {
  if (typeof cell === 'number')
    return cell > 0 && cell < 1 ? Math.round(cell * 1440) : cell >= 1 ? Math.round(cell) : null;
  return stampsIn(String(cell ?? '').trim())[0]?.seconds ?? null;
}

function marksKnown(pack: Pack, specs: readonly FieldSpec[]): ReadonlyMap<string, string> {
  const field = tappingExtension(pack)!.sets[0]!.fields[0]!;
  const values = specs.find(({ name }) => name === field)?.values ?? {};
  return new Map(
    Object.entries(values).flatMap(([word, others]) =>
      [word, ...others].map((each) => [each.toLowerCase(), word] as const),
    ),
  );
}
