/** Excel's XML of 2003 (SpreadsheetML), sheet by sheet. */
import { areaName, type Area, SHEET_COLUMNS, SHEET_ROWS } from '../../grid';
import { serialOf } from '../cells/serial';
import { attribute, XmlScanner } from '../shared/xmlScanner';
import type { CellKey, XlsxCell, XlsxSheet, XlsxWorkbook } from '../shared/model';
import { faultOf } from '../raw/openPackage';
import { saidOf, type Said } from '../shared/said';
import { Room } from '../shared/room';
import { XlsxError } from '../shared/xlsxError';

type OpenSheet = Omit<XlsxSheet, 'merges'> & { merges: Area[]; hiddenRows: number[]; unsaved: Set<CellKey> };

/** Throws an `XlsxError` where it is not well-formed. */
export function readSpreadsheetXml(text: string): XlsxWorkbook {
  const reader = new Reader();
  try {
    const scanner = new XmlScanner(reader);
    scanner.push(text);
    scanner.end();
  } catch (error) {
    throw faultOf(error, reader.place);
  }
  if (reader.sheets.length === 0) throw new XlsxError('noTable');
  for (const sheet of reader.sheets) reader.room.takeMeant(sheet);
  const sheets = reader.sheets.map((sheet) => ({ ...sheet, merges: sheet.merges.map(areaName) }));
  return { sheets, date1904: reader.date1904, definedNames: [], said: reader.said };
}

class Reader {
  readonly sheets: OpenSheet[] = [];
  readonly said: Said[] = [];
  readonly room = new Room();
  date1904 = false;
  wantsText = false;
  private row = -1;
  private column = -1;
  /** Where the cell begins; `column` is the last it covers. */
  private start = -1;
  private type = '';
  private content = '';
  private hasFormula = false;
  private hasData = false;
  /** A comment's text stands in a Data of its own. */
  private inComment = false;
  private declared = 0;

  get place(): string {
    return `"${this.sheets.at(-1)?.name ?? 'Workbook'}", ${this.row + 1}`;
  }

  open(name: string, attributes: string): void {
    if (name === 'Worksheet') {
      const sheet = attribute(attributes, 'Name') ?? `Sheet${this.sheets.length + 1}`;
      this.sheets.push({ name: sheet, matrix: [], merges: [], hiddenRows: [], unsaved: new Set() });
      this.row = -1;
    } else if (name === 'Table') this.declared = Number(attribute(attributes, 'ExpandedRowCount') ?? 0);
    else if (name === 'Row') {
      this.row = this.placed(attributes, this.row, SHEET_ROWS);
      this.column = -1;
      if (attribute(attributes, 'Hidden') === '1') this.sheets.at(-1)?.hiddenRows.push(this.row);
    } else if (name === 'Cell') this.openCell(attributes);
    else if (name === 'Comment') this.inComment = true;
    else if (name === 'Data' && !this.inComment) {
      this.type = attribute(attributes, 'Type') ?? 'String';
      this.content = '';
      this.wantsText = this.hasData = true;
    } else if (name === 'Visible' || name === 'Date1904') {
      if (name === 'Date1904') this.date1904 = true;
      this.wantsText = name === 'Visible';
      this.content = '';
    }
  }

  close(name: string): void {
    if (name === 'Comment') this.inComment = false;
    else if (name === 'Data' && !this.inComment) {
      this.wantsText = false;
      const value = this.value();
      if (value !== null && value !== '') this.put(value);
    } else if (name === 'Cell' && this.hasFormula && !this.hasData)
      this.sheets.at(-1)?.unsaved.add(`${this.row},${this.start}`);
    else if (name === 'Visible') {
      this.wantsText = false;
      const sheet = this.sheets.at(-1);
      if (sheet && /^SheetHidden|^SheetVeryHidden/.test(this.content)) sheet.hidden = true;
    } else if (name === 'Table' && this.declared > this.row + 1) {
      const holes = { sheet: this.sheets.at(-1)?.name, declared: this.declared, found: this.row + 1 };
      this.said.push(saidOf('fewerRows', holes));
    }
  }

  text(text: string): void {
    this.content += text;
  }

  private openCell(attributes: string): void {
    this.start = this.column = this.placed(attributes, this.column, SHEET_COLUMNS);
    this.hasFormula = attribute(attributes, 'Formula') !== undefined;
    this.hasData = false;
    const across = Number(attribute(attributes, 'MergeAcross') ?? 0);
    const down = Number(attribute(attributes, 'MergeDown') ?? 0);
    if (!(across > 0 || down > 0)) return;
    if (!(this.column + across < SHEET_COLUMNS && this.row + down < SHEET_ROWS))
      throw new XlsxError('unreadable', `${this.place}: ss:MergeAcross="${across}" ss:MergeDown="${down}"`);
    const at = {
      startRow: this.row,
      startColumn: this.column,
      endRow: this.row + down,
      endColumn: this.column + across,
    };
    this.sheets.at(-1)?.merges.push(at);
    this.column += across;
  }

  /** Rows and cells follow each other but for those with a place of their own. */
  private placed(attributes: string, before: number, most: number): number {
    const said = attribute(attributes, 'Index');
    const place = said === undefined ? before + 1 : Number(said) - 1;
    if (!(place > before && place < most)) throw new XlsxError('unreadable', `${this.place}: ss:Index="${place + 1}"`);
    return place;
  }

  private value(): XlsxCell {
    const { type, content } = this;
    if (type === 'Number') return content.trim() === '' || Number.isNaN(Number(content)) ? content : Number(content);
    if (type === 'Boolean') return content.trim() === '1';
    if (type === 'DateTime') return serialOf(content.trim(), this.date1904) ?? content;
    return content;
  }

  private put(value: XlsxCell): void {
    const { name = '', matrix = [] } = this.sheets.at(-1) ?? {};
    this.room.take(Math.max(0, this.row - matrix.length), name);
    while (matrix.length <= this.row) matrix.push([]);
    const cells = matrix[this.row]!;
    this.room.take(Math.max(0, this.start + 1 - cells.length), name);
    while (cells.length < this.start) cells.push(null);
    cells[this.start] = value;
  }
}
