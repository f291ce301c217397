/** Results shared by formulas, the least recently used dropped first when their weight exceeds the limit. */

interface Entry<T> {
  value: Promise<T>;
  weight: number;
}

export class BoundedCache<T> {
  private readonly entries = new Map<string, Entry<T>>();
  private weight = 0;

  /** `limit` in whatever unit `weigh` gives (cells here). The newest entry stays even when it alone is heavier. */
  constructor(
    private readonly limit: number,
    private readonly weigh: (value: T) => number,
  ) {}

  get size(): number {
    return this.entries.size;
  }

  /**
   * The value of a key, made once however many callers ask at the same time. A failed making is forgotten, so that one
   * cancelled formula does not leave its neighbours with its failure for good.
   */
  share(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.entries.get(key);
    if (known) {
      this.entries.delete(key);
      this.entries.set(key, known);
      return known.value;
    }
    const entry: Entry<T> = { value: make(), weight: 0 };
    this.entries.set(key, entry);
    entry.value.then(
      (value) => {
        if (this.entries.get(key) !== entry) return;
        entry.weight = this.weigh(value);
        this.weight += entry.weight;
        this.trim(key);
      },
      () => this.drop(key, entry),
    );
    return entry.value;
  }

  clear(): void {
    this.entries.clear();
    this.weight = 0;
  }

  private drop(key: string, entry: Entry<T>): void {
    if (this.entries.get(key) !== entry) return;
    this.entries.delete(key);
    this.weight -= entry.weight;
  }

  private trim(keep: string): void {
    for (const [key, entry] of this.entries) {
      if (this.weight <= this.limit) return;
      if (key !== keep) this.drop(key, entry);
    }
  }
}
