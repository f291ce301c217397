/** The packs a program has at hand: the shipped ones, each replaced by a text of one's own where there is one. */
import type { Vocabulary } from '../engine';
import type { ReadText } from './shared/readText';
import { isBroken, preparePack, type BrokenPack, type RunnablePack } from './preparePack';

/** The ids that the text of rules/index.json lists. */
export const packIdsOf = (index: string): string[] => JSON.parse(index) as string[];

/** Every file and pack is asked for once. What could not be read or run is tried again: the connection may be back. */
export class PackLibrary {
  private readonly texts = new Map<string, Promise<string>>();
  private readonly packs = new Map<string, Promise<RunnablePack | BrokenPack>>();
  private readonly overrides = new Map<string, string>();

  constructor(private readonly readText: ReadText) {}

  /** The shipped packs. */
  async shippedIds(): Promise<string[]> {
    return packIdsOf(await this.text('index.json'));
  }

  /** The shipped packs, then those that are one's own only. */
  async ids(): Promise<string[]> {
    return [...new Set([...(await this.shippedIds()), ...this.overrides.keys()])];
  }

  /** Ready to judge with. Rejects where a file cannot be read. */
  get(id: string): Promise<RunnablePack | BrokenPack> {
    return kept(
      this.packs,
      id,
      () => preparePack(id, (path) => this.text(path), this.overrides.get(id)),
      (found) => !isBroken(found),
    );
  }

  async vocabulary(id: string): Promise<Vocabulary> {
    return JSON.parse(await this.text(`vocabularies/${id}.json`)) as Vocabulary;
  }

  /** Replaces a pack by a text of one's own from now on; null goes back to the shipped one. */
  override(id: string, text: string | null): void {
    if (text === null) this.overrides.delete(id);
    else this.overrides.set(id, text);
    this.packs.delete(id);
  }

  /** Packs that a text of one's own stands in for. */
  ownIds(): string[] {
    return [...this.overrides.keys()];
  }

  private text(path: string): Promise<string> {
    return kept(this.texts, path, () => this.readText(path));
  }
}

function kept<T>(
  known: Map<string, Promise<T>>,
  key: string,
  make: () => Promise<T>,
  isGood: (value: T) => boolean = () => true,
): Promise<T> {
  let value = known.get(key);
  if (!value) {
    value = make();
    known.set(key, value);
    value.then(
      (made) => isGood(made) || known.delete(key),
      () => known.delete(key),
    );
  }
  return value;
}
