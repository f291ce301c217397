/** Tables in HTML and in Excel's XML of 2003: what web applications call .xls. */
import type { XlsxWorkbook } from '../shared/model';
import { readHtml } from './readHtml';
import { readSpreadsheetXml } from './readSpreadsheetXml';

/** What a text is by its beginning; null for a text without markup. */
export function markupKind(beginning: string): 'html' | 'spreadsheetXml' | null {
  const text = beginning.replace(/^[\ufeff\s]+/, '');
  if (!text.startsWith('<')) return null;
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(text) && /<(\w+:)?Workbook\b/.test(text))
    return 'spreadsheetXml';
  return /<(?:!doctype html|html|head|body|meta|style|div|center|font|table|thead|tbody|tr)\b/i.test(text)
    ? 'html'
    : null;
}

/** Throws an `XlsxError` where it is not well-formed XML, or holds no table. */
export function readMarkup(text: string): XlsxWorkbook {
  return markupKind(text.slice(0, 2000)) === 'spreadsheetXml' ? readSpreadsheetXml(text) : readHtml(text);
}
