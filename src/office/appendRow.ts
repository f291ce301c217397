/**
 * Adds one record below the others, under the team's own captions.
 * A table grows by Excel's own row insert (its totals row and what lies below move down, or Excel refuses); a blank last
 * row of a table is used first, because an empty table always has one. A plain sheet gets the row after its last record:
 * where totals or a footer follow, a blank row above them, and never one below.
 */
import { blockAddress, cellAddress } from '../grid';
import type { Matrix } from '../sheet';
import { countEquals, exchange, NEAR_ROWS, type Prepared } from './exchange';
import { checkBlank, checkCaptions, checkOpen } from './checks';
import { shownAs } from './shared/cellText';
import { locate } from './listSources';
import { OfficeProblem } from './shared/officeProblem';
import type { CellWrite, Journal, OfficeApi, RowPlace, Source } from './shared/types';

export interface Append {
  source: Source;
  /** Sheet row of the captions. */
  headerRow: number;
  writes: readonly CellWrite[];
  /** What was read below the last record of a plain sheet: blank rows, totals, a footer. */
  below?: Matrix;
}

/** Appends the row and says where it went. Rejects with an OfficeProblem, and then nothing was written as far as can be seen. */
export const appendRow = (api: OfficeApi, append: Append, journal?: Journal): Promise<RowPlace> =>
  exchange(api, { place: append.source.name, undoGroup: true }, (context) => prepareAppend(context, append), journal);

/** Looks at the place where the row would go. */
export async function prepareAppend(
  context: Excel.RequestContext,
  { source, headerRow, writes, below = [] }: Append,
): Promise<Prepared> {
  const sheet = context.workbook.worksheets.getItem(source.sheet).load('name');
  sheet.protection.load('protected');
  const { row: top, column: first, rows, columns } = await locate(context, source);
  checkOpen(sheet, headerRow);

  const captions = sheet.getRangeByIndexes(headerRow, first, 1, columns).load('values');
  const lastRow = top + rows - 1;
  const from = Math.max(headerRow + 1, lastRow + 1 - Math.max(NEAR_ROWS, below.length));
  const end = sheet.getRangeByIndexes(from, first, lastRow + 2 - from, columns).load('values,formulas,numberFormat');
  await context.sync();
  checkCaptions(source.sheet, headerRow, captions.values[0]!, first, writes);

  const lines = end.values as unknown[][];
  const table = source.kind === 'table' ? source.name : undefined;
  const at = table === undefined ? freeLine(source, first, from, lines, below) : lines.length - 1;
  const lastIsBlank = table !== undefined && at > 0 && isBlankLine(lines[at - 1]!);
  const grows = table !== undefined && !lastIsBlank;
  const line = lastIsBlank ? at - 1 : at;
  const row = from + line;
  if (!grows) checkBlank(source.sheet, row, lines[line]!, first, writes, []);
  const seen = grows ? lines[line]!.map(() => '') : lines[line]!;
  return {
    place: { sheet: source.sheet, row, address: blockAddress(row, first, 1, columns) },
    parts: [
      {
        ...{ sheet: source.sheet, headerRow, row, first, seen, writes },
        // A new row looks as the one above it does.
        typed: grows ? seen : (end.formulas[line] as unknown[]),
        formats: end.numberFormat[Math.max(0, line - 1)] as unknown[],
        watched: seen.map((_, k) => first + k),
        added: { from, equals: countEquals({ writes, first }, lines), ...(grows && { table }) },
      },
    ],
    told: 0,
  };
}

/** The line of the block's end that takes the record: the last one (it is blank), or a blank one above totals and footers. */
function freeLine(source: Source, first: number, from: number, lines: readonly unknown[][], below: Matrix): number {
  const tail = below.findIndex((line) => !isBlankLine(line));
  if (tail < 0) return lines.length - 1;
  const start = lines.length - 1 - below.length;
  const place = (line: number) => `${source.sheet}!${cellAddress(from + line, first)}`;
  below.forEach((line, k) => {
    // Sums move with every record; words do not.
    const word = line.findIndex((cell) => typeof cell === 'string' && cell.trim() !== '');
    if (k < tail || word < 0) return;
    const [found, expected] = [shownAs(lines[start + k]?.[word]), shownAs(line[word])];
    if (found !== expected) throw new OfficeProblem('rowsMoved', { place: place(start + k), found, expected });
  });
  for (let line = start; line < start + tail; line++) if (isBlankLine(lines[line]!)) return line;
  const words = lines[start + tail]!.map(shownAs).find((text) => text !== '') ?? '';
  throw new OfficeProblem('totalsBelow', { place: place(start + tail), found: words });
}

const isBlankLine = (cells: readonly unknown[]): boolean => cells.every((value) => shownAs(value) === '');
