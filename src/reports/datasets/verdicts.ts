/** Records with the verdict of their pack: compliance = (pass + warn) ÷ (pass + warn + fail). */
import { VERDICT_WORDS, VERDICTS, type RowsResult, type Verdict } from '../../engine';
import {
  compliance,
  complianceMoves,
  monthName,
  repeatedRecords,
  tableWhere,
  valuesOf,
  withDatesSwapped,
} from '../../measures';
import { counted, type Dataset, type DatasetContext, type Population } from '../model/dataset';
import { shareDoubt } from '../model/figureDoubt';
import { tableField } from '../model/tableFields';
import { monthTitle, word } from '../model/words';
import { dated, DATE_FIELDS, REPEATED, type Dated } from './monthly';
import { judged } from './judged';
import { shownHere } from './shownHere';

export const verdicts: Dataset = {
  name: 'verdicts',
  about: {
    id: 'Baris dengan putusan pack-nya; kepatuhan = (LULUS + PERINGATAN) ÷ (LULUS + PERINGATAN + GAGAL).',
    en: 'Records with the verdict of their pack; compliance = (PASS + WARNING) ÷ (PASS + WARNING + FAIL).',
  },
  packs: ['closing', 'tapping', 'caring', 'tier2'],
  anyPack: true,
  fields: [],
  monthly: true,
  extraFields: { ...DATE_FIELDS, verdict: { label: { id: 'Putusan', en: 'Verdict' }, type: 'enum' } },
  figures: {
    ...(Object.fromEntries(VERDICTS.map((verdict) => [verdict, counted(VERDICT_WORDS[verdict])])) as Record<
      Verdict,
      ReturnType<typeof counted>
    >),
    compliant: counted({ id: 'Patuh', en: 'Compliant' }),
    judged: counted({ id: 'Dinilai', en: 'Judged' }),
  },
  open,
};

const COUNTS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(VERDICTS.map((verdict) => [verdict, [verdict]])),
  compliant: ['pass', 'warn'],
  judged: ['pass', 'warn', 'fail'],
};

function open(context: DatasetContext): Population {
  const { table, pack } = context;
  const { checked, month } = checkedMonth(context);
  const { extra } = repeatedRecords(checked, table, pack);
  const once = (rows: readonly number[]) => rows.filter((row) => !extra.has(row));
  return {
    records: month.records,
    field: (name) =>
      name === 'verdict'
        ? { ...verdicts.extraFields['verdict']!, value: (row) => VERDICTS[checked.codes[row]!]! }
        : (month.field(name) ?? tableField(table, pack, name)),
    day: month.day,
    measure: (rows) => {
      const { counts, compliant, judged } = compliance({
        codes: Uint8Array.from(once(rows), (row) => checked.codes[row]!),
      });
      return (figure) => ({ ...counts, compliant, judged })[figure as Verdict | 'compliant' | 'judged'];
    },
    kinds: {
      labels: { ...VERDICT_WORDS, extra: REPEATED },
      of: (row) => (extra.has(row) ? 'extra' : VERDICTS[checked.codes[row]!]!),
      counts: COUNTS,
    },
    trace: [
      ...month.trace,
      ...VERDICTS.map((verdict, code) => ({
        label: VERDICT_WORDS[verdict],
        count: once(month.records).filter((row) => checked.codes[row] === code).length,
      })),
      ...(extra.size > 0 ? [{ label: REPEATED, count: month.records.filter((row) => extra.has(row)).length }] : []),
    ],
    notes: shownHere(context, month.records),
    doubt: [...context.further.doubts, ...doubtOf(context, checked, month)],
  };
}

/** Of the months' records, and of those that would be among them if their day were known, or day and month swapped back. */
function doubtOf(context: DatasetContext, checked: RowsResult, month: Dated): string[] {
  const { table, pack, language } = context;
  const other = withDatesSwapped(table);
  const now = new Set(month.records);
  const swapped = other && pack.recordDate ? new Set(dated(context, valuesOf(other, pack.recordDate)).records) : now;
  const undated = new Set(month.undated);
  const chosen: number[] = [];
  const months = { undated: new Set<number>(), entering: new Set<number>(), leaving: new Set<number>() };
  for (let row = 0; row < table.rows.length; row++) {
    const isIn = now.has(row);
    const isInSwapped = swapped.has(row);
    if (!isIn && !isInSwapped && !undated.has(row)) continue;
    const at = chosen.push(row) - 1;
    if (undated.has(row)) months.undated.add(at);
    else if (isIn !== isInSwapped) months[isIn ? 'leaving' : 'entering'].add(at);
  }
  const codesOf = ({ codes }: Pick<RowsResult, 'codes'>) => Uint8Array.from(chosen, (row) => codes[row]!);
  const codes = codesOf(checked);
  const keep = new Set(chosen);
  const part = tableWhere(table, (row) => keep.has(row));
  const repeats = repeatedRecords({ codes }, part, pack);
  const outside = [...months.undated, ...months.entering];
  const official = compliance({ codes }, undefined, new Set([...repeats.extra, ...outside]));
  const { doubt } = complianceMoves({ codes }, official, part, repeats, {
    ...(other && { swapped: codesOf(judged(context, other)) }),
    ...(pack.recordDate && { months: { field: pack.recordDate, ...months } }),
  });
  const name = `${word('compliance', language)} ${pack.title[language]} ${monthTitle(monthName(context.month)!, language)}`;
  return shareDoubt(name, { part: official.compliant, whole: official.judged }, doubt, context);
}

/** The whole table is judged, so that rules over several rows see them all; the month only chooses what counts. */
export function checkedMonth(context: DatasetContext): { checked: RowsResult; month: Dated } {
  const { table, pack } = context;
  return {
    checked: judged(context),
    month: dated(context, pack.recordDate ? valuesOf(table, pack.recordDate) : undefined),
  };
}
