/** Yes and no in every way people write them; the field's own words come before the common ones. */
import { unknown } from './remark';
import { foldWord } from '../../grid';
import type { ColumnType } from './columnType';

const YES = [
  'ya',
  'y',
  'yes',
  '1',
  'true',
  'benar',
  'ada',
  'sudah',
  'sdh',
  'ok',
  '✓',
  '✔',
  '☑',
  '✅',
  '√',
  'v',
  'lengkap',
];
const NO = [
  'tidak',
  'tdk',
  't',
  'n',
  'no',
  '0',
  'false',
  'belum',
  'blm',
  '✗',
  '❌',
  '✘',
  '✕',
  '☐',
  'x',
  'tidak ada',
  'tidak lengkap',
  'not ok',
];

/** Every common word with what it says. */
export const commonFlags = (): [word: string, flag: boolean][] => [
  ...YES.map((word): [string, boolean] => [word, true]),
  ...NO.map((word): [string, boolean] => [word, false]),
];

const COMMON = new Map(commonFlags().map(([word, flag]) => [foldWord(word), flag]));

export const boolean: ColumnType = {
  title: { id: 'Ya/Tidak', en: 'yes/no' },
  holds: 'flag',
  reader(spec) {
    const own = new Map<string, boolean>();
    for (const word of spec.values?.['true'] ?? []) own.set(foldWord(word), true);
    for (const word of spec.values?.['false'] ?? []) own.set(foldWord(word), false);
    return {
      read(cell) {
        if (typeof cell === 'boolean') return cell;
        // 1.0 is how programs write the number.
        const word = foldWord(String(cell).replace(/^([01])[.,]0+$|!+$/, '$1'));
        return own.get(word) ?? COMMON.get(word) ?? unknown('notABoolean');
      },
    };
  },
};
