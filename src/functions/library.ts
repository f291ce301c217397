/**
 * What all functions of a page share: the rule packs, loaded when first asked for, and the readings of ranges. A pack the
 * workbook overrides replaces the shipped one from the next calculation on.
 */
import {
  compilePack,
  fieldSpecs,
  loadPack,
  type CompiledPack,
  type Pack,
  type ReadText,
  type Vocabulary,
} from '../engine';
import type { FieldSpec } from '../sheet';
import type { Place } from './argument';
import { Failure } from './failure';
import { BoundedCache } from './reading/boundedCache';
import type { Head } from './reading/head';
import { weightOf, type TableReading } from './reading/tableReading';

export interface LoadedPack {
  pack: Pack;
  compiled: CompiledPack;
  specs: readonly FieldSpec[];
  /** Changes whenever the pack does; part of every key made from it. */
  stamp: string;
}

/** Typed values kept between calls: about 40 columns × 200,000 rows, some 100 MB at the worst. */
const MOST_VALUES = 8_000_000;
const MOST_HEADS = 200;
/** A file that does not come in this time counts as unreadable; the cell must not stay at #BUSY!. */
const READ_TIMEOUT_MS = 15_000;

export class Library {
  readonly readings = new BoundedCache<TableReading>(MOST_VALUES, weightOf);
  readonly heads = new BoundedCache<Head | null>(MOST_HEADS, () => 1);
  private readonly packs = new Map<string, Promise<LoadedPack>>();
  private readonly overrides = new Map<string, string>();
  private readonly texts = new Map<string, Promise<string>>();
  private stamps = 0;

  constructor(private readonly readFile: ReadText) {}

  /** Ids of the packs there are: the shipped ones, then those only the workbook has. */
  async packIds(): Promise<string[]> {
    const shipped = JSON.parse(await this.text('index.json')) as { packs: string[] } | string[];
    return [...new Set([...(Array.isArray(shipped) ? shipped : shipped.packs), ...this.overrides.keys()])];
  }

  /** The pack a function needs by itself. */
  pack(id: string): Promise<LoadedPack> {
    let loaded = this.packs.get(id);
    if (!loaded) {
      loaded = this.load(id);
      this.packs.set(id, loaded);
      // A pack that failed is tried again by the next formula: the connection may be back.
      loaded.catch(() => this.packs.delete(id));
    }
    return loaded;
  }

  /** The pack a user named; an unknown name is answered with the names there are. */
  async namedPack(id: string, at: Place): Promise<LoadedPack> {
    const ids = await this.packIds();
    const known = ids.find((each) => each.toLowerCase() === id.toLowerCase());
    if (known === undefined) throw new Failure('value', 'packUnknown', { ...at, found: id, packs: ids.join(', ') });
    return this.pack(known);
  }

  async vocabulary(id: string): Promise<Vocabulary> {
    return JSON.parse(await this.text(`vocabularies/${id}.json`)) as Vocabulary;
  }

  /** Replaces a pack by the workbook's own text of it; null goes back to the shipped one. */
  override(id: string, text: string | null): void {
    if (text === null) this.overrides.delete(id);
    else this.overrides.set(id, text);
    this.packs.delete(id);
  }

  private async load(id: string): Promise<LoadedPack> {
    const { pack, findings } = await loadPack(id, (path) => this.text(path), this.overrides.get(id)).catch(
      (problem: unknown) => {
        throw problem instanceof Failure
          ? problem
          : new Failure('value', 'packUnread', { pack: id, detail: String(problem) });
      },
    );
    if (!pack)
      throw new Failure('value', 'packBroken', {
        pack: id,
        detail: findings.map(({ code, pointer }) => `${code} ${pointer}`).join(', '),
      });
    return { pack, compiled: compilePack(pack), specs: fieldSpecs(pack), stamp: `${id}#${++this.stamps}` };
  }

  private text(path: string): Promise<string> {
    let text = this.texts.get(path);
    if (!text) {
      text = inTime(this.readFile(path), path);
      this.texts.set(path, text);
      text.catch(() => this.texts.delete(path));
    }
    return text;
  }
}

function inTime(promise: Promise<string>, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Failure('value', 'packUnread', { pack: path, detail: `${READ_TIMEOUT_MS / 1000} s` })),
      READ_TIMEOUT_MS,
    );
    promise
      .then(resolve, (problem: unknown) =>
        reject(
          new Failure('value', 'packUnread', {
            pack: path,
            detail: problem instanceof Error ? problem.message : String(problem),
          }),
        ),
      )
      .finally(() => clearTimeout(timer));
  });
}
