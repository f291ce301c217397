/**
 * Calls with their tapping: the figures of QMS (MNOP 1.3.17, BAB III) and what stands around them in the practice reports.
 * A call counts on the day of its first AGREE, also where a re-call settled it later, so that days and weeks add up to the month.
 */
import { dayOf, timeOf } from '../../calendar';
import { joinSeveral, severalOf, type TypedValue } from '../../sheet';
import {
  addTally,
  Bucket,
  callScores,
  type BucketName,
  describeNote,
  emptyTally,
  figuresOf,
  lastDayOf,
  meanScore,
  monthIndex,
  monthName,
  numberIn,
  qms,
  qmsDefinition,
  readCalls,
  valuesOf,
} from '../../measures';
import { counted, type Dataset, type DatasetContext, type FieldReader, type Population } from '../model/dataset';
import type { ReportValue } from '../model/report';
import { shareDoubt } from '../model/figureDoubt';
import { reportDay } from '../model/reportDay';
import { tableField } from '../model/tableFields';
import { weekOf } from '../model/weeks';
import { monthTitle } from '../model/words';
import { agentDays, begins } from './callDays';
import { STATUS_LABELS, STATUS_WORDS, traceLines } from './callTrace';
import { rosterFields } from './rosterFields';

export const calls: Dataset = {
  name: 'calls',
  about: {
    id: 'Call dan hasil tapping-nya; angka resmi menurut cara hitung QMS di pack-nya.',
    en: 'Calls and their tapping; official figures by the QMS reading of their pack.',
  },
  packs: ['tapping', 'caring'],
  also: [{ pack: 'staffing', required: false }],
  fields: ['hasil_call', 'hasil_tapping'],
  monthly: true,
  extraFields: {
    status: { label: { id: 'Status akhir', en: 'Status in the end' }, type: 'enum' },
    day: { label: { id: 'Tanggal', en: 'Day' }, type: 'date' },
    week: { label: { id: 'Minggu', en: 'Week' }, type: 'integer' },
    month: { label: { id: 'Bulan', en: 'Month' }, type: 'text' },
    hour: { label: { id: 'Interval', en: 'Interval' }, type: 'integer' },
    today: { label: { id: 'Hari laporan', en: 'Day of the report' }, type: 'boolean' },
    parameter: { label: { id: 'Parameter', en: 'Parameter' }, type: 'text' },
    'staffing.nama': { label: { id: 'Nama agent', en: 'Name of the agent' }, type: 'text' },
    'staffing.qco': { label: { id: 'Pengawakan QCO', en: 'QCO in charge' }, type: 'text' },
    'staffing.team_leader': { label: { id: 'Team leader', en: 'Team leader' }, type: 'text' },
    'staffing.qao': { label: { id: 'QAO', en: 'QAO' }, type: 'text' },
    'staffing.supervisor': { label: { id: 'SPV', en: 'SPV' }, type: 'text' },
    'staffing.tenure': { label: { id: 'Masa kerja (bulan)', en: 'Tenure (months)' }, type: 'integer' },
  },
  figures: {
    calls: counted({ id: 'Call', en: 'Calls' }),
    agree: counted({ id: 'AGREE', en: 'AGREE' }),
    valid: counted({ id: 'APPROVE', en: 'APPROVE' }),
    return: counted({ id: 'RETURN', en: 'RETURN' }),
    notValid: counted({ id: 'TIDAK VALID', en: 'NOT VALID' }),
    untapped: counted({ id: 'Belum tapping', en: 'Untapped' }),
    tapped: counted({ id: 'Sudah tapping', en: 'Tapped' }),
    superseded: counted({ id: 'Digantikan recall', en: 'Superseded' }),
    duplicates: counted({ id: 'Duplikat', en: 'Duplicates' }),
    firstValid: counted({ id: 'Valid pada tapping pertama', en: 'Valid at first tapping' }),
    firstTapped: counted({ id: 'Tapping pertama', en: 'First tappings' }),
    agentDays: counted({ id: 'Agent-hari', en: 'Agent days' }),
    revenueValid: { label: { id: 'Revenue APPROVE', en: 'Revenue approved' }, format: 'money', adds: true },
    revenueOpen: { label: { id: 'Revenue belum APPROVE', en: 'Revenue not approved' }, format: 'money', adds: true },
    scored: counted({ id: 'Call berskor', en: 'Scored calls' }),
    score: { label: { id: 'Skor', en: 'Score' }, format: 'decimal', adds: false },
    fix: { label: { id: 'Kurang: perbaiki', en: 'Short by: mend' }, format: 'count', adds: false },
    headroom: { label: { id: 'Sisa batas', en: 'Headroom' }, format: 'count', adds: false },
  },
  open,
};

function open(context: DatasetContext): Population {
  const { table, pack, firstMonth, month } = context;
  // Of the campaign's own pack, as Home and the command line count it.
  const definition = qmsDefinition(pack);
  const found = readCalls(table, definition);
  const strict = definition.official === 'ketat';
  const begun = begins(found, strict);
  const records: number[] = [];
  const elsewhere = { undated: 0, otherMonth: 0 };
  for (let row = 0; row < begun.length; row++) {
    const index = Number.isNaN(begun[row]!) ? null : monthIndex(begun[row]!);
    if (index === null) elsewhere.undated++;
    else if (index < firstMonth || index > month) elsewhere.otherMonth++;
    else records.push(row);
  }
  // The strict reading knows no superseded calls and no duplicates: every row stands for itself.
  const statusOf = (row: number): BucketName =>
    STATUS_WORDS[strict && found.bucket[row] !== Bucket.excluded ? found.status[row]! : found.bucket[row]!]!;
  const extra = extraFields(context, begun, statusOf);
  let scored: ReturnType<typeof callScores> | null = null;
  const scoreOf = (row: number) => (scored ??= callScores(found, pack))[row];
  const scoresOf = (rows: readonly number[]) => rows.flatMap((row) => scoreOf(row) ?? []);
  const revenue = valuesOf(table, 'revenue');
  const logins = valuesOf(table, 'login_agent');
  const sumRevenue = (rows: readonly number[], of: readonly BucketName[]): number | null =>
    revenue
      ? rows.reduce((sum, row) => sum + (of.includes(statusOf(row)) ? (numberIn(revenue, row) ?? 0) : 0), 0)
      : null;
  const official = qms(found, { month: monthName(month)!, asOf: context.request.asOf });
  return {
    records,
    field: (name) => extra(name) ?? tableField(table, pack, name),
    day: (row) => dayOf(begun[row]!),
    measure: (rows) => {
      const tally = emptyTally();
      for (const row of rows) if (found.bucket[row] !== Bucket.other) addTally(tally, found, row, !strict, strict);
      const figures = figuresOf(tally, definition, definition.targetOn(lastDayOf(context.month)));
      return (figure): ReportValue => {
        switch (figure) {
          case 'calls':
            return rows.filter((row) => !['superseded', 'duplicate'].includes(statusOf(row))).length;
          case 'tapped':
            return figures.valid + figures.return;
          case 'firstValid':
            return figures.firstPass.valid;
          case 'firstTapped':
            return figures.firstPass.tapped;
          case 'agentDays':
            return logins ? agentDays(rows, begun, logins) : null;
          case 'revenueValid':
            return sumRevenue(rows, ['valid']);
          case 'revenueOpen':
            return sumRevenue(rows, ['return', 'notValid', 'untapped']);
          case 'scored':
            return scoresOf(rows).length;
          case 'score':
            return meanScore(scoresOf(rows));
          case 'fix':
            return figures.shortfallFix;
          case 'headroom':
            return figures.headroom;
          default:
            return figures[
              figure as 'agree' | 'valid' | 'return' | 'notValid' | 'untapped' | 'superseded' | 'duplicates'
            ];
        }
      };
    },
    behind: (rows, figure) => (figure === 'scored' || figure === 'score' ? rows.filter(scoreOf) : rows),
    kinds: { labels: STATUS_LABELS, of: statusOf, counts: COUNTS },
    trace: traceLines(records, elsewhere, statusOf),
    notes: official.notes.map((note) => describeNote(note, context.language)),
    doubt: shareDoubt(
      `${pack.id === 'tapping' ? 'QMS' : `QMS · ${pack.title[context.language]}`} ${monthTitle(monthName(month)!, context.language)}`,
      { part: official.valid, whole: official.agree },
      official.doubt,
      context,
      official.target,
    ),
  };
}

/** What each figure counts; the others count every call. */
const COUNTS: Readonly<Record<string, readonly BucketName[]>> = {
  calls: STATUS_WORDS.filter((word) => word !== 'superseded' && word !== 'duplicate'),
  agree: ['valid', 'return', 'notValid', 'untapped'],
  valid: ['valid'],
  return: ['return', 'notValid'],
  notValid: ['notValid'],
  untapped: ['untapped'],
  tapped: ['valid', 'return', 'notValid'],
  superseded: ['superseded'],
  duplicates: ['duplicate'],
  revenueValid: ['valid'],
  revenueOpen: ['return', 'notValid', 'untapped'],
  fix: ['return', 'notValid', 'untapped'],
  headroom: ['valid', 'return', 'notValid', 'untapped'],
};

function extraFields(
  context: DatasetContext,
  begun: Float64Array,
  statusOf: (row: number) => BucketName,
): (name: string) => FieldReader | null {
  const roster = rosterFields(context);
  const readers: Readonly<Record<string, (row: number) => TypedValue>> = {
    status: statusOf,
    day: (row) => dayOf(begun[row]!),
    week: (row) => weekOf(begun[row]!, context.weekStarts),
    month: (row) => monthName(monthIndex(begun[row]!)),
    today: (row) => dayOf(begun[row]!) === reportDay(context.month, context.request.asOf),
    parameter: parameterOf(context),
    // A call at 09:15 is in the report of 10.00.
    hour: (row) => Math.floor(timeOf(begun[row]!) * 24 + 1e-6) + 1,
  };
  return (name) => {
    if (name.startsWith('staffing.')) return roster(name.slice('staffing.'.length));
    const value = Object.hasOwn(readers, name) ? readers[name] : undefined;
    return value ? { ...calls.extraFields[name]!, ...(name === 'parameter' && { several: true }), value } : null;
  };
}

/** The parameter behind a return reason, by the pack's own table. */
function parameterOf({ table, pack, language }: DatasetContext): (row: number) => TypedValue {
  const reasons = valuesOf(table, 'alasan_return');
  const parameters = pack.lookups?.['parameterOfReason']?.values ?? {};
  return (row) => {
    const reason = reasons?.[row];
    if (typeof reason !== 'string') return null;
    const named = severalOf(reason).map((each) => {
      const field = Object.hasOwn(parameters, each) ? parameters[each] : undefined;
      return typeof field === 'string' ? (pack.fields[field]?.label[language] ?? field) : '';
    });
    return joinSeveral(named);
  };
}
