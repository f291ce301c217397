/** The packs a program has at hand: the shipped ones, and those of one's own, which come before a shipped one of that id. */
import type { Vocabulary } from '../engine';
import type { ReadText } from './shared/readText';
import type { PackFiles } from './parcel';
import { isBroken, preparePack, type BrokenPack, type RunnablePack } from './preparePack';

/** The ids that the text of rules/index.json lists. */
export const packIdsOf = (index: string): string[] => JSON.parse(index) as string[];

/** Every file and pack is asked for once. What could not be read or run is tried again: the connection may be back. */
export class PackLibrary {
  private readonly texts = new Map<string, Promise<string>>();
  private readonly packs = new Map<string, Promise<RunnablePack | BrokenPack>>();
  private readonly own = new Map<string, PackFiles>();

  constructor(private readonly readText: ReadText) {}

  /** The shipped packs. */
  async shippedIds(): Promise<string[]> {
    return packIdsOf(await this.text('index.json'));
  }

  /** The shipped packs, then those that are one's own only. */
  async ids(): Promise<string[]> {
    return [...new Set([...(await this.shippedIds()), ...this.own.keys()])];
  }

  /** Ready to judge with. Rejects where a file cannot be read. */
  get(id: string): Promise<RunnablePack | BrokenPack> {
    return kept(
      this.packs,
      id,
      () => preparePack(id, this.textsOf(id)),
      (found) => !isBroken(found),
    );
  }

  async vocabulary(id: string): Promise<Vocabulary> {
    return JSON.parse(await this.text(`vocabularies/${id}.json`)) as Vocabulary;
  }

  /** A pack of one's own from now on: its pack.json and what it brought, by their paths under rules/; none goes back. */
  override(id: string, files: PackFiles): void {
    if (Object.keys(files).length > 0) this.own.set(id, files);
    else this.own.delete(id);
    this.packs.delete(id);
  }

  /** Packs that a text of one's own stands in for. */
  ownIds(): string[] {
    return [...this.own.keys()];
  }

  /** Files as a pack sees them: what it brought comes before what is shipped. */
  textsOf(id: string): ReadText {
    const own = this.own.get(id);
    return async (path) => own?.[path] ?? this.text(path);
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
