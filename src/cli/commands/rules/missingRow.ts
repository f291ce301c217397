/** A row of examples.csv for a case no example has shown: the nearest example with the condition's field changed. */
import { parseCsv } from '../../../sheet';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suggestion, type LeafCoverage, type Seen } from '../../../engine/author';
import type { OpenPack } from './openPack';

export function missingRow(open: OpenPack, leaf: LeafCoverage, seen: Seen): string {
  const pack = open.parsed.pack!;
  const { fields, rule } = suggestion(pack, open.examples?.examples ?? [], leaf, seen);
  const { matrix } = parseCsv(readFileSync(join(open.folder, 'examples.csv')));
  const captions = (matrix[0] ?? []).map(String);
  const template = matrix[(rule?.line ?? 2) - 1] ?? [];
  const cells = captions.map((caption, i) => {
    if (caption === 'note') return `${leaf.where} ${leaf.text}: ${seen}`;
    return Object.hasOwn(fields, caption) ? fields[caption]! : String(template[i] ?? '');
  });
  return cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}
