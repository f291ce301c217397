/** The tables of a web page on one sheet, below one another, as Excel shows them. */
import { Parser } from 'htmlparser2';
import { areaName, type Area, SHEET_COLUMNS } from '../../grid';
import type { XlsxCell, XlsxWorkbook } from '../shared/model';
import { Room } from '../shared/room';
import { XlsxError } from '../shared/xlsxError';

interface Cell {
  text: string;
  /** What Excel wrote as the cell's number. */
  number: number | null;
  columns: number;
  rows: number;
  /** Tables within a cell are tables of their own. */
  holdsTable: boolean;
}

interface Table {
  rows: { cells: Cell[]; hidden: boolean }[];
}

const LARGEST_SPAN = 1000;
/** Each tag within another costs the parser as many steps as are open. */
const DEEPEST = 1000;
const NAME = 'Sheet1';

/** Throws an `XlsxError` where it holds no table, or more than any sheet. */
export function readHtml(text: string): XlsxWorkbook {
  const tables = tablesOf(text).filter(({ rows }) => rows.some(({ cells }) => cells.length > 0));
  if (tables.length === 0) throw new XlsxError('noTable');
  const matrix: XlsxCell[][] = [];
  const merges: Area[] = [];
  const hiddenRows: number[] = [];
  const room = new Room();
  for (const [i, table] of tables.entries()) {
    if (i > 0) matrix.push([]);
    put(table, matrix, merges, hiddenRows, room);
  }
  room.takeMeant({ name: NAME, matrix, merges });
  const sheet = { name: NAME, matrix, merges: merges.map(areaName), hiddenRows };
  return { sheets: [sheet], date1904: false, definedNames: [] };
}

function tablesOf(text: string): Table[] {
  const tables: Table[] = [];
  const open: Table[] = [];
  const cells: Cell[] = [];
  /** Of each element that is open: whether nobody sees its text. */
  const unseen: boolean[] = [];
  let skipped = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (unseen.push(isUnseen(name, attributes)) > DEEPEST) throw new XlsxError('tooDeep');
        if (unseen.at(-1)) skipped++;
        const cell = cells.at(-1);
        if (cell && name === 'input' && /^(text)?$/i.test(attributes['type'] ?? ''))
          cell.text += attributes['value'] ?? '';
        if (name === 'br' || name === 'p' || name === 'div') addBreak(cell);
        if (name === 'table') {
          if (cell) cell.holdsTable = true;
          const table: Table = { rows: [] };
          tables.push(table);
          open.push(table);
        } else if (name === 'tr') {
          const hidden = isHidden(attributes);
          open.at(-1)?.rows.push({ cells: [], hidden });
        } else if (name === 'td' || name === 'th') {
          const number = attributes['x:num'];
          const next: Cell = {
            text: '',
            number: number ? Number(number) : null,
            columns: span(attributes['colspan']),
            rows: span(attributes['rowspan']),
            holdsTable: false,
          };
          cells.push(next);
          open.at(-1)?.rows.at(-1)?.cells.push(next);
        }
      },
      ontext(piece) {
        const cell = cells.at(-1);
        if (cell && skipped === 0) cell.text += piece.replace(/[ \t\r\n\f]+/g, ' ');
      },
      onclosetag(name) {
        if (unseen.pop()) skipped--;
        if (name === 'table') open.pop();
        else if (name === 'td' || name === 'th') cells.pop();
      },
    },
    { decodeEntities: true, lowerCaseAttributeNames: true },
  );
  parser.end(text);
  return tables;
}

/** Of the choices of a list only the chosen one is seen; rows and cells that are hidden are read, and said. */
function isUnseen(name: string, attributes: Record<string, string>): boolean {
  if (name === 'script' || name === 'style') return true;
  if (name === 'option') return !('selected' in attributes);
  return /^(span|div|p|small|i|b|em|strong|a|font|label)$/.test(name) && isHidden(attributes);
}

const isHidden = (attributes: Record<string, string>): boolean =>
  'hidden' in attributes || /display\s*:\s*none/i.test(attributes['style'] ?? '');

function addBreak(cell: Cell | undefined): void {
  if (cell && cell.text.trim() !== '') cell.text = `${cell.text.trimEnd()}\n`;
}

function span(text = '1'): number {
  const count = Number.parseInt(text, 10);
  return count >= 1 ? Math.min(count, LARGEST_SPAN) : 1;
}

function put({ rows }: Table, matrix: XlsxCell[][], merges: Area[], hiddenRows: number[], room: Room): void {
  const top = matrix.length;
  /** How many more rows a cell above still covers, by column. */
  const covered: number[] = [];
  for (const [i, { cells, hidden }] of rows.entries()) {
    const row: XlsxCell[] = [];
    let column = 0;
    const next = (): void => {
      while ((covered[column] ?? 0) > 0) {
        covered[column]!--;
        row[column++] = null;
      }
    };
    for (const { text, number, columns, rows: down, holdsTable } of cells) {
      next();
      const value = holdsTable ? null : text.replace(/\u00a0/g, ' ').trim() || null;
      row[column] = number !== null && Number.isFinite(number) ? number : value;
      const at = {
        startRow: top + i,
        startColumn: column,
        endRow: top + i + down - 1,
        endColumn: column + columns - 1,
      };
      if (columns > 1 || down > 1) merges.push(at);
      room.take(column + columns > SHEET_COLUMNS ? Infinity : columns * down, NAME);
      for (let over = 0; over < columns; over++) {
        if (over > 0) row[column] = null;
        covered[column++] = down - 1;
      }
    }
    next();
    if (hidden) hiddenRows.push(matrix.length);
    matrix.push(Array.from(row, (cell) => cell ?? null));
  }
}
