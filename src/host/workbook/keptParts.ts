import type { XlsxSheet } from '../../xlsx';
import type { KeptObjects } from './keptObjects';
import { keptObjects, restoreObjects, showNotes } from './keptObjects';
import type { WorkbookParts } from './workbookParts';

/**
 * Settings, custom XML, protection and the objects of `keptObjects` are not in the .xlsx library's model. They travel in a
 * very plain way instead: a hidden sheet of this name holding one JSON text in pieces a cell can take. Real Excel shows
 * nothing of it.
 */
const sheetName = '~simulated-host';
const pieceLength = 30_000; // a cell holds 32,767 characters

interface Kept {
  settings: [string, string][];
  parts: { id: string; xml: string }[];
  /** Never with the password: the file would show it as plain text. */
  protected: { sheet: string; options: Record<string, boolean | string> }[];
  objects?: KeptObjects;
}

export function hasKept(sheet: XlsxSheet): boolean {
  return sheet.name === sheetName;
}

/** The hidden sheet, or null when there is nothing to keep. */
export function keptSheet(workbook: WorkbookParts): XlsxSheet | null {
  const objects = keptObjects(workbook);
  const kept: Kept = {
    settings: workbook.settings.serialised(),
    parts: workbook.parts.list().map(({ id, xml }) => ({ id, xml })),
    protected: workbook.sheets.list().flatMap((sheet) => {
      const lock = workbook.protection.lock(sheet.id);
      return lock ? [{ sheet: sheet.name, options: lock.options }] : [];
    }),
    ...(objects ? { objects } : {}),
  };
  if (!objects && kept.settings.length + kept.parts.length + kept.protected.length === 0) return null;
  const text = JSON.stringify(kept);
  const matrix = [];
  for (let at = 0; at < text.length; at += pieceLength) matrix.push([text.slice(at, at + pieceLength)]);
  return { name: sheetName, matrix, hidden: true, veryHidden: true };
}

/** Put back what was kept; without a kept sheet the workbook has no settings, parts or protection. */
export function restoreKept(workbook: WorkbookParts, sheet: XlsxSheet | undefined): void {
  const kept = read(sheet);
  workbook.settings.replaceAll(kept.settings);
  workbook.parts.clear();
  for (const part of kept.parts) workbook.parts.add(part.xml, part.id);
  workbook.protection.clear();
  for (const { sheet: name, options } of kept.protected) {
    if (workbook.sheets.find(name)) workbook.protection.protect(name, options);
  }
  restoreObjects(workbook, kept.objects);
}

/** Called when the notes are back. */
export function showKeptNotes(workbook: WorkbookParts, sheet: XlsxSheet | undefined): void {
  showNotes(workbook, read(sheet).objects);
}

function read(sheet: XlsxSheet | undefined): Kept {
  if (!sheet) return { settings: [], parts: [], protected: [] };
  return JSON.parse(sheet.matrix.map((row) => row[0]).join('')) as Kept;
}
