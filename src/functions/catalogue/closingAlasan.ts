import { VERDICTS } from '../../engine';
import { defineFunction } from '../call/definition';
import { HEADER, TICKET_ARGUMENTS } from './shared/commonArguments';
import { TICKETS } from './shared/examples';
import { judge, spillRows } from './shared/judge';
import { reasonOf } from './shared/reasons';
import { sentenceLanguage, wordLanguage } from './shared/verdictWords';

export const CLOSING_ALASAN = defineFunction({
  name: 'CLOSING.ALASAN',
  about: {
    id: 'Alasan putusan closing setiap tiket dan cara memperbaikinya, sebaris dengan tiketnya.',
    en: 'The reason of every ticket’s closing verdict and how to mend it, beside its row.',
  },
  arguments: {
    ...TICKET_ARGUMENTS,
    judul: HEADER,
    bahasa: wordLanguage,
  },
  result: 'spill',
  gives: {
    id: 'Dua kolom, satu baris per baris data: alasan, perbaikan.',
    en: 'Two columns, one row a data row: reason, what to do.',
  },
  example: { ranges: { Tiket: TICKETS }, formula: '=PATUH.CLOSING.ALASAN(Tiket[#All])', call: [{ range: 'Tiket' }] },
  async run({ data, tanggal, judul, bahasa }, session) {
    const judged = await judge(await session.library.pack('closing'), data, tanggal, session);
    const reason = reasonOf(judged, sentenceLanguage(bahasa));
    const clean = VERDICTS.indexOf('pass');
    const lines = await spillRows(
      judged.reading,
      2,
      (record) => (judged.result.codes[record] === clean ? ['', ''] : reason(record)),
      session,
    );
    return judul ? [bahasa === 'en' ? ['reason', 'what to do'] : ['alasan', 'perbaikan'], ...lines] : lines;
  },
});
