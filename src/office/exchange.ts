/**
 * A write as compare-and-swap, which Excel does not have. One request looks at the cells, writes them and looks again. Where
 * the first look finds anything but what was seen, somebody was quicker: what stood there is put back, and the write is tried
 * anew on what stands now. A request may be done and only its answer lost, or be done in part: then the cells tell.
 */
import { cellAddress } from '../grid';
import { batch, type BatchOptions } from './shared/batch';
import { shownAs, TEXT_FORMAT, textCell } from './shared/cellText';
import { isProblem, OfficeProblem } from './shared/officeProblem';
import type { CellWrite, Journal, OfficeApi, RowPlace } from './shared/types';
import { putCells } from './putCells';

/** Cells of one row on their way. */
export interface Part {
  sheet: string;
  headerRow: number;
  row: number;
  /** The columns looked at: from `first` on, what each held, as a value and as typed, and how it was formatted. */
  first: number;
  seen: readonly unknown[];
  typed: readonly unknown[];
  formats: readonly unknown[];
  writes: readonly CellWrite[];
  /** Columns that must hold what was seen when the cells are written. */
  watched: readonly number[];
  /** A new row may have moved since, for co-authors add rows, too; `equals` is how many from row `from` on held the same before. */
  added?: { equals: number; from: number; table?: string };
  /** The row to which a request went that takes it back; where its answer is lost, rows may have moved under it. */
  sentTo?: number;
}

/**
 * A part that was not found where it was to be taken back, a row that a write may have hit instead, or a part of which somebody
 * else's writing hides whether it is there.
 */
interface Doubt {
  code: 'covered' | 'astray' | 'unsure';
  part: Part;
}

export interface Prepared {
  place: RowPlace;
  parts: readonly Part[];
  /** The part whose row the answer names. */
  told: number;
  /** Somebody was quicker: whatever of it is there goes, and `typed` is what stood there before. */
  back?: true;
  doubts?: readonly Doubt[];
}

/** How far a new row is looked for above and below where it was put. */
export const NEAR_ROWS = 200;
const TRIES = 4;

/**
 * Prepares, writes and reads back. `prepare` looks at the place and throws the OfficeProblem that refuses the write; nothing
 * is written then. Rejects only where nothing of it is left on the sheet as far as can be seen.
 */
export async function exchange(
  api: OfficeApi,
  options: BatchOptions,
  prepare: (context: Excel.RequestContext) => Promise<Prepared>,
  journal?: Journal,
): Promise<RowPlace> {
  for (let tries = 1; ; tries++) {
    let meant: Prepared | null = null;
    let sent: Prepared | null = null;
    let forget = () => {};
    const note = (write: Prepared): void => {
      forget();
      forget = journal?.note(write) ?? forget;
      sent = write;
    };
    try {
      const { done, clash } = await batch(
        api,
        async (context) => {
          const prepared = await prepare(context);
          const asked = prepared.parts.map((part) => queue(context, part));
          note((meant = prepared));
          // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each try is a write of its own
          await context.sync();
          return verdictOf(prepared.parts, asked);
        },
        options,
      );
      const { place, told } = sent!;
      // office-doctor loop -- each try is a write of its own
      const problem = clash && (await takeBack(api, { place, told, parts: done }, note));
      if (problem) throw problem;
      forget();
      if (!clash) return moved(place, done[told]!.row);
      if (clash === 'notKept' || tries === TRIES) throw new OfficeProblem('notKept', { place: place.sheet });
    } catch (error) {
      if (!sent || isProblem(error, 'notKept')) throw error;
      const said = isProblem(error, 'covered') || isProblem(error, 'astray') ? error : null;
      // office-doctor loop -- each try is a write of its own
      const settled = said ?? (await settleSoon(api, () => sent!, note));
      // Where somebody puts it back in part, the next start takes that away.
      if (isProblem(settled, 'unsure') || isProblem(settled, 'covered')) note(meant!);
      // What cannot be looked at now stays noted: the next start looks.
      else if (settled !== null) forget();
      if (settled === null) throw new OfficeProblem('unsure', { place: (sent as Prepared).place.sheet });
      if (typeof settled === 'number') return moved((sent as Prepared).place, settled);
      throw settled instanceof OfficeProblem ? settled : error;
    }
  }
}

/** A workbook that answers badly once may answer the next time; null where it does not. */
async function settleSoon(api: OfficeApi, sent: () => Prepared, note: Note): Promise<Settled | null> {
  for (let tries = 0; tries < TRIES; tries++) {
    // office-doctor loop -- asked again only where the answer did not come
    const settled = await settle(api, sent(), note).catch(() => null);
    if (settled !== null) return settled;
  }
  return null;
}

type Note = (write: Prepared) => void;

/** The sheet row of a write that is there, or what is to be said of one that may stand where it should not. */
type Settled = number | 'none' | 'back' | OfficeProblem;

/** Looks what became of a write: the sheet row it tells of where all is there; what is there in part is taken back. */
export async function settle(api: OfficeApi, write: Prepared, note: Note = () => undefined): Promise<Settled> {
  const { parts, told, back } = write;
  if (back) return (await takeBack(api, write, note)) ?? 'back';
  const found = await batch(api, async (context) => {
    const blocks = parts.map((part) => ({ part, ...near(context, part) }));
    await context.sync();
    return blocks.map(({ part, block, top }) => ({
      row: standing(part, block.values, top),
      astray: isAstray(part, block.values[part.row - top]),
      covered: isCovered(part, block.values[part.row - top]),
    }));
  });
  const rows = found.map(({ row }) => row);
  if (rows.every((row) => row?.whole)) return rows[told]!.row;
  const done = parts.flatMap((part, i) => (rows[i] ? [{ ...part, row: rows[i].row }] : []));
  // Known before anything is taken back: where that answer is lost, too, they are still said.
  const doubts = parts.flatMap((part, i): Doubt[] => {
    const { row, astray, covered } = found[i]!;
    return !row && (astray || covered) ? [{ code: astray ? 'astray' : 'unsure', part }] : [];
  });
  if (done.length === 0) return problemOf(doubts) ?? 'none';
  return (await takeBack(api, { ...write, parts: done, doubts }, note)) ?? 'back';
}

/**
 * What is to be said of doubts. Somebody wrote over what was to be taken back: where that is another pane, which takes its own
 * back too, ours may stand again after all. Nothing in Excel tells, so where it is, and what stood there before, is said.
 */
function problemOf(doubts: readonly Doubt[]): OfficeProblem | null {
  const place = [...new Set(doubts.map(({ part }) => cellOf(part)))].join(', ');
  const gone = doubts.filter(({ code }) => code === 'covered');
  if (gone.length > 0)
    return new OfficeProblem('covered', {
      place,
      found: [...new Set(gone.flatMap(({ part }) => replacedBy(part)))].join(', ') || '–',
    });
  if (doubts.some(({ code }) => code === 'astray')) return new OfficeProblem('astray', { place });
  return doubts.length > 0 ? new OfficeProblem('unsure', { place: doubts[0]!.part.sheet }) : null;
}

const replacedBy = ({ first, seen, writes }: Part): string[] =>
  writes.map(({ column }) => shownAs(seen[column - first])).filter((text) => text !== '');

const cellOf = ({ sheet, row, writes }: Part): string => `${sheet}!${cellAddress(row, writes[0]!.column)}`;

interface Asked {
  captions: Excel.Range;
  before: Excel.Range | null;
  after: Excel.Range;
}

function queue(context: Excel.RequestContext, part: Part): Asked {
  const { sheet: name, headerRow, row, first, seen, formats, writes, added } = part;
  const sheet = context.workbook.worksheets.getItem(name);
  const at = (line: number) => sheet.getRangeByIndexes(line, first, 1, seen.length);
  const captions = at(headerRow).load('values');
  if (added?.table === undefined) {
    const before = at(row).load('values,formulas');
    putCells((column) => sheet.getRangeByIndexes(row, column, 1, 1), writes, formats, first);
    return { captions, before, after: at(row).load('values,rowIndex') };
  }
  // Excel itself says which row is new, whoever else adds rows to the table.
  const line = context.workbook.tables.getItem(added.table).rows.add().getRange();
  putCells((column) => line.getCell(0, column - first), writes, formats, first);
  return { captions, before: null, after: line.load('values,rowIndex') };
}

function verdictOf(
  parts: readonly Part[],
  asked: readonly Asked[],
): { done: Part[]; clash: 'quicker' | 'notKept' | null } {
  // What is put back, and by what a row is known again, is what truly stood there.
  const done = asked.map(({ before, after }, i): Part => {
    const part = parts[i]!;
    const was = before && { seen: before.values[0] as unknown[], typed: before.formulas[0] as unknown[] };
    return { ...part, row: after.rowIndex, ...was };
  });
  const quicker = asked.some(({ captions, before }, i) => {
    const { first, seen, writes, watched } = parts[i]!;
    return (
      writes.some(({ column, caption }) => shownAs(captions.values[0]![column - first]) !== caption.trim()) ||
      (before !== null &&
        watched.some((column) => shownAs(before.values[0]![column - first]) !== shownAs(seen[column - first])))
    );
  });
  const kept = asked.every(({ after }, i) => holds(parts[i]!, after.values[0]!));
  return { done, clash: quicker ? 'quicker' : kept ? null : 'notKept' };
}

/**
 * Puts back what stood in the cells that still hold ours, part by part. Rows may move between the look and the write of this,
 * too: then what was hit is mended first, and the part looked for again. A row added to a table stays, blank: the next record
 * takes it. Returns what is to be said where it is in doubt.
 */
async function takeBack(api: OfficeApi, write: Prepared, note: Note): Promise<OfficeProblem | null> {
  const doubts = [...(write.doubts ?? [])];
  let open = write.parts.filter(({ writes }) => writes.length > 0);
  const most = TRIES * write.parts.length;
  for (let tries = 0; open.length > 0; tries++) {
    if (tries > most) throw new OfficeProblem('notKept', { place: open[0]!.sheet });
    const [part, ...others] = open;
    const noteSent = (sent: Part): void => note({ ...write, parts: [sent, ...others], back: true, doubts });
    noteSent(part!);
    const { left, doubt } = await batch(api, (context) => putBack(context, part!, noteSent));
    if (doubt) doubts.push(doubt);
    open = [...left, ...others];
  }
  return problemOf(doubts);
}

/**
 * One look and one write. Tells what is left to do where the row had moved or changed in between: what was hit is mended, and
 * the part looked for again.
 */
async function putBack(
  context: Excel.RequestContext,
  part: Part,
  noteSent: (part: Part) => void,
): Promise<{ left: Part[]; doubt?: Doubt }> {
  const { first, seen, typed, formats, writes, watched, sentTo, ...rest } = part;
  const { block, top } = near(context, part);
  await context.sync();
  const again: Part = { first, seen, typed, formats, writes, watched, ...rest };
  const hit = sentTo === undefined ? undefined : block.values[sentTo - top];
  // The request without an answer was carried out: here, or under rows that moved.
  if (hit && writes.every(({ column }) => shownAs(hit[column - first]) === shownAs(seen[column - first])))
    return sameBeside(part, hit, seen)
      ? { left: [] }
      : { left: [again], doubt: { code: 'astray', part: { ...again, row: sentTo! } } };
  const row = standing(part, block.values, top)?.row;
  if (row === undefined) return { left: [], doubt: { code: 'covered', part: again } };
  const looked = block.values[row - top] as unknown[];
  const sheet = context.workbook.worksheets.getItem(part.sheet);
  const was = sheet.getRangeByIndexes(row, first, 1, seen.length).load('values,formulas');
  const ours = writes.filter((write) => isOurs(write, looked[write.column - first]));
  for (const { column } of ours) {
    const cell = () => sheet.getRangeByIndexes(row, column, 1, 1);
    const format = formats[column - first] ?? 'General';
    cell().numberFormat = [[format]];
    cell().formulas = [[asWas(typed[column - first], format)]];
  }
  noteSent({ ...part, sentTo: row });
  await context.sync();
  const found = was.values[0] as unknown[];
  const telling = [...(part.added ? [] : watched), ...writes.map(({ column }) => column)].map((at) => at - first);
  if (telling.every((at) => shownAs(looked[at]) === shownAs(found[at]))) return { left: [] };
  const { added: _, ...others } = again;
  const mend: Part = {
    ...{ ...others, row, seen: found, typed: was.formulas[0] as unknown[], watched: seen.map((__, k) => first + k) },
    writes: ours.map((write) => ({ ...write, value: shownAs(typed[write.column - first]) })),
  };
  return { left: [mend, again] };
}

function near(
  context: Excel.RequestContext,
  { sheet, row, first, seen, added }: Part,
): { block: Excel.Range; top: number } {
  const top = added?.from ?? Math.max(0, row - NEAR_ROWS);
  const rows = row - top + 1 + NEAR_ROWS;
  const block = context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(top, first, rows, seen.length)
    .load('values');
  return { block, top };
}

/**
 * Where the part stands: whole, or in some of its cells. A row is the one meant where it holds what was written and, if it was
 * there before, what it held beside; of a new row there must be one more than there was.
 */
function standing(
  part: Part,
  values: readonly (readonly unknown[])[],
  top: number,
): { row: number; whole: boolean } | null {
  const at = part.row;
  if (part.writes.length === 0) return { row: part.row, whole: true };
  const { first, seen, writes, added } = part;
  const whole = (cells: readonly unknown[]): boolean =>
    holds(part, cells) && (added !== undefined || sameBeside(part, cells, seen));
  const rows = values.flatMap((cells, k) => (whole(cells) ? [top + k] : []));
  if (added ? rows.length > added.equals : rows.length > 0)
    return {
      row: rows.includes(at) ? at : rows.reduce((a, b) => (Math.abs(b - at) < Math.abs(a - at) ? b : a)),
      whole: true,
    };
  const here = values[at - top];
  const some =
    here !== undefined &&
    sameBeside(part, here, seen) &&
    writes.some((write) => isOurs(write, here[write.column - first]) && !isOurs(write, seen[write.column - first]));
  return some ? { row: at, whole: false } : null;
}

/** Whether two rows of cells are alike beside the cells that are written: what names the record. */
const sameBeside = ({ first, writes, watched }: Part, cells: readonly unknown[], others: readonly unknown[]): boolean =>
  watched.every(
    (column) =>
      writes.some((write) => write.column === column) ||
      shownAs(cells[column - first]) === shownAs(others[column - first]),
  );

/**
 * Rows moved at the moment of a write whose answer is lost: what it wrote stands in another record. What stood there before
 * nobody knows but the version history, so it is said and left.
 */
const isAstray = (part: Part, cells: readonly unknown[] | undefined): boolean =>
  part.added === undefined && part.writes.length > 0 && cells !== undefined && holds(part, cells);

/** Somebody wrote where this was to stand, perhaps over it: where they take theirs back, it may stand again. */
const isCovered = (part: Part, cells: readonly unknown[] | undefined): boolean =>
  part.added?.table === undefined &&
  cells !== undefined &&
  sameBeside(part, cells, part.seen) &&
  part.writes.some(({ column }) => shownAs(cells[column - part.first]) !== shownAs(part.seen[column - part.first]));

const isOurs = ({ value }: CellWrite, cell: unknown): boolean => shownAs(cell) === shownAs(value);

/** How many of these rows hold what is to be written already. */
export const countEquals = (part: Pick<Part, 'writes' | 'first'>, rows: readonly (readonly unknown[])[]): number =>
  rows.filter((cells) => holds(part, cells)).length;

const holds = ({ writes, first }: Pick<Part, 'writes' | 'first'>, cells: readonly unknown[]): boolean =>
  writes.every((write) => isOurs(write, cells[write.column - first]));

/** A formula or a value as it has to be typed to stand there again; in a cell formatted as text an apostrophe would be shown. */
export function asWas(value: unknown, format: unknown): unknown {
  if (typeof value !== 'string' || value === '' || value.startsWith('=')) return value ?? '';
  return format === TEXT_FORMAT ? value : textCell(value);
}

const moved = (place: RowPlace, row: number): RowPlace =>
  row === place.row
    ? place
    : { ...place, row, address: place.address.replaceAll(String(place.row + 1), String(row + 1)) };
