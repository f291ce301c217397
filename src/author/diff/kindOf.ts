/** What kind of record turns, in words: the values of each field with which it still does, found by trying every part of it. */
import { familyOf, isUnknown, labelOf, type Pack, show, type Slot } from '../../engine';
import type { TypedValue } from '../../sheet';
import { fill, type Language, LANGUAGES, type LocalText } from '../../text';
import { DAY, inSeconds, type Part } from '../prove/parts';
import type { Candidate } from '../prove/solver';

const T = {
  blank: { id: 'kosong', en: 'blank' },
  between: { id: '{{low}}–{{high}}', en: '{{low}}–{{high}}' },
  least: { id: 'minimal {{low}}', en: 'at least {{low}}' },
  most: { id: 'maksimal {{high}}', en: 'at most {{high}}' },
  such: { id: 'misalnya {{value}}', en: 'such as {{value}}' },
  filled: { id: 'terisi', en: 'filled in' },
  any: { id: 'baris apa pun', en: 'any record' },
} satisfies Record<string, LocalText>;

/** Words that one line takes. */
const SHOWN = 6;

/**
 * @param fields those that the verdict could turn on
 * @param turns whether a record still turns
 */
export function kindOf(
  pack: Pack,
  { record, asOf }: Candidate,
  fields: readonly Slot[],
  parts: readonly (readonly Part[])[],
  turns: (candidate: Candidate) => boolean,
): LocalText {
  const said = fields.flatMap((field) => {
    const fits = (part: Part) =>
      part.value === record[field.name] ||
      turns({ record: { ...record, [field.name]: part.value as TypedValue }, asOf });
    const all = parts[field.id]!.filter(({ value }) => value !== undefined);
    const kept = all.filter(fits);
    return kept.length === all.length
      ? []
      : [
          (language: Language) =>
            `${labelOf(pack, field.name, language)} ${valuesOf(field, all, kept, record[field.name], language)}`,
        ];
  });
  const inLanguage = (language: Language) => said.map((one) => one(language)).join('; ') || T.any[language];
  return Object.fromEntries(LANGUAGES.map((language) => [language, inLanguage(language)])) as LocalText;
}

function valuesOf(
  field: Slot,
  all: readonly Part[],
  kept: readonly Part[],
  found: TypedValue,
  language: Language,
): string {
  const known = kept.filter(({ value }) => !isUnknown(value));
  const everyKnown = all.filter(({ value }) => !isUnknown(value)).length === known.length;
  const blank = kept.some(({ value }) => value === null) ? [T.blank[language]] : [];
  if (known.length > 0 && everyKnown) return T.filled[language];
  const family = familyOf(field.type);
  // Dates turn on each other: one of them is an example, not a bound.
  if (family === 'moment')
    return isUnknown(found) ? blank.join() : fill(T.such[language], { value: show(found, field.type, language) });
  const list =
    family === 'amount' || family === 'time'
      ? spans(field, known, language)
      : known.map(({ value, other }) =>
          other ? fill(T.such[language], { value: `“${String(value)}”` }) : show(value, field.type, language),
        );
  const more = list.length > SHOWN ? ['…'] : [];
  return [...list.slice(0, SHOWN), ...more, ...blank].join(', ');
}

/** Parts beside each other as one span. */
function spans({ type }: Slot, parts: readonly Part[], language: Language): string[] {
  const merged: [number, number][] = [];
  for (const { low, high } of [...parts].sort((a, b) => a.low - b.low)) {
    const last = merged.at(-1);
    if (last && low - last[1] <= 1) last[1] = high;
    else merged.push([low, high]);
  }
  const say = (at: number) => show(inSeconds(type) ? at / DAY : Math.round(at * 1e3) / 1e3, type, language);
  return merged.map(([low, high]) => {
    if (low === high) return say(low);
    if (high === Infinity) return fill(T.least[language], { low: say(low) });
    return low === -Infinity
      ? fill(T.most[language], { high: say(high) })
      : fill(T.between[language], { low: say(low), high: say(high) });
  });
}
