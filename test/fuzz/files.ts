/** Tables as .csv, .xlsx and .parquet, sound and damaged. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withDatabase } from '../../src/duckdb';
import { replaceParts } from '../../src/xlsx/replaceParts';
import { openPackage } from '../../src/xlsx/raw/openPackage';
import { writeXlsx } from '../../src/xlsx';
import type { Random } from '../random';
import { PACKS, tableOf, type FuzzCell } from './cells';
import { mutateBytes, mutateText } from './mutate';
import { ask, check, examined, sameByBoth, type Target } from './target';

const quoted = (cell: FuzzCell, separator: string, random: Random): string => {
  const text = String(cell ?? '');
  const must = text.includes(separator) || /["\n\r]/.test(text);
  return (must && random.chance(0.95)) || random.chance(0.05) ? `"${text.replaceAll('"', '""')}"` : text;
};

export const csv: Target = async (random, folder) => {
  const pack = random.pick(PACKS);
  const separator = random.pick([';', ',', '\t', '|']);
  const newline = random.pick(['\r\n', '\n', '\r']);
  let text = tableOf(pack, random)
    .map((row) => row.map((cell) => quoted(cell, separator, random)).join(separator))
    .map((line) => (random.chance(0.02) ? `"${line.replaceAll('"', '""')}"` : line))
    .join(newline);
  if (random.chance(0.3)) text = mutateText(text, random, ['"', separator, newline, '\u0000', '\u001a', '\ufeff']);
  const encoding = random.pick(['utf8', 'utf8', 'latin1', 'utf16le'] as const);
  let bytes: Uint8Array = Buffer.from(random.chance(0.2) ? `\ufeff${text}` : text, encoding);
  if (random.chance(0.3)) bytes = mutateBytes(bytes, random);
  const file = join(folder, 'kasus.csv');
  writeFileSync(file, bytes);
  await sameByBoth(file, pack);
  if (random.chance(0.3)) await examined(file, folder, '.csv');
};

const TAGS = [
  '<c r="A1"/>',
  '<row r="3">',
  '</row>',
  ' t="s"',
  ' r="ZZZ9"',
  ' s="99"',
  '<v>NaN</v>',
  '<f>A1</f>',
  '&#0;',
  ']]>',
  '<!--',
  '<mergeCell ref="A1:XFD1048576"/>',
];

export const xlsx: Target = async (random, folder) => {
  const pack = random.pick(PACKS);
  const sheets = Array.from({ length: 1 + random.below(2) }, (_, at) => ({
    name: `L${at}`,
    matrix: tableOf(pack, random),
    ...(random.chance(0.3) ? { merges: ['A2:A3'] } : {}),
  }));
  let bytes = await writeXlsx({ sheets });
  if (random.chance(0.7)) {
    const parts = openPackage(bytes);
    const path = random.pick(parts.paths.filter((each) => /\.(xml|rels)$/.test(each)));
    bytes = replaceParts(bytes, new Map([[path, mutateText((await parts.text(path))!, random, TAGS)]]));
  }
  if (random.chance(0.3)) bytes = mutateBytes(bytes, random);
  const file = join(folder, 'kasus.xlsx');
  writeFileSync(file, bytes);
  await check(file, pack, 'memory');
  await ask(['verify', file, '--json']);
  await examined(file, folder, '.xlsx');
};

const TYPES = ['VARCHAR', 'VARCHAR', 'DOUBLE', 'DATE', 'TIMESTAMP', 'BOOLEAN', 'DECIMAL(18,3)', 'HUGEINT', 'TIME'];

export const parquet: Target = async (random, folder) => {
  const pack = random.pick(PACKS);
  const [captions, ...rows] = tableOf(pack, random).filter((row) => row.length > 2);
  const file = join(folder, 'kasus.parquet');
  const name = (at: number): string => `"${String(captions![at]).replaceAll('"', '""')} ${at}"`;
  const literal = (cell: FuzzCell | undefined): string =>
    cell === null || cell === undefined ? 'NULL' : `'${String(cell).replaceAll("'", "''").replaceAll('\u0000', '')}'`;
  await withDatabase(async (connection) => {
    const columns = captions!.map((_, at) => `TRY_CAST(c${at} AS ${random.pick(TYPES)}) AS ${name(at)}`).join(', ');
    const values = rows.map((row) => `(${captions!.map((_, at) => literal(row[at])).join(', ')})`).join(', ');
    const empty = `(SELECT ${captions!.map((_, at) => `NULL::VARCHAR AS c${at}`).join(', ')} WHERE false)`;
    const made = rows.length > 0 ? `(VALUES ${values}) AS v(${captions!.map((_, at) => `c${at}`).join(', ')})` : empty;
    await connection.run(`COPY (SELECT ${columns} FROM ${made}) TO '${file}' (FORMAT parquet)`);
  });
  if (random.chance(0.5)) {
    const { readFileSync } = await import('node:fs');
    writeFileSync(file, mutateBytes(readFileSync(file), random));
  }
  await sameByBoth(file, pack);
  if (random.chance(0.3)) await examined(file, folder, '.parquet');
};
