/** What could move a figure, and which rows left it by which way, each a click from its first cell. */
import { CAUSES, handsOf, WAYS, type Doubt, type DoubtCauseCount, type Share, type Trail } from '../../../src/measures';
import type { Language } from '../../../src/text';
import { markText } from '../../store/markText';
import { textsOf } from '../../text/texts';
import { cellOf, placeOf, type CellAt } from '../../rows/places';
import type { TypedPlace } from '../../rows/typedPlace';

export interface FigureDoubt {
  /** Rows in doubt, and the figure at its worst and best. */
  rows: number;
  low: Share;
  high: Share;
  causes: readonly DoubtLine[];
  read: number;
  counted: number;
  ways: readonly (DoubtLine & { ifCounted: Share | null })[];
}

export interface DoubtLine {
  text: string;
  count: number;
  /** Its first cell. */
  action: CellAt | null;
  /** The cause, and the tables it was found in, where something may settle it. */
  cause?: { found: DoubtCauseCount; places: readonly TypedPlace[] };
  /** A row of the sheet that was read as no record. */
  left?: { typed: TypedPlace; row: number };
}

/** @param places the tables that were counted as one, in their order @param further doubts of other tables */
export function figureDoubt(
  places: readonly TypedPlace[],
  doubt: Doubt,
  trail: Trail,
  language: Language,
  further: readonly DoubtLine[] = [],
): FigureDoubt {
  const { rows, low, high, causes } = doubt;
  const left = leftLines(places, language);
  const sheetRow = (record: number): string => {
    const found = placeOf(places, record);
    return found ? String(found.typed.records.sheetRow(found.row) + 1) : '?';
  };
  return {
    ...{ rows, low, high, causes: [...causeLines(places, causes, language), ...further] },
    ...{ read: left.reduce((sum, { count }) => sum + count, trail.read), counted: trail.counted },
    ways: [
      ...trail.out.map(({ way, count, rows: out, by, ifCounted }) => ({
        text: [WAYS[way][language], ...(by ? [handsOf(out, by, sheetRow)] : [])].join(': '),
        ...{ count, ifCounted, action: cellOf(places, out[0], null) },
      })),
      ...left.map((line) => ({ ...line, ifCounted: null })),
    ],
  };
}

/** Rows of one reason that are listed one by one. */
const LEFT_SHOWN = 5;

/** Rows that were read as no records: a total may be a record after all. */
function leftLines(places: readonly TypedPlace[], language: Language): DoubtLine[] {
  return places.flatMap((typed) => {
    const { records, place } = typed;
    const { row: first, column } = records.cells.source;
    return records.reading.report.skipped.flatMap(({ reason, rows, count }): DoubtLine[] => {
      if (reason === 'empty') return [];
      const way = WAYS[reason][language];
      const at = (row: number): CellAt => ({ sheet: place.source.sheet, row: first + row, column });
      const shown = reason === 'afterTable' ? [] : rows.slice(0, LEFT_SHOWN);
      const more = count - shown.length;
      return [
        ...shown.map((row): DoubtLine => {
          const text = markText(records.mark(row, 'record'), typed.loaded.specs, records.cells.date1904);
          const line = textsOf(language)('remedy.leftRow', { way, row: first + row + 1, text });
          return { text: line, count: 1, action: at(row), ...(text !== '' && { left: { typed, row } }) };
        }),
        ...(more > 0 ? [{ text: way, count: more, action: at(rows[shown.length] ?? rows[0]!) }] : []),
      ];
    });
  });
}

export function causeLines(
  places: readonly TypedPlace[],
  causes: readonly DoubtCauseCount[],
  language: Language,
): DoubtLine[] {
  const fields = places[0]?.loaded.pack.fields ?? {};
  return causes.map((found) => {
    const { cause, field, value, count, rows } = found;
    const label = field === null ? null : (fields[field]?.label[language] ?? field);
    const where = [label, value === null ? null : `"${value}"`].filter((each) => each !== null).join(' ');
    const text = [where, CAUSES[cause][language]].filter(Boolean).join(': ');
    return { text, count, action: cellOf(places, rows[0], field), cause: { found, places } };
  });
}

/** Tables that fit as well but have other captions: they are not counted, and named. */
export const leftTables = (places: readonly TypedPlace[], language: Language): DoubtLine[] =>
  places.map(({ place, loaded, table, records }) => {
    const holes = { name: place.source.name, title: loaded.pack.title[language] };
    const { sheet, row, column } = records.cells.source;
    return {
      text: textsOf(language)('remedy.otherForm', holes),
      count: table.rows.length,
      action: { sheet, row: row + table.headerRow, column },
    };
  });
