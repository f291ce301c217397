/** Records given more than once, as notes of an answer: which rows count once, and which contradict each other. */
import type { Pack } from '../../engine';
import { fill, type Language, type LocalText } from '../../text';
import { placeText, type Where } from './placeOf';

const SHOWN = 10;

/** Whether a pack's key is a record's own number, and not a site that many records share. */
export const namesOneRecord = ({ fields, recordKey }: Pack): boolean => fields[recordKey]?.type === 'id';

/** @param rows as the table numbers them, from 0 */
export function repeatNotes(
  { extra, conflicts }: { extra: readonly number[]; conflicts: readonly number[] },
  input: Where,
  language: Language,
): string[] {
  const places = (rows: readonly number[]): string => {
    const shown = rows.slice(0, SHOWN).map((row) => placeText(input, row));
    return shown.join(', ') + (rows.length > SHOWN ? ', …' : '');
  };
  const say = (text: LocalText, rows: readonly number[]): string[] =>
    rows.length === 0 ? [] : [fill(text[language], { count: rows.length, rows: places(rows) })];
  return [...say(REPEATED, extra), ...say(CONFLICTING, conflicts)];
}

const REPEATED: LocalText = {
  id: '{{count}} baris mengulang baris lain yang kunci dan isinya sama: {{rows}}. Setiap catatan dihitung satu kali.',
  en: '{{count}} rows repeat another row with the same key and content: {{rows}}. Each record counts once.',
};
const CONFLICTING: LocalText = {
  id: '{{count}} baris berkunci sama tetapi isinya berbeda: {{rows}}. Semuanya dihitung; periksa mana yang benar.',
  en: '{{count}} rows share a key but differ in content: {{rows}}. All of them count; check which is right.',
};
