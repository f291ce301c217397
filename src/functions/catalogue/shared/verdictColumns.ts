/** Verdict, reason and clauses beside every row, as CEK and LAYAK show them. */
import { VERDICTS } from '../../../engine';
import { choice, flag, optionalDate, type RangeValue } from '../../arguments';
import type { ResultCell } from '../../shared/cells';
import type { RunnablePack } from '../../../packs';
import type { Session } from '../../call/session';
import { brokenClauses } from './brokenClauses';
import { judge, spillRows } from './judge';
import { reasonOf } from './reasons';
import { sentenceLanguage, CELL_WORDS, wordLanguage, type WordLanguage } from './verdictWords';

const COLUMNS = {
  putusan: { id: 'putusan', en: 'verdict' },
  alasan: { id: 'alasan', en: 'reason' },
  klausul: { id: 'klausul', en: 'clauses' },
};
type Column = keyof typeof COLUMNS;

export const VERDICT_ARGUMENTS = {
  tanggal: optionalDate({
    id: 'Tanggal acuan, untuk aturan yang menghitung hari.',
    en: 'As-of date, for rules that count days.',
  }),
  isi: choice<Column | 'lengkap', 'lengkap'>(
    { id: 'Kolom yang ditampilkan; bawaan lengkap.', en: 'Columns shown; lengkap when omitted.' },
    {
      lengkap: { id: 'putusan, alasan, klausul', en: 'verdict, reason, clauses' },
      putusan: { id: 'putusan saja, paling cepat', en: 'verdicts only, the fastest' },
      alasan: { id: 'alasan saja', en: 'reasons only' },
      klausul: { id: 'klausul saja', en: 'clauses only' },
    },
    'lengkap',
  ),
  judul: flag({
    id: 'Baris judul di atas hasil; bawaan tidak.',
    en: 'A header row above the result; no when omitted.',
  }),
  bahasa: wordLanguage,
};

export interface VerdictColumns {
  data: RangeValue;
  tanggal: number | null;
  isi: Column | 'lengkap';
  judul: boolean;
  bahasa: WordLanguage;
}

export async function verdictColumns(
  pack: RunnablePack,
  { data, tanggal, isi, judul, bahasa }: VerdictColumns,
  session: Session,
): Promise<ResultCell[][]> {
  const judged = await judge(pack, data, tanggal, session);
  const language = sentenceLanguage(bahasa);
  const reason = reasonOf(judged, tanggal, language);
  const clean = VERDICTS.indexOf('pass');
  const cells: Record<Column, (record: number) => string> = {
    putusan: (record) => CELL_WORDS[bahasa][VERDICTS[judged.result.codes[record]!]!],
    alasan: (record) => (judged.result.codes[record] === clean ? '' : reason(record)[0]),
    klausul: brokenClauses(judged),
  };
  const columns = isi === 'lengkap' ? (Object.keys(COLUMNS) as Column[]) : [isi];
  const lines = await spillRows(
    judged.reading,
    columns.length,
    (record) => columns.map((column) => cells[column](record)),
    session,
  );
  return judul ? [columns.map((column) => COLUMNS[column][language]), ...lines] : lines;
}
