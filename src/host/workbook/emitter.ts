/** The smallest publisher: listeners in the order they came, each given a way out. */
export class Emitter<T> {
  readonly #listeners = new Set<(value: T) => void>();

  /** Listen; call the result to stop. */
  on(listener: (value: T) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(value: T): void {
    for (const listener of [...this.#listeners]) listener(value);
  }
}
