/** Which rows are about the same sale: a re-call is about the same line and kind as the call it replaces. */
import type { SheetTable } from '../../sheet';
import { encodePairs, encodeWords } from '../shared/codes';
import { columnOf, valuesOf } from '../shared/columns';
import type { QmsDefinition } from './definition';

export interface Sales {
  /** One code a line and kind, 0 where the line is blank; null in a sheet without lines. */
  sale: Int32Array | null;
  /** One code an agent; null in a sheet without logins. */
  login: Int32Array | null;
}

export function* salesOf(table: SheetTable, { fields }: QmsDefinition): Generator<void, Sales> {
  const lines = valuesOf(table, fields.line);
  const logins = valuesOf(table, fields.login);
  const kinds = columnOf(table, fields.kind);
  let sale = lines ? yield* encodeWords(lines) : null;
  if (sale && kinds) sale = yield* encodePairs(sale, yield* encodeWords(kinds.values));
  return { sale, login: logins ? yield* encodeWords(logins) : null };
}
