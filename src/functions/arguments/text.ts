import type { LocalText } from '../../text';
import type { Argument } from '../shared/argument';
import { oneCellArgument } from './oneCell';

/** Any text; a number is taken as it would be typed. Omitted optional texts are null. */
export function text(about: LocalText): Argument<string> {
  return oneCellArgument(about, undefined, (cell) => String(cell).trim());
}

export function optionalText(about: LocalText): Argument<string | null> {
  return oneCellArgument<string | null>(about, null, (cell) => String(cell).trim());
}
