/** Columns as word lists and codes: a condition on one column is then asked once a word, not once a row. */
import type { SheetTable, TypedColumn } from '../../sheet';
import { NOTHING, type Dictionary, type Slot } from '../compile/slot';
import { BLOCK, lane } from '../tri';
import { isUnknown, NUMERIC_TYPES, type Value } from '../value';
import { gather, point, type Frame } from './frame';

interface EncodedColumn {
  values: ArrayLike<Value>;
  /** Null: not encoded. */
  dictionary: Dictionary | null;
  /** Numbers and dates as doubles, NaN where nothing is known. */
  numbers: Float64Array | null;
}

/** A table's columns, encoded; keep it between calls for as long as the range's content is the same. */
export interface EncodedTable {
  size: number;
  columns: ReadonlyMap<string, EncodedColumn>;
}

/** A column with more words than this share of its rows gains nothing from being encoded. */
const WORTHWHILE = 0.25;
const MAX_WORDS = 65_536;

export function encodeTable(table: SheetTable): EncodedTable {
  const columns = new Map<string, EncodedColumn>();
  for (const [name, column] of Object.entries(table.columns)) {
    if (column.source !== null) columns.set(name, encodeColumn(column));
  }
  return { size: table.rows.length, columns };
}

function encodeColumn({ type, values }: TypedColumn): EncodedColumn {
  const numbers = NUMERIC_TYPES.includes(type)
    ? Float64Array.from(values, (value) => (typeof value === 'number' ? value : NaN))
    : null;
  return { values, dictionary: encode(values) ?? blanksOf(values), numbers };
}

function encode(cells: readonly Value[]): Dictionary | null {
  const most = Math.min(MAX_WORDS, Math.max(16, cells.length * WORTHWHILE));
  const codeOf = new Map<Value, number>();
  const values: Value[] = [];
  const short = lane(cells.length);
  let codes: Uint8Array | Uint16Array = short.bytes;
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row];
    let code = codeOf.get(cell);
    if (code === undefined) {
      if (values.length >= most) return null;
      code = values.push(cell) - 1;
      codeOf.set(cell, code);
      if (code === 256) codes = Uint16Array.from(codes);
    }
    codes[row] = code;
  }
  return { values, codes, lane: values.length <= 256 ? short : null, blanksOnly: false };
}

/** Of a column with too many words, which cells are blank and which are missing. */
function blanksOf(cells: readonly Value[]): Dictionary {
  const short = lane(cells.length);
  const { bytes: codes } = short;
  cells.forEach((cell, row) => {
    codes[row] = cell === null ? 1 : isUnknown(cell) ? 2 : 0;
  });
  return { values: ['', null, undefined], codes, lane: short, blanksOnly: true };
}

export function encodedFrame(table: EncodedTable): Frame {
  const lanes = buffers(() => lane());
  const wordsOf = buffers(() => new Uint16Array(BLOCK));
  return {
    size: table.size,
    block: (from, records, selection) => (slot) => {
      const column = table.columns.get(slot.name);
      if (!column) return point(slot, NOTHING, 0);
      const { values, dictionary, numbers } = column;
      const { uses } = slot;
      const cells =
        uses.values ||
        (uses.words && dictionary?.blanksOnly !== false) ||
        (uses.blanks && !dictionary) ||
        (uses.numbers && !numbers);
      if (cells && selection) gather(slot, values, from, records, selection);
      else point(slot, values, from);
      slot.encodedNumbers = numbers;
      slot.selection = selection;
      slot.from = from;
      if (!dictionary || !(uses.words || uses.blanks)) return;
      slot.codeBase = selection ? 0 : from;
      slot.dictionary = dictionary;
      if (!selection) return;
      const { values: words, blanksOnly } = dictionary;
      // One loop a kind of array, so that each is compiled for its own.
      if (dictionary.lane) {
        const chosen = lanes(slot);
        const { bytes } = dictionary.lane;
        for (let i = 0; i < records; i++) chosen.bytes[i] = bytes[from + selection[i]!]!;
        slot.dictionary = { values: words, codes: chosen.bytes, lane: chosen, blanksOnly };
      } else {
        const codes = wordsOf(slot);
        for (let i = 0; i < records; i++) codes[i] = dictionary.codes[from + selection[i]!]!;
        slot.dictionary = { values: words, codes, lane: null, blanksOnly };
      }
    },
  };
}

/** One buffer a slot, made when first asked for. */
function buffers<Buffer>(make: () => Buffer): (slot: Slot) => Buffer {
  const made = new Map<Slot, Buffer>();
  return (slot) => {
    let buffer = made.get(slot);
    if (!buffer) made.set(slot, (buffer = make()));
    return buffer;
  };
}
