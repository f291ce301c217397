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

/** Of the month's records, and of those that would be among them if their day were known. */
function doubtOf(context: DatasetContext, checked: RowsResult, month: Dated): string[] {
  const { table, pack, language } = context;
  const chosen = new Set([...month.records, ...month.undated]);
  const part = tableWhere(table, (row) => chosen.has(row));
  const codesOf = ({ codes }: Pick<RowsResult, 'codes'>) => codes.filter((_, row) => chosen.has(row));
  const codes = codesOf(checked);
  const undated = new Set(
    [...chosen].sort((a, b) => a - b).flatMap((row, at) => (month.undated.includes(row) ? [at] : [])),
  );
  const repeats = repeatedRecords({ codes }, part, pack);
  const official = compliance({ codes }, undefined, new Set([...repeats.extra, ...undated]));
  const other = withDatesSwapped(table);
  const swapped = other && codesOf(judged(context, other));
  const { doubt } = complianceMoves({ codes }, official, part, repeats, {
    ...(swapped && { swapped }),
    ...(pack.recordDate && { undated: { field: pack.recordDate, rows: undated } }),
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
