/** The parts of an .xlsx as texts, for what the library behind this room does not read. */
import { zipEntries, type ZipEntry } from '../zipEntries';
import { childrenOf, parseXml, type XmlElement } from './xmlTree';

export interface Related {
  id: string;
  /** The last word of the relationship's type: `worksheet`, `drawing`, `chart` … */
  type: string;
  path: string;
}

export interface XlsxPackage {
  paths: readonly string[];
  /** null where there is no such part. */
  xml(path: string): Promise<XmlElement | null>;
  text(path: string): Promise<string | null>;
  /** The parts a part refers to; addresses outside the file are left out. */
  related(path: string): Promise<Related[]>;
}

export function openPackage(bytes: Uint8Array): XlsxPackage {
  const entries = new Map(zipEntries(bytes).map((entry) => [entry.path, entry]));
  const text = async (path: string): Promise<string | null> => {
    const entry = entries.get(path);
    return entry ? unpacked(bytes, entry) : null;
  };
  const xml = async (path: string): Promise<XmlElement | null> => {
    const content = await text(path);
    return content === null ? null : parseXml(content);
  };
  return {
    paths: [...entries.keys()],
    text,
    xml,
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
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

const LOCAL_HEADER = 30;

async function unpacked(bytes: Uint8Array, { offset, compressed, method }: ZipEntry): Promise<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = offset + LOCAL_HEADER + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.slice(start, start + compressed);
  if (method === 0) return new TextDecoder().decode(packed);
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
}
