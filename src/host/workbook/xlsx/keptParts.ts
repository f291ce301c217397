import { KEPT_SHEET, type XlsxSheet, type XlsxWorkbook } from '../../../xlsx';
import { HostError } from '../../shared/errors';
import type { KeptObjects } from './keptObjects';
import { keptObjects, restoreObjects, showNotes } from './keptObjects';
import type { WorkbookParts } from '../workbookParts';

/**
 * Settings, custom XML and the objects of `keptObjects` are not in the .xlsx library's model. They travel in a
 * very plain way instead: a hidden sheet of this name holding one JSON text in pieces a cell can take. Real Excel shows
 * nothing of it.
 */
const pieceLength = 30_000; // a cell holds 32,767 characters

interface Kept {
  settings: [string, string][];
  parts: { id: string; xml: string }[];
  objects?: KeptObjects;
}

export function hasKept(sheet: XlsxSheet): boolean {
  return sheet.name === KEPT_SHEET;
}

/** The hidden sheet, or null when there is nothing to keep. */
export function keptSheet(workbook: WorkbookParts): XlsxSheet | null {
  const objects = keptObjects(workbook);
  const kept: Kept = {
    settings: workbook.settings.serialised(),
    parts: workbook.parts.list().map(({ id, xml }) => ({ id, xml })),
    ...(objects ? { objects } : {}),
  };
  if (!objects && kept.settings.length + kept.parts.length === 0) return null;
  const text = JSON.stringify(kept);
  const matrix = [];
  for (let at = 0; at < text.length; at += pieceLength) matrix.push([text.slice(at, at + pieceLength)]);
  return { name: KEPT_SHEET, matrix, hidden: true, veryHidden: true };
}

/** Put back what was kept; what other programs have put into the file since stays beside it. */
export function restoreKept(
  workbook: WorkbookParts,
  sheet: XlsxSheet | undefined,
  file: Pick<XlsxWorkbook, 'settings' | 'customXml'>,
): void {
  const kept = read(sheet);
  workbook.settings.replaceAll([...new Map([...(file.settings ?? []), ...kept.settings])]);
  workbook.parts.clear();
  for (const part of [...(file.customXml ?? []), ...kept.parts]) addPart(workbook, part);
  restoreObjects(workbook, kept.objects);
}

/** A part that is not well formed, which Excel would not have written, never stops the loading. */
function addPart(workbook: WorkbookParts, { id, xml }: { id: string; xml: string }): void {
  try {
    workbook.parts.add(xml, id);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}

/** Called when the notes are back. */
export function showKeptNotes(workbook: WorkbookParts, sheet: XlsxSheet | undefined): void {
  showNotes(workbook, read(sheet).objects);
}

function read(sheet: XlsxSheet | undefined): Kept {
  if (!sheet) return { settings: [], parts: [] };
  return JSON.parse(sheet.matrix.map((row) => row[0]).join('')) as Kept;
}
