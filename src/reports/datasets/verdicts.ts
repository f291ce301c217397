/** Records with the verdict of their pack: compliance = (pass + warn) ÷ (pass + warn + fail). */
import { compilePack, VERDICT_WORDS, VERDICTS, type RowsResult, type Verdict } from '../../engine';
import type { LocalText } from '../../text';
import { compliance, repeatedRecords, valuesOf } from '../../measures';
import type { Dataset, DatasetContext, Population } from '../model/dataset';
import { tableField } from '../model/tableFields';
import { dated, DATE_FIELDS, type Dated } from './monthly';

const counted = (label: LocalText) => ({ label, format: 'count', adds: true }) as const;

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

const REPEATED: LocalText = { id: 'Berulang, tidak dihitung lagi', en: 'Repeated, not counted again' };

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
    trace: [
      ...month.trace,
      ...VERDICTS.map((verdict, code) => ({
        label: VERDICT_WORDS[verdict],
        count: once(month.records).filter((row) => checked.codes[row] === code).length,
      })),
      ...(extra.size > 0 ? [{ label: REPEATED, count: month.records.filter((row) => extra.has(row)).length }] : []),
    ],
    notes: [],
  };
}

/** The whole table is judged, so that rules over several rows see them all; the month only chooses what counts. */
export function checkedMonth(context: DatasetContext): { checked: RowsResult; month: Dated } {
  const { table, pack, request } = context;
  const checked = compilePack(pack).checkRowsSync(table, { asOf: request.asOf });
  return { checked, month: dated(context, pack.recordDate ? valuesOf(table, pack.recordDate) : undefined) };
}
