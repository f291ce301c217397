import { foldCase } from '../../grid';
import type { LocalText } from '../../text';
import type { Argument } from '../shared/argument';
import { Failure } from '../shared/failure';
import { oneCellArgument } from './oneCell';

/** One of a few words, without case. Omitted: `otherwise`; without it the argument is required. */
export function choice<W extends string, O extends W | null = never>(
  about: LocalText,
  choices: Readonly<Record<W, LocalText>>,
  otherwise?: O,
): Argument<W | O> {
  const argument = oneCellArgument<W | O>(about, otherwise, (cell, at) => {
    const word = foldCase(cell);
    if (Object.hasOwn(choices, word)) return word as W;
    throw new Failure('value', 'argumentChoice', { ...at, found: cell, choices: Object.keys(choices).join(', ') });
  });
  return { ...argument, choices };
}

const YES = /^(ya|y|yes|1|true|benar)$/i;
const NO = /^(tidak|t|no|n|0|false|salah)$/i;

/** Yes or no: ya/tidak, 1/0, TRUE/FALSE. Omitted: no. */
export function flag(about: LocalText): Argument<boolean> {
  const argument = oneCellArgument(about, false, (cell, at) => {
    const word = String(cell).trim();
    if (YES.test(word)) return true;
    if (NO.test(word)) return false;
    throw new Failure('value', 'argumentChoice', { ...at, found: cell, choices: 'ya, tidak' });
  });
  return { ...argument, choices: { ya: { id: 'ya', en: 'yes' }, tidak: { id: 'tidak', en: 'no' } } };
}
