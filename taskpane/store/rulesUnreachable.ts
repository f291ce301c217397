/** The rules beside the page could not be fetched: no connection, or files missing on the server. */
export class RulesUnreachable extends Error {
  constructor(
    readonly path: string,
    cause: unknown,
  ) {
    super(`rules/${path}`, { cause });
  }
}
