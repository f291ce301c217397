/** A row for examples.csv under what it shows; the header stands above the first, and again where it is another. */
import { csvLine, type WitnessRow } from '../../../author';
import { fill, type LocalText } from '../../../text';
import type { Io } from '../../command/command';

const HEADER: LocalText = {
  id: 'Baris untuk examples.csv, berjudul: {{captions}}',
  en: 'Rows for examples.csv, under: {{captions}}',
};

export function rowPrinter({ out, language }: Io): (row: WitnessRow | null) => void {
  let shown = '';
  return (row) => {
    if (!row) return;
    const captions = csvLine(row.captions);
    if (captions !== shown) out(`    ${fill(HEADER[language], { captions })}`);
    shown = captions;
    out(`    ${csvLine(row.cells)}`);
  };
}

/** Cells by caption, for programs. */
export function rowJson(row: WitnessRow | null): { row?: Record<string, string> } {
  return row ? { row: Object.fromEntries(row.captions.map((caption, i) => [caption, row.cells[i]!])) } : {};
}
