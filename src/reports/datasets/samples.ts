/** Tapped samples with their QM Score (P02 6.4). */
import { listParameter, monthName, numberParameter, qmAverage, qmScores, valuesOf } from '../../measures';
import { counted, type Dataset, type DatasetContext, type Population } from '../model/dataset';
import { tableField } from '../model/tableFields';
import { numberDoubt } from '../model/figureDoubt';
import { monthTitle, word } from '../model/words';
import { dated, DATE_FIELDS, REPEATED } from './monthly';

export const samples: Dataset = {
  name: 'samples',
  about: {
    id: 'Sampel tapping dengan QM Score (solusi + proses + sikap); bukan QMS.',
    en: 'Tapped samples with their QM Score (solution + process + attitude); not the QMS.',
  },
  packs: ['qm-score'],
  fields: ['id_sampel'],
  monthly: true,
  extraFields: { ...DATE_FIELDS, score: { label: { id: 'QM Score', en: 'QM Score' }, type: 'number' } },
  figures: {
    samples: counted({ id: 'Sampel', en: 'Samples' }),
    scored: counted({ id: 'Sampel berskor', en: 'Scored samples' }),
    average: { label: { id: 'Rata-rata QM Score', en: 'Average QM Score' }, format: 'decimal', adds: false },
    grade: { label: { id: 'Kategori', en: 'Grade' }, format: 'text', adds: false },
    coaching: counted({ id: 'Sampel perlu coaching', en: 'Samples due for coaching' }),
  },
  open,
};

function open(context: DatasetContext): Population {
  const { table, pack, language } = context;
  const found = qmScores(table, pack);
  const { scores, extra } = found;
  const month = dated(context, valuesOf(table, pack.recordDate!));
  const once = month.records.filter((row) => !extra.has(row));
  const undated = { field: pack.recordDate!, rows: month.undated.filter((row) => !extra.has(row)) };
  const { average, doubt } = qmAverage(table, found, once, undated);
  const excellent = numberParameter(pack, 'excellentFrom');
  const coaching = numberParameter(pack, 'coachingBelow');
  const [best, middle, worst] = listParameter(pack, 'gradeWords');
  const scored = once.filter((row) => scores[row] !== null).length;
  const name = `${word('averageScore', language)} ${monthTitle(monthName(context.month)!, language)}`;
  return {
    records: once,
    field: (name) =>
      name === 'score'
        ? { ...samples.extraFields['score']!, value: (row) => scores[row] }
        : (month.field(name) ?? tableField(table, pack, name)),
    day: month.day,
    measure: (rows) => (figure) => {
      const known = rows.map((row) => scores[row]).filter((score) => typeof score === 'number');
      const average = known.length > 0 ? known.reduce((sum, score) => sum + score, 0) / known.length : null;
      switch (figure) {
        case 'samples':
          return rows.length;
        case 'scored':
          return known.length;
        case 'average':
          return average;
        case 'coaching':
          return known.filter((score) => score < coaching).length;
        default:
          return average === null
            ? null
            : ((average >= excellent ? best : average >= coaching ? middle : worst) ?? null);
      }
    },
    trace: [
      ...month.trace,
      { label: { id: 'Berskor', en: 'Scored' }, count: scored },
      { label: { id: 'Butir belum lengkap', en: 'Items not complete' }, count: once.length - scored },
      ...(once.length < month.records.length ? [{ label: REPEATED, count: month.records.length - once.length }] : []),
    ],
    doubt: numberDoubt(name, average, doubt, context),
    notes: [],
  };
}
