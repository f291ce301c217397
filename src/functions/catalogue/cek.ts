import { VERDICTS } from '../../engine';
import { choice, flag, optionalDate, range, text } from '../arguments';
import { defineFunction } from '../definition';
import { brokenClauses } from './shared/brokenClauses';
import { TICKETS } from './shared/examples';
import { judge, spillRows } from './shared/judge';
import { PACK_ARGUMENT } from './shared/packArgument';
import { reasonOf } from './shared/reasons';
import { sentenceLanguage, VERDICT_WORDS, wordLanguage } from './shared/verdictWords';

const COLUMNS = {
  putusan: { id: 'putusan', en: 'verdict' },
  alasan: { id: 'alasan', en: 'reason' },
  klausul: { id: 'klausul', en: 'clauses' },
};
type Content = keyof typeof COLUMNS | 'lengkap';

export const CEK = defineFunction({
  name: 'CEK',
  about: {
    id: 'Memeriksa tabel apa pun dengan paket aturan mana pun: putusan, alasan, dan klausul setiap baris.',
    en: 'Checks any table with any rule pack: verdict, reason and clauses of every row.',
  },
  arguments: {
    paket: text(PACK_ARGUMENT),
    data: range({ id: 'Lembar beserta judulnya, misalnya Tiket[#All].', en: 'The sheet with its header, Tiket[#All] for example.' }),
    tanggal: optionalDate({ id: 'Tanggal acuan, untuk aturan yang menghitung hari.', en: 'As-of date, for rules that count days.' }),
    isi: choice<Content, 'lengkap'>(
      { id: 'Kolom yang ditampilkan; bawaan lengkap.', en: 'Columns shown; lengkap when omitted.' },
      {
        lengkap: { id: 'putusan, alasan, klausul', en: 'verdict, reason, clauses' },
        putusan: { id: 'putusan saja, paling cepat', en: 'verdicts only, the fastest' },
        alasan: { id: 'alasan saja', en: 'reasons only' },
        klausul: { id: 'klausul saja', en: 'clauses only' },
      },
      'lengkap',
    ),
    judul: flag({ id: 'Baris judul di atas hasil; bawaan tidak.', en: 'A header row above the result; no when omitted.' }),
    bahasa: wordLanguage,
  },
  result: 'spill',
  gives: { id: 'Satu baris per baris data; baris kosong dan total tetap kosong.', en: 'One row a data row; blank rows and totals stay blank.' },
  example: { ranges: { Tiket: TICKETS }, formula: '=PATUH.CEK("closing";Tiket[#All];;"lengkap";"ya")', call: ['closing', { range: 'Tiket' }, null, 'lengkap', 'ya'] },
  async run({ paket, data, tanggal, isi, judul, bahasa }, session) {
    const pack = await session.library.namedPack(paket, { place: 1, name: 'paket' });
    const judged = await judge(pack, data, tanggal, session);
    const reason = reasonOf(judged, tanggal, sentenceLanguage(bahasa));
    const clean = VERDICTS.indexOf('pass');
    const cells: Record<keyof typeof COLUMNS, (record: number) => string> = {
      putusan: (record) => VERDICT_WORDS[bahasa][VERDICTS[judged.result.codes[record]!]!],
      alasan: (record) => (judged.result.codes[record] === clean ? '' : reason(record)[0]),
      klausul: brokenClauses(judged),
    };
    const columns = isi === 'lengkap' ? (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]) : [isi];
    const lines = await spillRows(judged.reading, columns.length, (record) => columns.map((column) => cells[column](record)), session);
    return judul ? [columns.map((column) => COLUMNS[column][sentenceLanguage(bahasa)]), ...lines] : lines;
  },
});
