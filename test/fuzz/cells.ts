/** Tables as teams have them: captions of a pack, cells of every kind, totals, captions again, notes below. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../random';

export const PACKS = ['closing', 'tapping', 'caring', 'staffing', 'it-tools', 'tier2', 'documents'] as const;

interface PackText {
  fields: Record<string, { aliases?: string[]; type?: string; values?: Record<string, string[]>; example?: unknown }>;
}

const ROOT = join(__dirname, '..', '..');
const PACK = Object.fromEntries(
  PACKS.map((id) => [id, JSON.parse(readFileSync(join(ROOT, 'rules', id, 'pack.json'), 'utf8')) as PackText]),
);

export type FuzzCell = string | number | boolean | null;

const ODD: readonly FuzzCell[] = [
  ...[
    '',
    '-',
    ' ',
    '#N/A',
    '#REF!',
    'Total',
    'GRAND TOTAL',
    'null',
    '\\N',
    'NaN',
    '0000-00-00',
    '31/02/2026',
    '05/01/26',
  ],
  ...[
    '2026-03-02 08:00',
    '1.315555001E+11',
    "'100",
    '=1+1',
    '+62811',
    '24:00',
    '8.30',
    '1,234.50',
    '\u200bA\u00a0',
    '"',
    'a"b',
  ],
  ...['a;b', 'a\nb', 'a\tb', 'x'.repeat(500), '😀', '\ud800', '{{count}}', '__proto__', 'constructor'],
  ...[0, -1, 1e308, 46083, 46083.5, 0.1, 2 ** 53, true, false, null],
];

export function tableOf(pack: string, random: Random): FuzzCell[][] {
  const fields = Object.entries(PACK[pack]!.fields).filter(() => random.chance(0.8));
  const captions = fields.map(([name, { aliases = [] }]) => random.pick([name, ...aliases]));
  const row = (): FuzzCell[] => fields.map(([, field]) => cellOf(field, random));
  const rows = Array.from({ length: random.below(12) }, row);
  if (rows.length > 1 && random.chance(0.3)) rows.push([...rows[0]!]);
  if (random.chance(0.3)) rows.splice(random.below(rows.length + 1), 0, [...captions]);
  if (random.chance(0.3)) rows.splice(random.below(rows.length + 1), 0, []);
  if (random.chance(0.3)) rows.push(['TOTAL', rows.length]);
  if (random.chance(0.2)) rows.push([random.pick(['Catatan: sementara', '12 rows selected.', '(end)'])]);
  const above = random.chance(0.3) ? [[random.pick(['Laporan harian', 'sep=;', 'é'])]] : [];
  return [...above, captions, ...rows];
}

function cellOf({ values, example }: PackText['fields'][string], random: Random): FuzzCell {
  if (random.chance(0.25)) return random.pick(ODD);
  const words = Object.entries(values ?? {}).flat(2);
  if (words.length > 0 && random.chance(0.8)) return random.pick(words);
  if (typeof example === 'string' || typeof example === 'number') return example;
  return random.pick<FuzzCell>([`IN${random.below(5)}`, '02/03/2026', '09:15', 3, 'BANDUNG', 'agen001']);
}
