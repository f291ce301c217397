/** The first rows of a foreign file: how it is written, and what it holds. */
import { isPasswordCaption, parseCsv, recogniseTables, type ParsedCsv } from '../../../src/sheet';
import type { LoadedPack } from '../../store/packShelf';

export interface CsvPreview extends Pick<ParsedCsv, 'delimiter' | 'encoding'> {
  file: File;
  rows: readonly string[][];
  /** 0-based row of the captions. */
  headerRow: number;
  /** The pack that knows the captions best, and others that know about as much. */
  pack: string | null;
  rivals: readonly string[];
  /** 0-based columns whose values stay in the file. */
  passwords: readonly number[];
}

/** Why a file is no CSV: it is a workbook, a web page under another name, or empty. */
export type Refusal = 'workbook' | 'page' | 'empty';

/** Enough for the header search and the values that tell packs apart. */
const HEAD_BYTES = 262_144;
const NEWLINE = 0x0a;

/** `delimiter` overrules the one found. */
export async function previewCsv(
  file: File,
  packs: readonly LoadedPack[],
  delimiter?: CsvPreview['delimiter'],
): Promise<CsvPreview | Refusal> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  if (isWorkbook(head)) return 'workbook';
  const parsed = parseCsv(file.size > head.length ? wholeLines(head) : head, delimiter);
  const rows = parsed.matrix.map((row) => row.map(String));
  const first = rows.find((row) => row.length > 0);
  if (!first) return 'empty';
  if (/^\s*<(?:!doctype|html|table|\?xml)/i.test(first[0]!)) return 'page';
  const tables = recogniseTables(rows, packs);
  const best = tables.reduce<(typeof tables)[number] | null>(
    (most, table) => (most && most.hits >= table.hits ? most : table),
    null,
  );
  const headerRow = best?.headerRow ?? rows.findIndex((row) => row.filter((cell) => cell.trim() !== '').length > 1);
  const captions = rows[Math.max(0, headerRow)]!;
  return {
    file,
    rows,
    delimiter: parsed.delimiter,
    encoding: parsed.encoding,
    headerRow: Math.max(0, headerRow),
    pack: best?.id ?? null,
    rivals: best?.rivals ?? [],
    passwords: captions.flatMap((caption, column) => (isPasswordCaption(caption) ? [column] : [])),
  };
}

/** Old workbooks begin as OLE files do, new ones as zip files do. */
function isWorkbook(head: Uint8Array): boolean {
  const [a, b, c, d] = head;
  return (
    (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) || (a === 0x50 && b === 0x4b && c === 0x03 && d === 0x04)
  );
}

/** Half a letter at the end would look like another encoding. In UTF-16 a newline is no single byte, and no letter is cut. */
function wholeLines(head: Uint8Array): Uint8Array {
  const wide = head[0] === 0xff || head[0] === 0xfe;
  const end = head.lastIndexOf(NEWLINE) + 1;
  return wide || end === 0 ? head : head.subarray(0, end);
}
