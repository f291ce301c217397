import { VERDICTS } from '../../engine';
import { defineFunction } from '../call/definition';
import { HEADER, TICKET_ARGUMENTS } from './shared/commonArguments';
import { brokenClauses } from './shared/brokenClauses';
import { TICKETS } from './shared/examples';
import { judge, spillRows } from './shared/judge';
import { CELL_WORDS, wordLanguage } from './shared/verdictWords';

export const CLOSING = defineFunction({
  name: 'CLOSING',
  about: {
    id: 'Putusan closing setiap tiket menurut W-03, dan klausul yang dilanggar, sebaris dengan tiketnya.',
    en: 'The closing verdict of every ticket after W-03, and the clauses broken, beside its row.',
  },
  arguments: {
    ...TICKET_ARGUMENTS,
    judul: HEADER,
    bahasa: wordLanguage,
  },
  result: 'spill',
  gives: {
    id: 'Dua kolom, satu baris per baris data: putusan, klausul yang dilanggar. Baris kosong dan total tetap kosong.',
    en: 'Two columns, one row a data row: verdict, clauses broken. Blank rows and totals stay blank.',
  },
  example: { ranges: { Tiket: TICKETS }, formula: '=PATUH.CLOSING(Tiket[#All])', call: [{ range: 'Tiket' }] },
  async run({ data, tanggal, judul, bahasa }, session) {
    const judged = await judge(await session.library.pack('closing'), data, tanggal, session);
    const clausesOf = brokenClauses(judged);
    const words = VERDICTS.map((verdict) => CELL_WORDS[bahasa][verdict]);
    const lines = await spillRows(
      judged.reading,
      2,
      (record) => [words[judged.result.codes[record]!]!, clausesOf(record)],
      session,
    );
    if (!judul) return lines;
    return [bahasa === 'id' ? ['putusan', 'klausul'] : ['verdict', 'clauses'], ...lines];
  },
});
