/**
 * Properties that change nothing a formula or a person in the grid could see (page layout, chart colours, …): they are
 * remembered by the thing they belong to and read back as set.
 */
export class Remembered {
  readonly #records = new Map<string, Record<string, unknown>>();

  /** The record of one thing, e.g. `pageLayout:{sheet id}`. */
  of(key: string): Record<string, unknown> {
    const known = this.#records.get(key);
    if (known) return known;
    const record: Record<string, unknown> = {};
    this.#records.set(key, record);
    return record;
  }

  /** Every record by its key. */
  list(): [key: string, record: Record<string, unknown>][] {
    return [...this.#records];
  }

  replaceAll(records: [key: string, record: Record<string, unknown>][]): void {
    this.#records.clear();
    for (const [key, record] of records) this.#records.set(key, record);
  }

  forget(prefix: string): void {
    for (const key of this.#records.keys()) if (key.startsWith(prefix)) this.#records.delete(key);
  }
}
