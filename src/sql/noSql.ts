/** What SQL cannot say, told where it is met; `packToSql` adds pack and rule and makes the sentence. */
export type NoSqlCode = 'function' | 'pattern' | 'changingPattern' | 'kinds' | 'changingPair' | 'list';

export class NoSql extends Error {
  /** @param found the operator, function or pattern that is refused */
  constructor(
    readonly code: NoSqlCode,
    readonly found: string,
  ) {
    super(`${code}: ${found}`);
  }
}
