/** Puts other parts in the place of those of an .xlsx archive. Dates of parts are never written: the same parts give the same bytes. */
import { crc32, crcStart } from './crc32';
import { dataOf, zipEntries, type ZipEntry } from './zipEntries';

const LOCAL_HEADER = 0x04034b50;
const LOCAL_LENGTH = 30;
const DIRECTORY_ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
/** Version of the format that is needed to read deflated parts. */
const VERSION = 20;
/** 1 January 1980, the first day a zip can name. */
const FIRST_DAY = 0x21;

export interface Part {
  path: Uint8Array<ArrayBuffer>;
  method: number;
  checksum: number;
  unpacked: number;
  data: Uint8Array<ArrayBuffer>;
}

/**
 * The archive with other parts: those of `changed` take the place of what had their name, or come in at the end; null takes a
 * part away. All others keep their bytes.
 */
export function changeParts(archive: Uint8Array, changed: ReadonlyMap<string, Part | string | null>): Uint8Array {
  const entries = zipEntries(archive);
  const known = new Set(entries.map(({ path }) => path));
  const made = (path: string): Part[] => {
    const part = changed.get(path) ?? null;
    return part === null ? [] : [typeof part === 'string' ? storedPart(path, part) : part];
  };
  const kept = entries.flatMap((entry) => (changed.has(entry.path) ? made(entry.path) : [partAsItIs(archive, entry)]));
  return archiveOf([...kept, ...[...changed.keys()].flatMap((path) => (known.has(path) ? [] : made(path)))]);
}

/** A part of text that comes in pieces. */
export async function packedPart(path: string, pieces: AsyncIterable<string> | Iterable<string>): Promise<Part> {
  const encoder = new TextEncoder();
  const packer = new CompressionStream('deflate-raw');
  const packed = new Response(packer.readable).arrayBuffer();
  const writer = packer.writable.getWriter();
  let [checksum, unpacked] = [crcStart, 0];
  for await (const piece of pieces) {
    const bytes = encoder.encode(piece);
    checksum = crc32(bytes, checksum);
    unpacked += bytes.length;
    await writer.write(bytes);
  }
  await writer.close();
  return { path: encoder.encode(path), method: 8, checksum, unpacked, data: new Uint8Array(await packed) };
}

function partAsItIs(archive: Uint8Array, entry: ZipEntry): Part {
  const { path, method, checksum, unpacked } = entry;
  return { path: new TextEncoder().encode(path), method, checksum, unpacked, data: dataOf(archive, entry) };
}

function storedPart(path: string, text: string): Part {
  const data = new TextEncoder().encode(text);
  return { path: new TextEncoder().encode(path), method: 0, checksum: crc32(data), unpacked: data.length, data };
}

function archiveOf(parts: readonly Part[]): Uint8Array {
  const local: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const header = headerOf(part, LOCAL_HEADER, LOCAL_LENGTH);
    local.push(header, part.path, part.data);
    const entry = headerOf(part, DIRECTORY_ENTRY, ENTRY_LENGTH);
    new DataView(entry.buffer).setUint32(42, offset, true);
    directory.push(entry, part.path);
    offset += header.length + part.path.length + part.data.length;
  }
  const end = new DataView(new ArrayBuffer(END_LENGTH));
  end.setUint32(0, END_OF_DIRECTORY, true);
  end.setUint16(8, parts.length, true);
  end.setUint16(10, parts.length, true);
  end.setUint32(
    12,
    directory.reduce((sum, piece) => sum + piece.length, 0),
    true,
  );
  end.setUint32(16, offset, true);
  return joined([...local, ...directory, new Uint8Array(end.buffer)]);
}

/** Local headers and entries of the directory say the same; the latter has the maker's version before it. */
function headerOf(part: Part, signature: number, length: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(length));
  view.setUint32(0, signature, true);
  view.setUint16(4, VERSION, true);
  const at = signature === DIRECTORY_ENTRY ? 6 : 4;
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 4, part.method, true);
  view.setUint16(at + 8, FIRST_DAY, true);
  view.setUint32(at + 10, part.checksum, true);
  view.setUint32(at + 14, part.data.length, true);
  view.setUint32(at + 18, part.unpacked, true);
  view.setUint16(at + 22, part.path.length, true);
  return new Uint8Array(view.buffer);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
