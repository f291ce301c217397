/** Verdict, reason and clauses beside every row, as CEK and LAYAK show them. */
import { compilePack, lackingOn, onSheet, onSheetLine, VERDICTS } from '../../../engine';
import { choice, flag, optionalDate, type RangeValue } from '../../arguments';
import { fill, type Language } from '../../../text';
import type { ResultCell } from '../../shared/cells';
import type { RunnablePack } from '../../../packs';
import type { Session } from '../../call/session';
import { brokenClauses } from './brokenClauses';
import { judge, spillRows, type Judged } from './judge';
import { reasonOf } from './reasons';
import { sentenceLanguage, CELL_WORDS, wordLanguage, type WordLanguage } from './verdictWords';

const COLUMNS = {
  putusan: { id: 'putusan', en: 'verdict' },
  alasan: { id: 'alasan', en: 'reason' },
  klausul: { id: 'klausul', en: 'clauses' },
  lembar: { id: 'putusan di lembar ini', en: 'verdict on this sheet' },
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
      lembar: {
        id: 'putusan sejauh kolom yang ada di lembar: "LULUS pada 23 dari 28 aturan"; judulnya menyebut klausul yang tidak dapat dinilai',
        en: 'the verdict as far as the columns of the sheet go: "PASS on 23 of 28 rules"; its header names the clauses that cannot be judged',
      },
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
  lain?: RangeValue | null;
}

export async function verdictColumns(
  pack: RunnablePack,
  { data, tanggal, isi, judul, bahasa, lain = null }: VerdictColumns,
  session: Session,
): Promise<ResultCell[][]> {
  const judged = await judge(pack, data, tanggal, session, lain);
  const language = sentenceLanguage(bahasa);
  const reason = reasonOf(judged, language);
  const clean = VERDICTS.indexOf('pass');
  const cells: Record<Column, (record: number) => string> = {
    putusan: (record) => CELL_WORDS[bahasa][VERDICTS[judged.result.codes[record]!]!],
    alasan: (record) => (judged.result.codes[record] === clean ? '' : reason(record)[0]),
    klausul: brokenClauses(judged),
    lembar: () => '',
  };
  const columns: Column[] = isi === 'lengkap' ? ['putusan', 'alasan', 'klausul'] : [isi];
  const captions: Record<Column, string> = Object.fromEntries(
    columns.map((column) => [column, COLUMNS[column][language]]),
  ) as Record<Column, string>;
  if (isi === 'lembar') {
    const { cell, line } = await onThisSheet(judged, bahasa, session);
    cells.lembar = cell;
    captions.lembar += `: ${line}`;
  }
  const lines = await spillRows(
    judged.reading,
    columns.length,
    (record) => columns.map((column) => cells[column](record)),
    session,
  );
  return judul ? [columns.map((column) => captions[column]), ...lines] : lines;
}

/** The verdict on what the sheet can show, for its cells, and the line that says what it cannot. */
async function onThisSheet(
  { pack: { pack }, reading: { table }, context }: Judged,
  bahasa: WordLanguage,
  { pace }: Session,
): Promise<{ cell: (record: number) => string; line: string }> {
  const lacking = lackingOn(pack, table);
  const result = await compilePack(pack, lacking).checkRows(table, context, { signal: pace.signal });
  const sheet = onSheet(pack, lacking, result);
  const language = sentenceLanguage(bahasa);
  const on = fill(ON_RULES[language], { judged: sheet.judged, of: sheet.of });
  const word = (record: number) => CELL_WORDS[bahasa][VERDICTS[result.codes[record]!]!];
  return {
    cell: bahasa === 'kode' ? word : (record) => `${word(record)} ${on}`,
    line: onSheetLine(sheet, pack, language),
  };
}

const ON_RULES: Readonly<Record<Language, string>> = {
  id: 'pada {{judged}} dari {{of}} aturan',
  en: 'on {{judged}} of {{of}} rules',
};
