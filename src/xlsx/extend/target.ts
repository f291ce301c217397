/** Somebody's workbook, part by part, while other parts take the place of some of it. */
import { openPackage, type XlsxPackage } from '../raw/openPackage';
import { packedPart, type Part } from '../shared/changeParts';
import { XlsxError } from '../shared/xlsxError';
import { isStrict } from './movedParts';

export interface Target {
  file: XlsxPackage;
  /** Path of the workbook's own part, and its text. */
  main: string;
  book: string;
  /** Relations of the workbook's own part: those there are, and their part as a text. */
  related: Awaited<ReturnType<XlsxPackage['related']>>;
  relations: string;
  /** Whether it is of the format's other edition. */
  strict: boolean;
  /** What has changed so far, by path; null: taken away. */
  changed: Map<string, Part | null>;
  put(path: string, text: string | AsyncIterable<string>): Promise<void>;
  drop(path: string): void;
  /** The first of numbered names that no part and no relation has; it is taken from now on. */
  free(made: (number: number) => string): string;
}

/** Throws an `XlsxError` for what is no sound workbook. */
export async function targetOf(bytes: Uint8Array): Promise<Target> {
  const file = openPackage(bytes);
  const main = (await file.related('')).find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
  const related = await file.related(main);
  const book = await textOf(file, main);
  const relations = await textOf(file, relsOf(main));
  const names = new Map(file.paths.map((path) => [path.toLowerCase(), path]));
  const real = (path: string) => names.get(path.toLowerCase()) ?? path;
  const taken = new Set([
    ...names.keys(),
    ...[...relations.matchAll(/\sId="([^"]*)"/g)].map(([, id]) => id!.toLowerCase()),
  ]);
  const changed = new Map<string, Part | null>();
  return {
    ...{ file, main, book, related, relations, changed, strict: isStrict(book) },
    async put(path, text) {
      changed.set(real(path), await packedPart(real(path), typeof text === 'string' ? [text] : text));
    },
    drop: (path) => void changed.set(real(path), null),
    free(made) {
      let number = 1;
      while (taken.has(made(number).toLowerCase())) number++;
      taken.add(made(number).toLowerCase());
      return made(number);
    },
  };
}

export async function textOf(file: XlsxPackage, path: string): Promise<string> {
  const text = await file.text(path);
  if (text === null) throw new XlsxError('unreadable', path);
  return text;
}

export const relsOf = (path: string): string =>
  path.replace(/^(.*\/)?([^/]*)$/, (_, folder = '', name: string) => `${folder}_rels/${name}.rels`);
