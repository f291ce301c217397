import { text } from '../arguments';
import { defineFunction } from '../call/definition';
import { ANY_TABLE } from './shared/commonArguments';
import { TICKETS } from './shared/examples';
import { FURTHER_TABLE, PACK_ARGUMENT } from './shared/packArgument';
import { VERDICT_ARGUMENTS, verdictColumns } from './shared/verdictColumns';

export const CEK = defineFunction({
  name: 'CEK',
  about: {
    id: 'Memeriksa tabel apa pun dengan pack aturan mana pun: putusan, alasan, dan klausul setiap baris.',
    en: 'Checks any table with any rule pack: verdict, reason and clauses of every row.',
  },
  arguments: {
    pack: text(PACK_ARGUMENT),
    data: ANY_TABLE,
    ...VERDICT_ARGUMENTS,
    lain: FURTHER_TABLE,
  },
  result: 'spill',
  gives: {
    id: 'Satu baris per baris data; baris kosong dan total tetap kosong.',
    en: 'One row a data row; blank rows and totals stay blank.',
  },
  example: {
    ranges: { Tiket: TICKETS },
    formula: '=PATUH.CEK("closing";Tiket[#All];;"lengkap";"ya")',
    call: ['closing', { range: 'Tiket' }, null, 'lengkap', 'ya'],
  },
  async run({ pack, ...asked }, session) {
    return verdictColumns(await session.library.namedPack(pack, { place: 1, name: 'pack' }), asked, session);
  },
});
