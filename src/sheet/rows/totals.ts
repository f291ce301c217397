/** Rows that sum up others: proved by their numbers first, known by their word second. */
import type { FieldSpec, Matrix, RawCell } from '../shared/types';
import { foldWord, isBlank, squeeze } from '../../grid';
import { parseNumber } from '../columnTypes/parseNumber';
import { IN_SIGHT } from '../shared/inSight';
import { Remembered } from '../shared/remembered';

/** At the beginning or the end of a label: "Total BANDUNG", "BANDUNG Total", "Jumlah SDM". */
const TOTAL = String.raw`(?:grand|sub)?[\s-]*totals?|tot|ttl|jumlah|jml|sum|rata[\s-]*rata|rerata|average|avg|mean|count`;
const ENDS_WITH_TOTAL = new RegExp(String.raw`^(?:${TOTAL})(?:\b.*)?$|^.*\b(?:totals?|jumlah|average|count)$`, 'i');
/** The word alone: nothing but a total calls itself so where a record has its site or its number. */
const SUMMARY =
  /^(?:all|semua|seluruh(?:nya)?|nasional|national|overall|keseluruhan|(?:pen)?capaian|achievement|ach|selisih|gap|sisa|kekurangan|kelebihan|kebutuhan|surplus|defisit|(?:nilai )?(?:ma(?:ks|x)(?:imum|imal)?|min(?:imum|imal)?|tertinggi|terendah)|median|deviasi|deviation|variance|per[sc]ent(?:ase|age)?|prosentase|target)(?:\s+(?:all|area|site|witel|region(?:al)?|cabang|jabatan|agent|sdm|total|target|kinerja|bulan ini|\d+\s*%?))*$/i;
/** What Excel's pivots write where the first field's caption should be. */
const PIVOT = /^(?:row labels|column labels|label baris|label kolom|grand total)$/i;
const LONGEST = 40;
const NUMERIC: ReadonlySet<string> = new Set(['integer', 'number', 'duration']);
/** Two rows at least stand above a sum. */
const ENOUGH = 2;
/** The period, say. */
const MOST_BESIDE_LABEL = 1;

/** A label without the signs around it: "% Capaian", "TOTAL :", "Σ". */
function labelOf(cell: RawCell): string | null {
  if (typeof cell !== 'string' || cell.length > LONGEST) return null;
  return squeeze(joined(cell)).replace(/^[%#*:=()[\]\s-]+|[%#*:=()[\]\s.-]+$/g, '');
}

/** "T O T A L" is one word; a wider gap parts two. */
const joined = (text: string): string =>
  !text.includes(' ') ? text : text.replace(/(?<![\p{L}\p{N}])(\p{L}) (?=\p{L}(?![\p{L}\p{N}]))/gu, '$1');

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Which texts say that their row is a total; a column says the same few things again and again. */
export class TotalWords {
  private readonly known = { bare: new Remembered<boolean>(), named: new Remembered<boolean>() };

  /** @param bare the row has no id of its own: then the word may stand anywhere in the label */
  says(cell: RawCell, bare: boolean): boolean {
    // Most rows begin with a date or a number: one look is enough.
    if (typeof cell !== 'string') return false;
    const code = cell.charCodeAt(0);
    if (isDigit(code)) return false;
    // Or with an id: what begins with a letter and ends with a digit is a total only where the row has no id of its own.
    if (!bare && isDigit(cell.charCodeAt(cell.length - 1)) && (code | 32) >= 97 && (code | 32) <= 122) return false;
    const known = this.known[bare ? 'bare' : 'named'];
    let says = known.get(cell);
    if (says === undefined) known.set(cell, (says = saysTotal(cell, bare)));
    return says;
  }
}

function saysTotal(cell: string, bare: boolean): boolean {
  const label = labelOf(cell);
  if (label === null) return false;
  if (label === '') return bare && squeeze(cell) === '%';
  if (PIVOT.test(label) || /^(?:Σ|∑)/.test(label)) return true;
  return bare ? ENDS_WITH_TOTAL.test(label) || SUMMARY.test(label) : STRICT.test(label);
}

const STRICT =
  /^(?:grand |sub ?)?totals?(?:\s*(?:keseluruhan|all))?$|^(?:jumlah|jml)(?:\s+total)?$|^total keseluruhan$/i;

/** Sums of the records so far, of the whole table and of the group since the last total. */
export class Sums {
  private readonly columns: { column: number; all: number; group: number; totals: number }[];
  private records = 0;
  private inGroup = 0;
  private groups = 0;
  /** Columns that every record so far has filled; a total leaves one of them blank. */
  private always: number[];
  /** Columns that are no numbers. */
  private readonly named: readonly number[];

  /** @param isBlank as the host writes blanks */
  constructor(
    private readonly known: ReadonlyMap<number, FieldSpec>,
    private readonly isBlank: (cell: RawCell) => boolean,
  ) {
    const columns = [...known].filter(([, { type }]) => NUMERIC.has(type)).map(([column]) => column);
    this.columns = columns.map((column) => ({ column, all: 0, group: 0, totals: 0 }));
    this.named = [...known.keys()].filter((column) => !columns.includes(column));
    this.always = [...this.named];
  }

  /** Whether the cell could be a record's own: a word of its column's list, or anything where there is no list. */
  isWord(column: number, cell: RawCell): boolean {
    const { type, values = {} } = this.known.get(column)!;
    return (
      type !== 'enum' ||
      Object.entries(values)
        .flat(2)
        .some((word) => foldWord(word) === foldWord(String(cell)))
    );
  }

  record(cells: Matrix[number]): void {
    this.records++;
    this.inGroup++;
    for (const sum of this.columns) {
      const value = numberOf(cells[sum.column]);
      if (value === null) continue;
      sum.all += value;
      sum.group += value;
    }
    for (const column of this.always) {
      if (!this.isBlank(cells[column])) continue;
      this.always = this.always.filter((each) => !this.isBlank(cells[each]));
      break;
    }
  }

  /** The group ends here. */
  total(): void {
    this.inGroup = 0;
    this.groups++;
    for (const sum of this.columns) {
      sum.totals += sum.group;
      sum.group = 0;
    }
  }

  /** How many records there are so far. */
  get count(): number {
    return this.records;
  }

  /** Their number, as somebody writes it under them. */
  isCount(cell: RawCell): boolean {
    return this.records >= ENOUGH && numberOf(cell) === this.records;
  }

  /** What the row's numbers are of those above; null where they prove nothing. */
  proof(cells: Matrix[number]): 'totalSum' | 'totalMean' | null {
    if (this.columns.length === 0 || this.records === 0 || !this.lacksWhatRecordsHave(cells)) return null;
    const numbers = this.columns.flatMap((sum) => {
      const value = numberOf(cells[sum.column]);
      return value === null ? [] : [{ value, sum }];
    });
    if (numbers.length === 0 || numbers.every(({ value }) => value === 0)) return null;
    // A number without a word may be a sum by chance, unless it is all there is; 3 under 1 and 2 numbers its row.
    const alone =
      this.always.length > 0 &&
      numbers[0]!.value !== this.records + 1 &&
      this.always.every((column) => this.isBlank(cells[column]));
    const labelled = cells.some((cell) => typeof cell === 'string' && /\p{L}{2}/u.test(cell));
    if (numbers.length < 2 && !alone && !labelled) return null;
    const all = (matches: (value: number, sum: (typeof numbers)[number]['sum']) => boolean) =>
      numbers.every(({ value, sum }) => matches(value, sum));
    const { records, inGroup } = this;
    // Of one record only where the row has none of several things that every record has.
    const ofOne = alone && !labelled && this.always.length >= ENOUGH ? 1 : ENOUGH;
    if (inGroup >= ofOne && all((value, { group }) => near(value, group, 0.01))) return 'totalSum';
    if (records < ENOUGH) return null;
    if (all((value, { all }) => near(value, all, 0.01))) return 'totalSum';
    if (all((value, { all }) => near(value, all / records, 0.5) && value !== 0)) return 'totalMean';
    return null;
  }

  /**
   * Whether the row's numbers are the sum of those below, down to the next such row, to where its group ends or to the end:
   * an outline with its sums on top. @param below the row so many rows further down
   */
  provedBelow(cells: Matrix[number], below: (distance: number) => Matrix[number] | undefined): boolean {
    const numbers = this.columns.flatMap(({ column }) => {
      const value = numberOf(cells[column]);
      return value === null ? [] : [{ column, value }];
    });
    const lacked = this.named.filter((column) => this.isBlank(cells[column]));
    const has = (row: Matrix[number]) => (column: number) => !this.isBlank(row[column]);
    const next = below(1);
    if (!next || !lacked.some(has(next)) || numbers.every(({ value }) => value === 0)) return false;
    // Rows that lack the same are sums themselves; those that lack some of it may be, too.
    return [(row: Matrix[number]) => lacked.some(has(row)), (row: Matrix[number]) => lacked.every(has(row))].some(
      (isRecord) => {
        const records: Matrix[number][] = [];
        const isWhole = () =>
          records.length >= (this.groups > 0 ? 1 : ENOUGH) &&
          numbers.every(({ column, value }) => near(value, sumOf(records, column), 0.01));
        const leavesGroup = (row: Matrix[number]) =>
          this.named.some(
            (column) => has(cells)(column) && records.every(isLike(cells, column)) && !isLike(cells, column)(row),
          );
        for (let distance = 1; distance <= IN_SIGHT; distance++) {
          const row = below(distance);
          const ends = !row || row.every((cell) => this.isBlank(cell));
          if (ends || !isRecord(row) || leavesGroup(row)) {
            if (isWhole()) return this.sumsUp(cells, records);
            if (ends) return false;
          }
          if (isRecord(row)) records.push(row);
        }
        return false;
      },
    );
  }

  /** It lacks what all of them have, and what it has of theirs is the same in all: a site, a period; a label is nobody's. */
  private sumsUp(cells: Matrix[number], records: readonly Matrix[number][]): boolean {
    const always = this.named.filter((column) => records.every((row) => !this.isBlank(row[column])));
    if (!always.some((column) => this.isBlank(cells[column]))) return false;
    return always.every((column) => {
      const own = cells[column];
      return this.isBlank(own) || records.every(isLike(cells, column)) || !this.isWord(column, own);
    });
  }

  /** A record is never a total, whatever its numbers: beside a label a total has next to nothing of what every record has. */
  lacksWhatRecordsHave(cells: Matrix[number]): boolean {
    if (this.records === 0) return false;
    const label = this.always.find((column) => typeof cells[column] === 'string' && /\p{L}{2}/u.test(cells[column]));
    const filled = this.always.filter((column) => column !== label && !this.isBlank(cells[column])).length;
    return filled <= MOST_BESIDE_LABEL && filled + (label === undefined ? 0 : 1) < this.always.length;
  }
}

const sumOf = (rows: readonly Matrix[number][], column: number): number =>
  rows.reduce((sum, row) => sum + (numberOf(row[column]) ?? 0), 0);

const isLike = (cells: Matrix[number], column: number) => (row: Matrix[number]) => row[column] === cells[column];

const near = (value: number, expected: number, by: number): boolean => Math.abs(value - expected) <= by;

function numberOf(cell: RawCell): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== 'string' || cell === '' || cell.length > LONGEST) return null;
  const digit = cell.charCodeAt(0) - 48;
  if (cell.length === 1 && digit >= 0 && digit <= 9) return digit;
  if (isBlank(cell)) return null;
  if (/^\d{1,15}$/.test(cell)) return Number(cell);
  return parseNumber(cell, false, false)?.value ?? null;
}
