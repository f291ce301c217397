/** Arguments of one value: a literal, or a range of one cell. */
import type { LocalText } from '../../text';
import { errorOf, matrixOf, type HostValue } from '../shared/cells';
import { isBlank } from '../../grid';
import type { Argument, ArgumentPlace } from '../shared/argument';
import { Failure } from '../shared/failure';

type Plain = string | number | boolean;

/** The one value of an argument; null when omitted or blank. Errors and larger ranges are refused by name. */
function oneCell(value: HostValue, at: ArgumentPlace): Plain | null {
  const rows = matrixOf(value);
  const columns = rows[0]?.length ?? 0;
  if (rows.length !== 1 || columns !== 1)
    throw new Failure('value', 'argumentOneCell', { ...at, rows: rows.length, columns });
  const cell = rows[0]![0];
  const error = errorOf(cell);
  if (error) throw new Failure('value', 'argumentError', { ...at, found: error });
  return isBlank(cell) ? null : (cell as Plain);
}

/** Builds a one-value argument. Without `otherwise` it must be filled in. */
export function oneCellArgument<T>(
  about: LocalText,
  otherwise: T | undefined,
  parse: (cell: Plain, at: ArgumentPlace) => T,
): Argument<T> {
  return {
    about,
    optional: otherwise !== undefined,
    read(value, at) {
      const cell = oneCell(value, at);
      if (cell !== null) return parse(cell, at);
      if (otherwise === undefined) throw new Failure('value', 'argumentMissing', { ...at, about });
      return otherwise;
    },
  };
}
