/**
 * What settles a doubt of a figure: a meaning for a word, days and months swapped back, a row that is a total or a record,
 * sheets counted as one. Each is remembered in the workbook and changes no cell.
 */
import { answerQuestion, withMark, type Mapping, type Question, type RowMark } from '../../../src/sheet';
import type { DoubtCauseCount } from '../../../src/measures';
import type { Language } from '../../../src/text';
import { choicesOf, withMeaning } from '../../store/cellMeanings';
import { settleAll, settleJoined, settleMapping, settlePack, type Settlement } from '../../store/placeMemory';
import type { Place } from '../../store/scan';
import { textsOf } from '../../text/texts';
import { markText } from '../../store/markText';
import { placeOf } from '../../rows/places';
import type { TypedPlace } from '../../rows/typedPlace';

export interface Remedy {
  /** On its button, or the word in a list of meanings. */
  label: string;
  /** What is settled by it, in a sentence. */
  settled: string;
  settlement: Settlement;
  /** The packs whose figures it can move. */
  packs: readonly string[];
}

/** A table somebody tells something about. */
export type Told = Pick<TypedPlace, 'loaded' | 'records'>;

export interface Remedies {
  buttons: readonly Remedy[];
  /** What a word can mean; empty where the cause is no word. */
  meanings: readonly Remedy[];
}

export const NO_REMEDIES: Remedies = { buttons: [], meanings: [] };

/** Totals are few; more rows of one cause are records. */
const MOST_TOTALS = 3;

/** @param places the tables that were counted as one, in their order */
export function remediesOf(places: readonly TypedPlace[], cause: DoubtCauseCount, language: Language): Remedies {
  const { rows, count, cause: kind, field, value } = cause;
  const touched = [...new Set(rows.flatMap((record) => placeOf(places, record)?.typed ?? []))];
  const isWord = kind === 'notUnderstood' && field !== null && value !== null && touched.length > 0;
  return {
    meanings: isWord ? meaningRemedies(touched, field, value, language) : [],
    buttons: [
      ...(kind === 'dayMonth' && field !== null ? swapRemedies(touched, field, language) : []),
      ...(count <= MOST_TOTALS && kind !== 'hidden' && kind !== 'dayMonth'
        ? [totalRemedy(places, rows, language)]
        : []),
    ],
  };
}

/** Those records are totals. */
export function totalRemedy(places: readonly TypedPlace[], records: readonly number[], language: Language): Remedy {
  const t = textsOf(language);
  const found = records.flatMap((record) => placeOf(places, record) ?? []);
  const marks = found.map(({ typed, row }) => ({ typed, mark: typed.records.mark(typed.table.rows[row]!, 'total') }));
  return {
    label: t('remedy.total'),
    settled: t('remedy.isTotal', {
      rows: marks.map(({ typed, mark }) => markText(mark, typed.loaded.specs, typed.records.cells.date1904)).join('; '),
    }),
    settlement: settleAll(marks.map(({ typed, mark }) => settleMark(typed, mark))),
    packs: packsOf(places),
  };
}

/** A row that was left out is a record. @param row of the cells that were read */
export function recordRemedy(typed: Told, row: number, language: Language): Remedy {
  const t = textsOf(language);
  const mark = typed.records.mark(row, 'record');
  return {
    label: t('remedy.record'),
    settled: t('remedy.isRecord', { rows: markText(mark, typed.loaded.specs, typed.records.cells.date1904) }),
    settlement: settleMark(typed, mark),
    packs: packsOf([typed]),
  };
}

/** Places of one form counted as one, or each by itself again. */
export function joinRemedy(places: readonly Place[], isJoined: boolean, label: string, language: Language): Remedy {
  const t = textsOf(language);
  const names = places.map(({ source }) => source.name).join(' + ');
  return {
    label,
    settled: t(isJoined ? 'remedy.isJoined' : 'remedy.isParted', { names }),
    settlement: settleJoined(
      places.map(({ source }) => source),
      isJoined,
    ),
    packs: places.slice(0, 1).flatMap(({ packs }) => packs.slice(0, 1)),
  };
}

const settleMark = ({ records, loaded }: Told, mark: RowMark): Settlement =>
  settleMapping(records.cells.source, loaded.id, (before) => withMark(before, mark));

/** Staff and plan make one figure. */
function packsOf(tables: readonly Told[]): string[] {
  const ids = tables.map(({ loaded }) => loaded.id);
  return ids.some((id) => id === 'staffing' || id === 'caplan') ? ['staffing', 'caplan'] : [...new Set(ids)];
}

const settleField = (
  tables: readonly Told[],
  field: string,
  change: (before: Mapping, caption: string | null) => Mapping,
): Settlement =>
  settleAll(
    tables.map(({ records, loaded }) =>
      settleMapping(records.cells.source, loaded.id, (before) => change(before, records.place(field)?.caption ?? null)),
    ),
  );

/** Whoever says what the columns of a table are has said whose table it is. */
const settleColumns = ({ records, loaded }: Told, change: (before: Mapping) => Mapping): Settlement =>
  settleAll([settlePack(records.cells.source, loaded.id), settleMapping(records.cells.source, loaded.id, change)]);

/** What a person says of the columns of a table; null: none of the fields that were proposed. */
export function answerRemedy(
  { records, loaded }: Told,
  answers: readonly (readonly [Question, string | null])[],
  label: string,
  language: Language,
): Remedy {
  const t = textsOf(language);
  const said = answers.map(([{ code, caption }, choice]) =>
    code === 'whichHeader'
      ? t('mapping.headerRow', { row: Number(choice) + 1 })
      : choice === null
        ? t('mapping.notOne', { caption })
        : t('mapping.column', { field: loaded.pack.fields[choice]!.label[language], caption }),
  );
  return {
    label,
    settled: said.join('; '),
    settlement: settleColumns({ records, loaded }, (before) =>
      answers.reduce((mapping, [question, choice]) => answerQuestion(mapping, question, choice), before),
    ),
    packs: packsOf([{ records, loaded }]),
  };
}

/** The column a field is read from. @param caption null: the sheet has none */
export function columnRemedy(
  { records, loaded }: Told,
  name: string,
  caption: string | null,
  language: Language,
): Remedy {
  const field = loaded.pack.fields[name]!.label[language];
  const t = textsOf(language);
  return {
    label: caption ?? t('mapping.notHere'),
    settled: caption === null ? t('mapping.absent', { field }) : t('mapping.column', { field, caption }),
    settlement: settleColumns({ records, loaded }, (before) => ({
      ...before,
      fields: { ...before.fields, [name]: { ...before.fields[name], column: caption } },
    })),
    packs: packsOf([{ records, loaded }]),
  };
}

/** What a cell of a choice can mean; none where the field is no choice. */
export function meaningRemedies(tables: readonly Told[], field: string, found: string, language: Language): Remedy[] {
  const { loaded } = tables[0]!;
  const spec = loaded.specs.find(({ name }) => name === field);
  const words = spec && !spec.personal ? choicesOf(spec) : [];
  if (words.length === 0) return [];
  const t = textsOf(language);
  return [...words, ''].map((meaning) => ({
    label: meaning === '' ? t('mapping.blank') : meaning,
    settled: t(meaning === '' ? 'mapping.meansBlank' : 'mapping.means', {
      field: loaded.pack.fields[field]!.label[language],
      ...{ found, meaning },
    }),
    settlement: settleField(tables, field, (before, caption) => withMeaning(before, field, caption, found, meaning)),
    packs: packsOf(tables),
  }));
}

/** Days and months swapped back where Excel seems to have swapped them, or left as they are written. */
export function swapRemedies(tables: readonly Told[], field: string, language: Language): Remedy[] {
  const t = textsOf(language);
  const label = tables[0]!.loaded.pack.fields[field]!.label[language];
  const answer = (choice: string | null) => (before: Mapping, caption: string | null) =>
    answerQuestion(before, { code: 'swappedDates', column: null, caption: caption ?? field, choices: [field] }, choice);
  const isSwapped = tables.some(({ records }) =>
    records.reading.questions.some(({ code, choices }) => code === 'swappedDates' && choices.includes(field)),
  );
  return (isSwapped ? [field, null] : [null]).map((choice) => ({
    label: t(choice === null ? 'mapping.asWritten' : 'mapping.swapBack'),
    settled: t(choice === null ? 'mapping.notSwapped' : 'mapping.swapped', { field: label }),
    settlement: settleField(tables, field, answer(choice)),
    packs: packsOf(tables),
  }));
}
