/** Yes and no in every way people write them; the field's own words come before the common ones. */
import { repaired, unknown } from './remark';
import { foldWord } from '../../grid';
import type { ColumnType } from './columnType';
import { withoutCode } from './words';

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

const MARK = /[✓✔☑✅√✗❌✘✕☐]/u;

export const boolean: ColumnType = {
  title: { id: 'Ya/Tidak', en: 'yes/no' },
  holds: 'flag',
  reader(spec) {
    const own = new Map<string, boolean>();
    for (const word of spec.values?.['true'] ?? []) own.set(foldWord(word), true);
    for (const word of spec.values?.['false'] ?? []) own.set(foldWord(word), false);
    const flagOf = (text: string): boolean | undefined => {
      const word = foldWord(text);
      return own.get(word) ?? COMMON.get(word);
    };
    /** "1 - Ya", "Ya ✓". */
    const held = (text: string): boolean | undefined => {
      const mark = MARK.exec(text)?.[0];
      const flag = flagOf(withoutCode(mark ? text.replace(mark, '') : text));
      return mark && flagOf(mark) !== flag ? undefined : flag;
    };
    return {
      read(cell) {
        if (typeof cell === 'boolean') return cell;
        // 1.0 is how programs write the number.
        const text = String(cell).replace(/^([01])[.,]0+$|!+$/, '$1');
        const flag = flagOf(text);
        if (flag !== undefined) return flag;
        const within = held(text);
        return within === undefined ? unknown('notABoolean') : repaired(within, 'heldWord');
      },
    };
  },
};
