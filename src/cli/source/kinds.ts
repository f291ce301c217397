/** What kind of file a path names: by its content, and by its ending where content does not tell. */
import { open, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { fill, type Language, type LocalText } from '../../text';
import { makeDecoder } from '../../sheet';
import { markupKind } from '../../xlsx';
import { UsageError } from '../command/usageError';

/** Endings of the files a folder is searched for. */
export const KNOWN = ['.csv', '.tsv', '.txt', '.xlsx', '.xlsm', '.xls', '.parquet'];

const MISSING: LocalText = {
  id: 'Berkas "{{path}}" tidak dapat dibuka ({{why}}). Periksa nama, folder dan hak aksesnya.',
  en: 'The file "{{path}}" cannot be opened ({{why}}). Check its name, folder and rights.',
};
const NOT_TEXT: LocalText = {
  id: '{{path}}: berkas ini bukan .xlsx dan bukan teks. Simpan dari Excel sebagai .xlsx atau .csv.',
  en: '{{path}}: this file is neither .xlsx nor text. Save it from Excel as .xlsx or .csv.',
};
/** What is text, too, but no rows: each by how it begins. */
const NAMED: readonly [begins: RegExp, name: LocalText][] = [
  [/^%PDF/, { id: 'PDF', en: 'a PDF' }],
  [
    /^(?:[\w-]+:[^\n]*\n){0,9}MIME-Version:/i,
    { id: 'halaman web satu berkas (MHTML)', en: 'a single-file web page (MHTML)' },
  ],
  [/^\{\\rtf/, { id: 'dokumen RTF', en: 'an RTF document' }],
  [/^ID;P/, { id: 'SYLK (.slk)', en: 'a SYLK file (.slk)' }],
  [/^TABLE\s+0,1\s/, { id: 'DIF', en: 'a DIF file' }],
  [/^<\?xml[^>]*>\s*<office:/, { id: 'OpenDocument datar (.fods)', en: 'a flat OpenDocument (.fods)' }],
  [/^\[?\s*\{\s*"[^"]*"\s*:/, { id: 'JSON', en: 'JSON' }],
];
const XML: LocalText = { id: 'XML', en: 'XML' };
const NO_ROWS: LocalText = {
  id: '{{path}}: berkas ini {{name}}. Buka di Excel lalu simpan sebagai .xlsx, atau minta ekspor .xlsx atau .csv dari aplikasinya.',
  en: '{{path}}: this file is {{name}}. Open it in Excel and save it as .xlsx, or ask its application for an export as .xlsx or .csv.',
};

export const isParquet = (file: string): boolean => extname(file).toLowerCase() === '.parquet';
const isNamedWorkbook = (file: string): boolean => /^\.xls[xm]$/i.test(extname(file));

/** A workbook may carry the name of a text file, and text that of an old workbook. Throws a `UsageError` for what cannot be read. */
export async function kindOf(path: string, language: Language): Promise<'workbook' | 'markup' | 'text' | 'parquet'> {
  const beginning = await readBeginning(path, language);
  if (isParquet(path)) return 'parquet';
  if (isWorkbook(beginning)) return 'workbook';
  const text = textOf(beginning).trimStart();
  const named = NAMED.find(([begins]) => begins.test(text))?.[1];
  if (named) throw refusedAs(named);
  if (looksLikeText(beginning)) {
    if (markupKind(text) !== null) return 'markup';
    if (text.startsWith('<?xml')) throw refusedAs(XML);
    if (!isNamedWorkbook(path)) return 'text';
  }
  if (isNamedWorkbook(path)) return 'workbook';
  throw new UsageError(fill(NOT_TEXT[language], { path }));

  function refusedAs(name: LocalText): UsageError {
    return new UsageError(fill(NO_ROWS[language], { path, name: name[language] }));
  }
}

/** Bytes of a file; 0 where there is none. */
export const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    (found) => found.size,
    () => 0,
  );

async function readBeginning(path: string, language: Language): Promise<Uint8Array> {
  try {
    const handle = await open(path);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(1024), 0, 1024, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    // A folder can be opened, but not read.
    throw new UsageError(fill(MISSING[language], { path, why: (error as NodeJS.ErrnoException).code ?? 'error' }));
  }
}

/** A zip or a file of the old Excel. */
const isWorkbook = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);

/**
 * Text of two bytes a character begins with a mark, or has a zero in every second byte. Other zeros fill up what a program
 * left empty: what stands between them is text where it has next to no control characters.
 */
function looksLikeText(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xff || bytes[0] === 0xfe) return true;
  const zeros = [0, 0];
  let controls = 0;
  bytes.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++;
    else if (byte < 32 && !TEXT_CONTROLS.has(byte)) controls++;
  });
  const [even, odd] = zeros as [number, number];
  const filled = bytes.length - even - odd;
  return Math.min(even, odd) === 0 || (filled > 0 && controls < filled / 100);
}

/** Tab, ends of lines and pages, the end of a file, escape. */
const TEXT_CONTROLS: ReadonlySet<number> = new Set([9, 10, 11, 12, 13, 26, 27]);

/** The bytes of a text as text, whatever their encoding. */
export function textOf(bytes: Uint8Array): string {
  const decoder = makeDecoder();
  return decoder.push(bytes) + decoder.end();
}
