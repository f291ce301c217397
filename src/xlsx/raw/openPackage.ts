/** The parts of an .xlsx as texts, for what the library behind this room does not read. */
import { Budget, unpacked } from '../shared/unpack';
import { XmlFault } from '../shared/xmlScanner';
import { XlsxError } from '../shared/xlsxError';
import { zipEntries } from '../shared/zipEntries';
import { childrenOf, parseXml, type XmlElement } from './xmlTree';

export interface Related {
  id: string;
  /** The last word of the relationship's type: `worksheet`, `drawing`, `chart` … */
  type: string;
  path: string;
}

export interface XlsxPackage {
  paths: readonly string[];
  /** null where there is no such part. Programs do not always agree about capitals in its name. */
  xml(path: string): Promise<XmlElement | null>;
  text(path: string): Promise<string | null>;
  /** The text piece by piece; null where there is no such part. */
  pieces(path: string): AsyncIterable<string> | null;
  /** Counts so many letters as unpacked. Throws an `XlsxError` where that is too much. */
  take(letters: number): void;
  /** The parts a part refers to; addresses outside the file are left out. */
  related(path: string): Promise<Related[]>;
}

/** Throws an `XlsxError` for what is no sound zip archive; so do the functions it gives. */
export function openPackage(bytes: Uint8Array): XlsxPackage {
  const all = zipEntries(bytes);
  const entries = new Map(all.map((entry) => [entry.path.toLowerCase(), entry]));
  const budget = new Budget(bytes.length);
  const pieces = (path: string): AsyncIterable<string> | null => {
    const entry = entries.get(path.toLowerCase());
    return entry ? unpacked(bytes, entry, budget) : null;
  };
  const text = async (path: string): Promise<string | null> => {
    const found = pieces(path);
    if (!found) return null;
    let whole = '';
    for await (const piece of found) whole += piece;
    return whole;
  };
  const xml = async (path: string): Promise<XmlElement | null> => {
    const content = await text(path);
    try {
      return content === null ? null : parseXml(content);
    } catch (error) {
      throw faultOf(error, path);
    }
  };
  return {
    paths: all.map(({ path }) => path),
    text,
    xml,
    pieces,
    take: (letters) => budget.take(letters),
    related: async (path) => {
      const folder = path.slice(0, path.lastIndexOf('/') + 1);
      const list = await xml(`${folder}_rels/${path.slice(folder.length)}.rels`);
      return childrenOf(list, 'Relationship').flatMap(({ attributes }) =>
        attributes['TargetMode'] === 'External'
          ? []
          : [
              {
                id: attributes['Id'] ?? '',
                type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
                path: resolved(folder, attributes['Target'] ?? ''),
              },
            ],
      );
    },
  };
}

/** `../charts/chart1.xml` seen from `xl/drawings/` is `xl/charts/chart1.xml`. */
function resolved(folder: string, target: string): string {
  if (/^[\\/]/.test(target)) return target.slice(1).replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split(/[\\/]/)) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** @param place where in the file it was found */
export function faultOf(error: unknown, place: string): unknown {
  if (!(error instanceof XmlFault)) return error;
  return error.isDoctype ? new XlsxError('xmlEntities', place) : new XlsxError('unreadable', `${place}: ${error.what}`);
}
