/** The cells of one sheet, read as they are unpacked; indices and positions are checked before a cell is believed. */
import { parseArea, type Area, type CellKey, type OwnTexts, SHEET_COLUMNS, SHEET_ROWS } from '../../grid';
import type { XlsxCell } from '../shared/model';
import type { Room } from '../shared/room';
import { XlsxError } from '../shared/xlsxError';
import { serialOf } from './serial';
import { TextCollector, unescaped } from './sharedStrings';
import { attribute, XmlScanner, type XmlHandler } from '../shared/xmlScanner';

/** Rows that hold nothing are all this one: a cell at the foot of a sheet brings a million of them. */
const NO_CELLS = Object.freeze([]) as unknown as XlsxCell[];
/** A shared text that is longer counts as unpacked with each cell that holds it. */
const LONG_TEXT = 1000;
/** Columns of a row that costs more to copy than it holds unused. */
const WIDE = 1000;

/** What the cells of all sheets of a book share. */
export interface CellContext {
  strings: readonly string[];
  /** Those written into cells themselves. */
  texts: OwnTexts;
  date1904: boolean;
  /** Styles there are; null where the file does not say. */
  styles: number | null;
  room: Room;
  /** Counts as unpacked. */
  take(letters: number): void;
}

export interface SheetCells {
  matrix: XlsxCell[][];
  merges: Area[];
  /** Rows nobody sees, by a filter or by hand. */
  hiddenRows: number[];
  /** Whether the sheet, and not a table on it, is filtered. */
  filtered: boolean;
  /** Formulas without a saved result. */
  unsaved: Set<CellKey>;
  /** Cells that one formula fills together. */
  arrays: Area[];
  /** By row the first column with a formula; rows without one are holes. */
  firstFormulas: number[];
  /** Formulas whose saved result is 0; null as soon as one has another. */
  zeros: CellKey[] | null;
  /** The last row that the file has, and the one it says to have; 0-based, null where it says nothing. */
  lastRow: number;
  declaredRow: number | null;
  /** Cells whose style there is not. */
  strayStyles: number;
  /** Texts with an & that begins no entity. */
  bareAmpersands: number;
}

const TEXTS: ReadonlySet<string> = new Set(['str', 'e', 'inlineStr']);
/** Throws an `XlsxError` that names the cell, or an `XmlFault`. */
export async function sheetCells(
  pieces: AsyncIterable<string>,
  name: string,
  context: CellContext,
): Promise<SheetCells> {
  const reader = new CellReader(name, context);
  const scanner = new XmlScanner(reader);
  for await (const piece of pieces) scanner.push(piece);
  scanner.end();
  context.room.takeMeant({ name, ...reader.cells });
  return reader.cells;
}

class CellReader implements XmlHandler {
  readonly cells: SheetCells = {
    ...{ matrix: [], merges: [], hiddenRows: [], filtered: false, unsaved: new Set(), arrays: [] },
    ...{ firstFormulas: [], zeros: [], lastRow: -1, declaredRow: null, strayStyles: 0, bareAmpersands: 0 },
  };
  wantsText = false;
  private row = -1;
  private cellsOfRow: XlsxCell[] = [];
  private column = -1;
  private type: string | undefined;
  private content = '';
  private hasValue = false;
  /** There is an element for its value, be it empty. */
  private hasResult = false;
  private hasFormula = false;
  private readonly rich = new TextCollector();
  private inRich = false;

  constructor(
    private readonly name: string,
    private readonly context: CellContext,
  ) {}

  open(name: string, attributes: string): void {
    if (name === 'c') this.openCell(attributes);
    else if (name === 'v') this.wantsText = true;
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'f') this.openFormula(attributes);
    else if (name === 'is') this.openRich();
    else if (this.inRich) {
      this.rich.open(name);
      this.wantsText = this.rich.wanted;
    } else this.openOther(name, attributes);
  }

  close(name: string): void {
    if (name === 'v') {
      this.wantsText = false;
      this.hasResult = true;
      this.hasValue = this.content !== '';
    } else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    else if (name === 'is') this.closeRich();
    else if (this.inRich) {
      this.rich.close(name);
      this.wantsText = this.rich.wanted;
    }
  }

  text(text: string): void {
    if (this.inRich) this.rich.add(text);
    else this.content += text;
  }

  bareAmpersand(): void {
    this.cells.bareAmpersands++;
  }

  private openRow(attributes: string): void {
    const said = attribute(attributes, 'r');
    this.row = said === undefined ? this.row + 1 : Number(said) - 1;
    if (!(this.row >= 0 && this.row < SHEET_ROWS)) throw this.damaged(`<row r="${said ?? ''}">`);
    this.column = -1;
    const { matrix } = this.cells;
    const there = matrix[this.row];
    this.cellsOfRow = there === undefined || there === NO_CELLS ? [] : there;
    this.cells.lastRow = Math.max(this.cells.lastRow, this.row);
    const hidden = attribute(attributes, 'hidden');
    if (hidden === '1' || hidden === 'true' || Number(attribute(attributes, 'ht') ?? 1) === 0)
      this.cells.hiddenRows.push(this.row);
  }

  private openCell(attributes: string): void {
    const said = attribute(attributes, 'r');
    // Some programs leave the place out, or count columns in it.
    if (said === undefined || /^\d*$/.test(said)) this.column++;
    else this.place(said);
    this.type = attribute(attributes, 't');
    this.content = '';
    this.hasValue = this.hasResult = this.hasFormula = false;
    const style = attribute(attributes, 's');
    const { styles } = this.context;
    if (style !== undefined && styles !== null && !(Number(style) < Math.max(1, styles))) this.cells.strayStyles++;
  }

  private openFormula(attributes: string): void {
    this.hasFormula = true;
    const area = attribute(attributes, 't') === 'array' ? parseArea(attribute(attributes, 'ref') ?? '') : null;
    if (area) this.cells.arrays.push(area);
  }

  /** `B7`: the row is the row's own, and a cell that says otherwise is damage. */
  private place(said: string): void {
    let column = 0;
    let at = 0;
    for (; at < said.length; at++) {
      const letter = said.charCodeAt(at) & 0xdf;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    this.column = column - 1;
    if (!(column > 0 && column <= SHEET_COLUMNS) || Number(said.slice(at)) !== this.row + 1) throw this.damaged(said);
  }

  private closeCell(): void {
    const { type, content: text } = this;
    const { unsaved, firstFormulas } = this.cells;
    if (this.hasFormula) firstFormulas[this.row] ??= this.column;
    // An empty text is a result; a program that calculates nothing calls every formula a text and gives none.
    const isEmptyText = type === 'str' && this.hasResult;
    if (this.hasFormula && !this.hasValue && !isEmptyText && text === '') unsaved.add(`${this.row},${this.column}`);
    let value: XlsxCell = null;
    if (!this.hasValue) value = text === '' ? null : this.written(text);
    else if (type === undefined || type === 'n') value = numberOf(text);
    else if (type === 's') value = this.shared(text);
    else if (type === 'b') value = text === '1' || text === 'true';
    else if (type === 'd') value = serialOf(text, this.context.date1904) ?? text;
    else value = this.written(unescaped(text));
    if (this.hasFormula && this.hasValue && this.cells.zeros !== null) this.noteZero(value);
    if (value !== null && value !== '') this.put(value);
  }

  /** A text, where the cell may be one. */
  private written(text: string): string {
    if (this.type === undefined || TEXTS.has(this.type)) return text === '' ? '' : this.context.texts.of(text);
    throw this.damaged(`<c t="${this.type}">`);
  }

  private noteZero(value: XlsxCell): void {
    if (value === 0) this.cells.zeros!.push(`${this.row},${this.column}`);
    else this.cells.zeros = null;
  }

  private shared(text: string): XlsxCell {
    const found = this.context.strings[Number(text)];
    if (found === undefined) throw this.damaged(`<v>${text}</v>`);
    if (found.length > LONG_TEXT) this.context.take(found.length);
    return found;
  }

  private put(value: XlsxCell): void {
    const cells = this.cellsOfRow;
    const before = cells[this.column] ?? null;
    // A row or cell that comes twice: nobody knows which of them holds.
    if (before !== null && before !== value) throw this.damaged('2 × <c>');
    const more = this.column + 1 - cells.length;
    if (more > 0) {
      this.context.room.take(more, this.name);
      while (cells.length < this.column) cells.push(null);
    }
    cells[this.column] = value;
    const { matrix } = this.cells;
    if (matrix[this.row] === undefined) this.context.room.take(this.row - matrix.length, this.name);
    while (matrix.length < this.row) matrix.push(NO_CELLS);
    matrix[this.row] = cells;
  }

  /** A list that has grown keeps room for half as much again; few rows are wide. */
  private closeRow(): void {
    const { matrix } = this.cells;
    const { cellsOfRow: cells } = this;
    if (cells.length < WIDE && matrix[this.row] === cells) matrix[this.row] = cells.slice();
  }

  private openRich(): void {
    this.inRich = true;
    this.rich.begin();
  }

  private closeRich(): void {
    this.inRich = false;
    this.wantsText = false;
    this.content = this.rich.end();
  }

  private openOther(name: string, attributes: string): void {
    if (name === 'mergeCell') {
      const area = parseArea(attribute(attributes, 'ref') ?? '');
      if (area) this.cells.merges.push(area);
    } else if (name === 'autoFilter') this.cells.filtered = true;
    else if (name === 'dimension') {
      // One cell is what programs write that do not know.
      const area = parseArea(attribute(attributes, 'ref') ?? '');
      if (area && area.endRow > area.startRow) this.cells.declaredRow = area.endRow;
    }
  }

  private damaged(what: string): XlsxError {
    const place = what.startsWith('<row') ? '' : `, ${this.row + 1}`;
    return new XlsxError('unreadable', `"${this.name}"${place}: ${what}`);
  }
}

/** A number written by a program that has no other word for nothing (`NaN`) is an error; another text is shown as it is. */
function numberOf(text: string): XlsxCell {
  const number = Number(text);
  if (!Number.isNaN(number) && text.trim() !== '') return number;
  return /^[-+]?(nan|inf(inity)?)$/i.test(text.trim()) ? '#NUM!' : text;
}
