/**
 * What all functions of a page share: the rule packs, loaded when first asked for, and the readings of ranges. A pack the
 * workbook overrides replaces the shipped one from the next calculation on.
 */
import type { Vocabulary } from '../../engine';
import type { Mapping } from '../../sheet';
import { isBroken, PackLibrary, type PackFiles, type ReadText, type RunnablePack } from '../../packs';
import type { ArgumentPlace } from '../shared/argument';
import { Failure } from '../shared/failure';
import { BoundedCache } from './boundedCache';
import type { Head } from './head';
import { weightOf, type TableReading } from './tableReading';

/** Typed values kept between calls: about 40 columns × 200,000 rows, some 100 MB at the worst. */
const MOST_VALUES = 8_000_000;
const MOST_HEADS = 200;
/** A file that does not come in this time counts as unreadable; the cell must not stay at #BUSY!. */
const READ_TIMEOUT_MS = 15_000;

/** By pack: what people have said in the pane about the tables of this workbook. */
export type Mappings = Readonly<Record<string, readonly Mapping[]>>;

export class Library {
  readonly readings = new BoundedCache<TableReading>(MOST_VALUES, weightOf);
  readonly heads = new BoundedCache<Head | null>(MOST_HEADS, () => 1);
  private readonly packs: PackLibrary;
  private mappings: Mappings = {};
  /** The workbook counts its days from 1904: a function sees numbers and no date. */
  date1904 = false;
  /** How often something was learned: a reading begun before holds for no calculation after. */
  lessons = 0;

  constructor(readFile: ReadText) {
    this.packs = new PackLibrary((path) => inTime(readFile(path), path));
  }

  /** Ids of the packs there are: the shipped ones, then those only the workbook has. */
  packIds(): Promise<string[]> {
    return this.packs.ids();
  }

  /** The pack a function needs by itself. */
  async pack(id: string): Promise<RunnablePack> {
    const found = await this.packs.get(id);
    if (isBroken(found))
      throw new Failure('value', 'packBroken', {
        pack: id,
        detail: found.findings.map(({ code, pointer }) => `${code} ${pointer}`).join(', '),
      });
    return found;
  }

  /** The pack a user named; an unknown name is answered with the names there are. */
  async namedPack(id: string, at: ArgumentPlace): Promise<RunnablePack> {
    const ids = await this.packIds();
    const known = ids.find((each) => each.toLowerCase() === id.toLowerCase());
    if (known === undefined) throw new Failure('value', 'packUnknown', { ...at, found: id, packs: ids.join(', ') });
    return this.pack(known);
  }

  /** Packs whose rules are the workbook's own. */
  ownIds(): string[] {
    return this.packs.ownIds();
  }

  vocabulary(id: string): Promise<Vocabulary> {
    return this.packs.vocabulary(id);
  }

  /** A pack that the workbook brings, by its files; without any the shipped one rules again. */
  override(id: string, files: PackFiles): void {
    this.packs.override(id, files);
  }

  /** What was said about captions and words holds for cells from the next calculation on. */
  learn(mappings: Mappings): void {
    this.mappings = mappings;
    this.forget();
  }

  countDays(date1904: boolean): void {
    this.date1904 = date1904;
    this.forget();
  }

  private forget(): void {
    this.lessons++;
    this.heads.clear();
    this.readings.clear();
  }

  mappingsOf(pack: string): readonly Mapping[] {
    return this.mappings[pack] ?? [];
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
