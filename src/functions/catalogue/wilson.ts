import { clopperPearson, wilson } from '../../measures';
import { choice, number } from '../arguments';
import { defineFunction } from '../call/definition';
import { CONFIDENCE } from './shared/commonArguments';
import { Failure } from '../shared/failure';

export const WILSON = defineFunction({
  name: 'WILSON',
  about: {
    id: 'Selang kepercayaan sebuah proporsi: seberapa jauh angka sebenarnya dapat berbeda dari yang teramati.',
    en: 'Confidence interval of a share: how far the true figure may be from the one observed.',
  },
  arguments: {
    jumlah: number(
      { id: 'Banyaknya yang memenuhi, misalnya call VALID.', en: 'How many hold, for example VALID calls.' },
      { low: 0, high: 1e9, whole: true, example: '18' },
    ),
    dari: number(
      { id: 'Banyaknya semua, misalnya call AGREE.', en: 'Out of how many, for example AGREE calls.' },
      { low: 1, high: 1e9, whole: true, example: '20' },
    ),
    keyakinan: CONFIDENCE,
    cara: choice(
      { id: 'Cara menghitung; bawaan wilson.', en: 'Method; wilson when omitted.' },
      {
        wilson: { id: 'selang Wilson', en: "Wilson's interval" },
        eksak: {
          id: 'selang eksak Clopper–Pearson, selalu sedikit lebih lebar',
          en: 'exact Clopper–Pearson interval, always a little wider',
        },
      },
      'wilson',
    ),
  },
  result: 'spill',
  gives: { id: 'Satu baris: batas bawah dan batas atas.', en: 'One row: lower and upper limit.' },
  example: { ranges: {}, formula: '=PATUH.WILSON(18;20)', call: [18, 20] },
  run({ jumlah, dari, keyakinan, cara }) {
    if (jumlah > dari)
      throw new Failure('value', 'argumentRange', { place: 1, name: 'jumlah', found: jumlah, low: 0, high: dari });
    const interval = (cara === 'eksak' ? clopperPearson : wilson)(jumlah, dari, keyakinan)!;
    return [[interval.low, interval.high]];
  },
});
