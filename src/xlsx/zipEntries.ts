/** The table of contents of a zip archive, read before anything is unpacked. */
import { XlsxError } from './xlsxError';

export interface ZipEntry {
  path: string;
  method: number;
  compressed: number;
  unpacked: number;
  /** Where its local header begins. */
  offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
/** The comment after the end record is at most this long. */
const LONGEST_COMMENT = 0xffff;

/** Throws `notXlsx` or `truncated`. Archives beyond 4 GB (zip64) are refused as `zipBomb`. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) throw new XlsxError('notXlsx');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  if (end < 0) throw new XlsxError('truncated', 'zip: no end of directory');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (at === 0xffffffff) throw new XlsxError('zipBomb', '> 4 GB');
  const entries: ZipEntry[] = [];
  const names = new TextDecoder();
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw new XlsxError('truncated', `zip: ${i} / ${count}`);
    }
    const nameLength = view.getUint16(at + 28, true);
    const entry: ZipEntry = {
      path: names.decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength)),
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if (entry.offset + entry.compressed > bytes.length) throw new XlsxError('truncated', entry.path);
    entries.push(entry);
    at += ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endRecord(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return -1;
}
