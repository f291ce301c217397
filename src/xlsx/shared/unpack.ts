/** The text of a part, piece by piece. What is really unpacked is counted, over all parts of a file: sizes in the zip may lie. */
import { XlsxError } from './xlsxError';
import { crc32, crcStart } from './crc32';
import { dataOf, type ZipEntry } from './zipEntries';

/** A workbook of 500,000 rows by 35 columns unpacks to about 600 MB. */
const MOST_UNPACKED = 1_000_000_000;
/** Sheets compress 10 to 40 times, at most about 100 times where every row is alike. */
const MOST_RATIO = 200;
/** Small files may be compressed as well as they like. */
const RATIO_FROM = 20_000_000;
/** Bytes given to the unpacker at once. */
const PIECE = 1 << 16;

/** How much a file may still unpack to. */
export class Budget {
  private unpacked = 0;

  constructor(private readonly bytes: number) {}

  take(bytes: number): void {
    this.unpacked += bytes;
    const tooDense = this.unpacked > RATIO_FROM && this.unpacked > this.bytes * MOST_RATIO;
    if (this.unpacked > MOST_UNPACKED || tooDense)
      throw new XlsxError('zipBomb', `> ${Math.round(this.unpacked / 1e6)} MB`);
  }
}

/** Throws an `XlsxError` where the part is cut, damaged, or too large. */
export async function* unpacked(bytes: Uint8Array, entry: ZipEntry, budget: Budget): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let crc = crcStart;
  try {
    for await (const piece of piecesOf(bytes, entry)) {
      budget.take(piece.length);
      crc = crc32(piece, crc);
      decoder ??= new TextDecoder(encodingOf(piece));
      yield decoder.decode(piece, { stream: true });
    }
  } catch (error) {
    // Browsers say a TypeError of damaged data, Node its library's own error as well.
    if (!(error instanceof TypeError || String((error as { code?: unknown }).code).startsWith('Z_'))) throw error;
    throw new XlsxError('truncated', entry.path);
  }
  // A writer that does not know the sum leaves it 0.
  if (entry.checksum !== 0 && crc !== entry.checksum) throw new XlsxError('truncated', entry.path);
  yield decoder?.decode() ?? '';
}

async function* piecesOf(bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const packed = dataOf(bytes, entry);
  const pieces = inPieces(packed);
  const stream = entry.method === 0 ? pieces : pieces.pipeThrough(new DecompressionStream('deflate-raw'));
  // Safari's streams cannot be iterated.
  const reader = stream.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Neither copied nor held a second time. */
function inPieces(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(taker) {
      if (at < bytes.length) taker.enqueue(bytes.subarray(at, (at += PIECE)));
      else taker.close();
    },
  });
}

/** XML begins with `<` or a mark; without one it is UTF-8, or what it says of itself. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff || (bytes[0] === 0x3c && bytes[1] === 0)) return 'utf-16le';
  if (bytes[0] === 0xfe || (bytes[0] === 0 && bytes[1] === 0x3c)) return 'utf-16be';
  const said = /^<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)/i.exec(
    new TextDecoder('latin1').decode(bytes.subarray(0, 200)),
  );
  try {
    return new TextDecoder(said?.[1]).encoding;
  } catch {
    return 'utf-8';
  }
}
