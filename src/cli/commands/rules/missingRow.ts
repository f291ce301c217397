/** A row of examples.csv for a case no example has shown: the nearest example with the condition's field changed. */
import { parseCsv } from '../../../sheet';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvLine, suggestion, type LeafCoverage, type Seen } from '../../../author';
import type { OpenPack } from '../../packs/openPack';

export function missingRow(open: OpenPack, leaf: LeafCoverage, seen: Seen): string {
  const pack = open.parsed.pack!;
  const { cells, from, outcome } = suggestion(pack, open.examples?.examples ?? [], leaf, seen);
  const captions = open.examples?.captions ?? ['note', 'verdict', 'failing', ...Object.keys(pack.fields)];
  const template = from ? parseCsv(readFileSync(join(open.folder, 'examples.csv'))).matrix[from.line - 1]! : [];
  return csvLine(
    captions.map((caption, i) => {
      if (caption === 'note') return `${leaf.where} ${leaf.text}: ${seen}`;
      if (caption === 'verdict') return outcome?.verdict ?? '?';
      if (caption === 'failing') return outcome?.failing.join('|') ?? '?';
      return Object.hasOwn(cells, caption) ? cells[caption]! : String(template[i] ?? '');
    }),
  );
}
