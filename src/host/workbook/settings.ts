import type { Emitter } from './emitter';
import type { Change } from './types';

/** Document settings: small values saved with the workbook. Values are JSON texts, as office.js keeps them. */
export class Settings {
  readonly #values = new Map<string, string>();

  constructor(private readonly changes: Emitter<Change>) {}

  get(key: string): unknown {
    const text = this.#values.get(key);
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  set(key: string, value: unknown): void {
    this.#values.set(key, JSON.stringify(value ?? null));
    this.changes.emit({ kind: 'settings' });
  }

  delete(key: string): void {
    if (this.#values.delete(key)) this.changes.emit({ kind: 'settings' });
  }

  keys(): string[] {
    return [...this.#values.keys()];
  }

  /** Key and JSON text of every setting. */
  serialised(): [key: string, json: string][] {
    return [...this.#values];
  }

  /** Put a whole set in place of the old one, as `Office.context.document.settings.saveAsync` does. */
  replaceAll(entries: [key: string, json: string][]): void {
    this.#values.clear();
    for (const [key, json] of entries) this.#values.set(key, json);
    this.changes.emit({ kind: 'settings' });
  }
}
