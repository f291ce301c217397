/** The table of contents of a zip archive, read before anything is unpacked. */
import { XlsxError } from './xlsxError';

export interface ZipEntry {
  /** With `/` between folders, whatever its writer took. */
  path: string;
  method: number;
  checksum: number;
  compressed: number;
  unpacked: number;
  /** Where its local header begins. */
  offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const LARGE_END = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
/** The comment after the end record is at most this long. */
const LONGEST_COMMENT = 0xffff;

const LOCAL_LENGTH = 30;
/** Stands for a number that does not fit into four bytes; the true one is in the entry's extra field. */
const ELSEWHERE = 0xffffffff;

/** Throws `notXlsx` or `truncated`. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) throw new XlsxError('notXlsx');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end < 0) throw new XlsxError('truncated', 'zip: no end of directory');
  let { count, at } = directoryOf(view, end);
  const entries: ZipEntry[] = [];
  const names = new TextDecoder();
  for (; count > 0; count--) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new XlsxError('truncated', `zip: ${entries.length} / ${entries.length + count}`);
    const nameLength = view.getUint16(at + 28, true);
    const extra = at + ENTRY_LENGTH + nameLength;
    const extraEnd = extra + view.getUint16(at + 30, true);
    const long = longNumbers(view, extra, Math.min(extraEnd, bytes.length));
    const number = (place: number): number => {
      const short = view.getUint32(at + place, true);
      return short === ELSEWHERE ? (long.shift() ?? short) : short;
    };
    const unpacked = number(24);
    const compressed = number(20);
    const offset = number(42);
    const path = names
      .decode(bytes.subarray(at + ENTRY_LENGTH, extra))
      .replaceAll('\\', '/')
      .replace(/^\/+/, '');
    const entry = { path, method: view.getUint16(at + 10, true), checksum: view.getUint32(at + 16, true) };
    if (offset + LOCAL_LENGTH + compressed > bytes.length) throw new XlsxError('truncated', path);
    entries.push({ ...entry, compressed, unpacked, offset });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The packed bytes of an entry, where they stand. */
export function dataOf(bytes: Uint8Array, { offset, compressed }: ZipEntry): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return bytes.subarray(start, start + compressed) as Uint8Array<ArrayBuffer>;
}

/** Large archives, and some programs always, keep the numbers of the directory in a record of their own before the end. */
function directoryOf(view: DataView, end: number): { count: number; at: number } {
  const count = view.getUint16(end + 10, true);
  const at = view.getUint32(end + 16, true);
  if (count !== 0xffff && at !== ELSEWHERE) return { count, at };
  const large = end >= 20 ? Number(view.getBigUint64(end - 20 + 8, true)) : Infinity;
  if (large + 56 > end || view.getUint32(large, true) !== LARGE_END) return { count, at };
  return { count: Number(view.getBigUint64(large + 32, true)), at: Number(view.getBigUint64(large + 48, true)) };
}

/** The numbers of eight bytes in an entry's extra field, in their order. */
function longNumbers(view: DataView, from: number, until: number): number[] {
  for (let at = from; at + 4 <= until; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const size = Math.min(view.getUint16(at + 2, true), until - at - 4);
    return Array.from({ length: Math.floor(size / 8) }, (_, i) => Number(view.getBigUint64(at + 4 + i * 8, true)));
  }
  return [];
}

function endRecord(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return -1;
}
