/** The sheet of parameters: each number of the pack once, with its clause; whoever changes it there changes the verdicts. */
import { isoOf } from '../calendar';
import { columnLetters } from '../grid';
import {
  isUnknown,
  spelledKey,
  parameterType,
  parameterValue,
  type Lookup,
  type Pack,
  type Parameter,
  type Scalar,
  type Value,
} from '../engine';
import { serialOfIso } from '../engine/operators';
import type { Language, LocalText } from '../text';
import { listText, type Fact } from './fact';
import { sheetName, type PlainCell, type PlainSheet } from './plainSheet';

/** Columns of the parameters; the constant tables stand to the right of them. */
const [VALUE, LOW, HIGH] = [2, 3, 4];
const FIRST_TABLE = 12;
const AS_OF_ROW = 1;
/** Rows of a constant table that people may add. */
const SPARE = 10;

/** Ranges of a constant table, and whether some value of it is blank. */
export interface LookupPlace {
  keys: string;
  values: string;
  blanks: boolean;
}

interface Row {
  name: string;
  parameter: Parameter;
  /** Serial of its last day; undefined for the latest value. */
  until?: number;
}

export class ParameterSheet {
  private readonly list: Row[];
  private readonly tables: { title: LocalText; name: string; entries: [string, Value][] }[] = [];
  private readonly places = new Map<string, LookupPlace>();
  /** Parameters that stand in formulas themselves: changing their cell changes nothing. */
  readonly embedded = new Set<string>();
  private readonly prefix: string;
  /** The day of judgement, as the workbook counts. */
  readonly asOf: number | undefined;

  constructor(
    private readonly name: string,
    private readonly pack: Pack,
    asOf: number | undefined,
    /** The engine's serial of the workbook's day 0: formulas count days as the workbook does. */
    readonly epoch: number,
  ) {
    this.asOf = asOf === undefined ? undefined : asOf - epoch;
    this.prefix = `${sheetName(name)}!`;
    this.list = Object.entries(pack.parameters).flatMap(([each, { earlier = [], ...latest }]): Row[] => [
      ...earlier.map(({ until, who: _, why: __, ...own }) => ({
        name: each,
        parameter: { ...latest, ...own },
        until: serialOfIso(until) ?? undefined,
      })),
      { name: each, parameter: latest },
    ]);
  }

  private cell(row: number, column: number): string {
    return `${this.prefix}$${columnLetters(column)}$${row + 1}`;
  }

  get asOfFact(): Fact {
    return { name: 'asOf', type: 'date', text: this.cell(AS_OF_ROW, VALUE), blank: false, missing: false };
  }

  /** The cell that holds a value of a parameter in a period that ends on a day: its own, or an end of its range. */
  fact(name: string, value: Value, until: number): Fact {
    const at = this.list.findIndex((row) => row.name === name && (row.until === undefined || until < row.until + 1));
    const { parameter } = this.list[at]!;
    const [low, high] = (parameter.range ?? []).map((end) => JSON.stringify(parameterValue(parameter, end)));
    const asked = JSON.stringify(value);
    const own = JSON.stringify(parameterValue(parameter)) === asked;
    const column = own || (asked !== low && asked !== high) ? VALUE : asked === low ? LOW : HIGH;
    return {
      name,
      type: parameterType(parameter),
      text: this.cell(AS_OF_ROW + 1 + at, column),
      // A number that nobody has set is a blank cell.
      blank: true,
      missing: false,
    };
  }

  latest(name: string): Fact {
    return this.fact(name, parameterValue(this.pack.parameters[name]!), Infinity);
  }

  /**
   * Where the keys and values of a constant table stand.
   * @param shared the pack's own table of that name; null for one written in place
   * @param until last day of the period that it holds for
   */
  lookup(name: string, values: Lookup['values'], shared: Lookup | null, until: number): LookupPlace {
    const entries = Object.entries(values);
    const key = `${name} ${JSON.stringify(entries)}`;
    const known = this.places.get(key);
    if (known) return known;
    const unique = new Map(entries.map(([each, value]) => [spelledKey(each), value as Value]));
    const column = FIRST_TABLE + 3 * this.tables.length;
    for (const [, value] of unique) if (Array.isArray(value)) listText(name, value as readonly Scalar[]);
    const isDated = Object.hasOwn(this.pack.lookups ?? {}, name) && this.pack.lookups![name]!.earlier !== undefined;
    const day = shared && isDated && until !== Infinity ? isoOf(until) : null;
    const title = (language: Language) =>
      [shared?.label[language] ?? name, shared?.clause, day && `${TEXT.until[language]} ${day}`]
        .filter(Boolean)
        .join(' · ');
    this.tables.push({ title: { id: title('id'), en: title('en') }, name, entries: [...unique] });
    const range = (at: number) => `${this.cell(1, at)}:${this.cell(unique.size + SPARE, at).slice(this.prefix.length)}`;
    const blanks = [...unique.values()].some((value) => isUnknown(value));
    const place = { keys: range(column), values: range(column + 1), blanks };
    this.places.set(key, place);
    return place;
  }

  sheet(language: Language): PlainSheet {
    const rows: PlainCell[][] = [];
    const formats = new Map<string, string>();
    const put = (row: number, column: number, value: PlainCell) => ((rows[row] ??= [])[column] = value);
    const say = (text: LocalText) => text[language];
    HEADINGS.forEach((heading, column) => put(0, column, say(heading)));
    put(AS_OF_ROW, 0, 'asOf');
    put(AS_OF_ROW, 1, say(TEXT.asOf));
    put(AS_OF_ROW, VALUE, this.asOf ?? null);
    formats.set(`${AS_OF_ROW},${VALUE}`, 'yyyy-mm-dd');
    this.list.forEach(({ name, parameter, until }, i) => {
      const row = AS_OF_ROW + 1 + i;
      const shown = (value: unknown): PlainCell => {
        const cell = cellOf(name, parameterValue(parameter, value));
        return parameter.unit === 'date' && typeof cell === 'number' ? cell - this.epoch : cell;
      };
      const cells: [number, PlainCell][] = [
        [0, name],
        [1, say(parameter.label)],
        [VALUE, shown(parameter.value)],
        [LOW, parameter.range ? shown(parameter.range[0]) : null],
        [HIGH, parameter.range ? shown(parameter.range[1]) : null],
        [5, parameter.unit ?? null],
        [6, parameter.clause],
        [7, parameter.basis],
        [8, until === undefined ? null : until - this.epoch],
        [
          9,
          [this.embedded.has(name) ? say(TEXT.embedded) : '', parameter.note ? say(parameter.note) : '']
            .filter(Boolean)
            .join(' ') || null,
        ],
      ];
      for (const [column, value] of cells) put(row, column, value);
      formats.set(`${row},8`, 'yyyy-mm-dd');
      const format = parameter.unit === 'time' ? 'hh:mm' : parameter.unit === 'date' ? 'yyyy-mm-dd' : null;
      if (format) for (const column of [VALUE, LOW, HIGH]) formats.set(`${row},${column}`, format);
    });
    this.tables.forEach(({ title, name, entries }, i) => {
      const column = FIRST_TABLE + 3 * i;
      put(0, column, say(title));
      put(0, column + 1, say(TEXT.value));
      entries.forEach(([key, value], row) => {
        put(1 + row, column, key);
        put(1 + row, column + 1, cellOf(name, value));
      });
    });
    const widths = [24, 50, 18, 12, 12, 10, 18, 10, 14, 50, 3, 3, ...this.tables.flatMap(() => [28, 20, 3])];
    return { name: this.name, rows, widths, formats };
  }
}

function cellOf(name: string, value: Value): PlainCell {
  if (isUnknown(value)) return null;
  if (!Array.isArray(value)) return value as Scalar;
  const items = value as readonly Scalar[];
  return items.every((item) => typeof item === 'string' || Number.isSafeInteger(item)) &&
    !items.some((item) => String(item).includes('|'))
    ? listText(name, items)
    : JSON.stringify(items);
}

const HEADINGS: readonly LocalText[] = [
  { id: 'Kode', en: 'Code' },
  { id: 'Parameter', en: 'Parameter' },
  { id: 'Nilai', en: 'Value' },
  { id: 'Terendah', en: 'Lowest' },
  { id: 'Tertinggi', en: 'Highest' },
  { id: 'Satuan', en: 'Unit' },
  { id: 'Klausul', en: 'Clause' },
  { id: 'Dasar', en: 'Basis' },
  { id: 'Berlaku s.d.', en: 'In force until' },
  { id: 'Catatan', en: 'Note' },
];

const TEXT = {
  asOf: {
    id: 'Tanggal acuan: menilai baris tanpa tanggal, dan apa yang masih berlangsung',
    en: 'Day of judgement: for rows without a date, and for what is still going on',
  },
  embedded: {
    id: 'Tertanam dalam rumus: mengubah sel ini tidak mengubah putusan.',
    en: 'Built into the formulas: changing this cell changes no verdict.',
  },
  value: { id: 'nilai', en: 'value' },
  until: { id: 's.d.', en: 'until' },
} satisfies Record<string, LocalText>;
