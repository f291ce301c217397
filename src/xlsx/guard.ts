/** Looks at a file before the library does: what is refused here never reaches the unpacker. */
import { XlsxError } from './xlsxError';
import { zipEntries, type ZipEntry } from './zipEntries';

/** A workbook of 500,000 rows by 35 columns unpacks to about 600 MB. */
const MOST_UNPACKED = 1_500_000_000;
/** Sheets compress 10 to 40 times, at most about 100 times where every row is alike. */
const MOST_RATIO = 300;
/** Small parts may be compressed as well as they like. */
const RATIO_FROM = 20_000_000;
/** A document type stands before the first element, within the first bytes of a part. */
const PROLOG = 4096;

/** Throws an `XlsxError` for what is no sound .xlsx. */
export async function guardXlsx(bytes: Uint8Array, externalLinks: 'refuse' | 'ignore'): Promise<void> {
  if (bytes.length < 4) throw new XlsxError('notXlsx');
  // An OLE container is an old .xls or an encrypted .xlsx; the latter names its stream in UTF-16.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new XlsxError(holdsWide(bytes, 'EncryptedPackage') ? 'encrypted' : 'binaryXls');
  const entries = zipEntries(bytes);
  const total = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const dense = entries.some((entry) => entry.unpacked > RATIO_FROM && entry.unpacked > entry.compressed * MOST_RATIO);
  if (total > MOST_UNPACKED || dense) throw new XlsxError('zipBomb', `${Math.round(total / 1e6)} MB`);
  if (!entries.some((entry) => entry.path === '[Content_Types].xml'))
    throw new XlsxError('unreadable', '[Content_Types].xml');
  if (externalLinks === 'refuse') {
    const link = entries.find((entry) => /^xl\/externalLinks\/externalLink[^/]*\.xml$/i.test(entry.path));
    if (link) throw new XlsxError('externalLinks', link.path);
  }
  for (const entry of entries) {
    if (!/\.(xml|rels|vml)$/i.test(entry.path)) continue;
    if (/<!(DOCTYPE|ENTITY)/i.test(await prologOf(bytes, entry))) throw new XlsxError('xmlEntities', entry.path);
  }
}

async function prologOf(bytes: Uint8Array, entry: ZipEntry): Promise<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length) throw new XlsxError('truncated', entry.path);
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.slice(start, Math.min(start + entry.compressed, start + PROLOG));
  if (entry.method === 0) return new TextDecoder().decode(packed);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  let text = '';
  try {
    while (text.length < PROLOG) {
      const { value, done } = await reader.read();
      if (done) break;
      text += new TextDecoder().decode(value.subarray(0, PROLOG));
    }
  } catch {
    // The piece ends in the middle of a block; what came before it is what was asked for.
  }
  await reader.cancel().catch(() => undefined);
  return text;
}

function holdsWide(bytes: Uint8Array, name: string): boolean {
  const wide = Uint8Array.from([...name].flatMap((letter) => [letter.charCodeAt(0), 0]));
  outer: for (let at = bytes.indexOf(wide[0]!); at >= 0; at = bytes.indexOf(wide[0]!, at + 1)) {
    for (let i = 1; i < wide.length; i++) if (bytes[at + i] !== wide[i]) continue outer;
    return true;
  }
  return false;
}
