/** What a file is by its first bytes: what is refused here never reaches the unpacker. */
import { XlsxError } from './shared/xlsxError';
import { zipEntries } from './shared/zipEntries';

/** Throws an `XlsxError` that says what else the file is, where it is no .xlsx. */
export function guardXlsx(bytes: Uint8Array): void {
  if (bytes.length < 4) throw new XlsxError('notXlsx');
  // An OLE container is an old .xls or an encrypted .xlsx; the latter names its stream in UTF-16.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new XlsxError(holdsWide(bytes, 'EncryptedPackage') ? 'encrypted' : 'binaryXls');
  const paths = zipEntries(bytes).map(({ path }) => path.toLowerCase());
  if (paths.some((path) => /^xl\/workbook\.bin$/.test(path))) throw new XlsxError('binaryXlsb');
  if (paths.includes('content.xml') && paths.includes('mimetype')) throw new XlsxError('openDocument');
  if (paths.some((path) => /^index\/.*\.iwa$/.test(path)) || paths.includes('index.zip'))
    throw new XlsxError('numbers');
  if (!paths.some((path) => path === '[content_types].xml' || path === 'xl/workbook.xml'))
    throw new XlsxError('notWorkbook');
}

function holdsWide(bytes: Uint8Array, name: string): boolean {
  const wide = Uint8Array.from([...name].flatMap((letter) => [letter.charCodeAt(0), 0]));
  outer: for (let at = bytes.indexOf(wide[0]!); at >= 0; at = bytes.indexOf(wide[0]!, at + 1)) {
    for (let i = 1; i < wide.length; i++) if (bytes[at + i] !== wide[i]) continue outer;
    return true;
  }
  return false;
}
