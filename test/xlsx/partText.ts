/** The text of one part of an .xlsx, unpacked by Node's own library. */
import { inflateRawSync } from 'node:zlib';
import { zipEntries } from '../../src/xlsx/shared/zipEntries';

export function partText(archive: Uint8Array, path: string): string {
  const entry = zipEntries(archive).find((each) => each.path === path);
  if (!entry) throw new Error(`no part ${path}`);
  const view = new DataView(archive.buffer, archive.byteOffset);
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const data = archive.subarray(start, start + entry.compressed);
  return new TextDecoder().decode(entry.method === 0 ? data : inflateRawSync(data));
}
