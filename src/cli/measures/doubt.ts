/** A figure's doubt and trail, as a measure of the command line answers and prints them. */
import {
  doubtLine,
  named,
  placedWays,
  targetOf,
  trailLine,
  type Doubt,
  type DoubtBounds,
  type Share,
  type Trail,
} from '../../measures';
import { fill, type Language, type LocalText } from '../../text';
import type { Input } from '../tables/input';
import { percent } from '../print/show';
import { placeText, rowName, type Where } from '../tables/placeOf';

interface Names {
  part: string;
  whole: string;
}

/** @param input where the rows (0-based, of the file) stand */
export function doubtJson(doubt: Doubt, names: Names, input: Where): object {
  return {
    ...boundsJson(doubt, names),
    causes: doubt.causes.map((cause) => ({ ...cause, rows: cause.rows.map((row) => rowName(input, row)) })),
  };
}

export function boundsJson({ rows, low, high, met }: DoubtBounds, names: Names): object {
  return { rows, low: named(low, names), high: named(high, names), met };
}

export function trailJson({ read, counted, out }: Trail, names: Names, input: Where): object {
  return {
    read,
    counted,
    out: out.map(({ way, count, rows, by, ifCounted }) => ({
      ...{ way, count, rows: rows.map((row) => rowName(input, row)) },
      ...(by && { by: by.map(({ row, hand }) => ({ row: rowName(input, row), hand })) }),
      ifCounted: ifCounted && named(ifCounted, names),
    })),
  };
}

/** Rows of the file instead of records of the table, and with the lines of it that were read as none. */
export function movesInFile({ doubt, trail }: Moves, input: Input): Moves {
  return {
    doubt: { ...doubt, causes: causesInFile(doubt.causes, input) },
    trail: withSkipped({ ...trail, out: placedWays(trail.out, input.table.rows) }, input),
  };
}

export interface Moves {
  doubt: Doubt;
  trail: Trail;
}

export const causesInFile = <T extends { rows: number[] }>(
  causes: readonly T[],
  { table }: Pick<Input, 'table'>,
): T[] => causes.map((cause) => ({ ...cause, rows: cause.rows.map((row) => table.rows[row]!) }));

/** Lines of the file that were read as no records (totals, footers) are ways out, too. @param trail with rows of the file */
export function withSkipped({ read, counted, out }: Trail, { parts }: Pick<Input, 'parts'>): Trail {
  // The same reason of several sheets is one way.
  const skipped = new Map<string, Trail['out'][number]>();
  for (const { reading, first } of parts)
    for (const { reason, count, rows } of reading.report.skipped) {
      if (reason === 'empty') continue;
      const way = skipped.get(reason) ?? { way: reason, count: 0, rows: [], own: null, ifCounted: null };
      const all = [...way.rows, ...rows.map((row) => first + row)];
      skipped.set(reason, { ...way, count: way.count + count, rows: all });
    }
  const ways = [...skipped.values()];
  return { read: ways.reduce((sum, { count }) => sum + count, read), counted, out: [...out, ...ways] };
}

/** One line a figure's doubt, one its trail; nothing where there is nothing to tell. @param trail with rows of the file */
export function doubtLines(doubt: Doubt, trail: Trail, input: Where, language: Language, target?: number): string[] {
  const wording = { language, ...(target !== undefined && { target: targetOf(target) }) };
  return [...doubtLine(doubt, wording), ...trailLine(trail, (row) => placeText(input, row), wording)];
}

/** A column of a table of groups: between what and what each lies; none where nothing in any of them is in doubt. */
export function boundsColumn(
  groups: readonly { doubt: DoubtBounds }[],
  language: Language,
  share?: number,
): { caption: string[]; cells(group: { doubt: DoubtBounds }): string[] } {
  if (groups.every(({ doubt }) => doubt.rows === 0)) return { caption: [], cells: () => [] };
  const shown = ({ part, whole }: Share) => percent(part, whole, language, share);
  return {
    caption: [TEXT.between[language]],
    cells: ({ doubt: { rows, low, high } }) => [
      rows === 0 ? '' : fill(TEXT.range[language], { low: shown(low), high: shown(high), rows }),
    ],
  };
}

const TEXT = {
  between: { id: 'Belum jelas', en: 'In doubt' },
  range: { id: '{{low}} s.d. {{high}} ({{rows}} baris)', en: '{{low}} to {{high}} ({{rows}} rows)' },
} satisfies Record<string, LocalText>;
