/** Opening and saving: bytes in, bytes out; the name is all that is kept of where they came from. */
import { text } from './texts';
import type { Language } from '../text';

/** One sentence when the file cannot be an .xlsx by its name; null when it may be one. */
export function refuseName(name: string, language: Language): string | null {
  return /\.xlsx$/i.test(name) ? null : text('notXlsx', language, { name });
}

/** Asks the user for one .xlsx file; null when the dialog was dismissed. */
export function chooseFile(): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.xlsx';
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

/** Hands bytes to the browser as a download. */
export function downloadFile(name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(
    new Blob([bytes as BlobPart], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
