/** The custom XML that add-ins keep in a file, without reading anything else of it. */
import type { XlsxWorkbook } from './shared/model';
import { customXmlOf } from './raw/addinParts';
import { openPackage } from './raw/openPackage';

/** The hidden sheet in which our stand-in for Excel keeps what the library cannot write: JSON in pieces. */
export const KEPT_SHEET = '~simulated-host';

/** Texts of the parts; throws an `XlsxError` for what is no sound archive. */
export async function readXmlParts(bytes: Uint8Array, { sheets }: Pick<XlsxWorkbook, 'sheets'>): Promise<string[]> {
  const parts = await customXmlOf(openPackage(bytes));
  const kept = sheets
    .find(({ name }) => name === KEPT_SHEET)
    ?.matrix.map(([piece]) => piece)
    .join('');
  return [...parts, ...(kept ? partsOf(kept) : [])].map(({ xml }) => xml);
}

function partsOf(text: string): { xml: string }[] {
  try {
    const { parts } = JSON.parse(text) as { parts?: unknown };
    return Array.isArray(parts) ? parts.filter((part): part is { xml: string } => typeof part?.xml === 'string') : [];
  } catch {
    return [];
  }
}
