/** Tables as .csv, .xlsx and .parquet, sound and damaged. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withDatabase } from '../../src/duckdb';
import { changeParts } from '../../src/xlsx/shared/changeParts';
import { openPackage } from '../../src/xlsx/raw/openPackage';
import { writeXlsx } from '../../src/xlsx';
import type { Random } from '../random';
import { PACKS, tableOf, type FuzzCell } from './cells';
import { mutateBytes, mutateText } from './mutate';
import { ask, check, examined, same, type Target } from './target';

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
  same({ memory: await check(file, pack, 'memory'), duckdb: await check(file, pack, 'duckdb') });
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
    bytes = changeParts(bytes, new Map([[path, mutateText((await parts.text(path))!, random, TAGS)]]));
  }
  if (random.chance(0.3)) bytes = mutateBytes(bytes, random);
  const file = join(folder, 'kasus.xlsx');
  writeFileSync(file, bytes);
  await check(file, pack, 'memory');
  await ask(['verify', file, '--json']);
  await examined(file, folder, '.xlsx');
};

const TYPES = ['DOUBLE', 'DATE', 'TIMESTAMP', 'BOOLEAN', 'DECIMAL(18,3)', 'HUGEINT', 'TIME'];

export const parquet: Target = async (random, folder) => {
  const pack = random.pick(PACKS);
  const [captions, ...rows] = tableOf(pack, random).filter((row) => row.length > 2);
  // Parquet names its columns, whatever their case, once.
  const names: string[] = [];
  for (const caption of captions!.map(String))
    names.push(
      names.some((name) => name.toLowerCase() === caption.toLowerCase()) ? `${caption} ${names.length}` : caption,
    );
  const cells = rows.map((row) => names.map((_, at) => String(row[at] ?? '').replaceAll('\u0000', '')));
  const typed = random.chance(0.6);
  const damaged = random.chance(0.4);
  const file = join(folder, 'kasus.parquet');
  const literal = (cell: string): string => (cell === '' ? 'NULL' : `'${cell.replaceAll("'", "''")}'`);
  await withDatabase(async (connection) => {
    const all = names.map((_, at) => `c${at}`).join(', ');
    const type = (): string => (typed && random.chance(0.5) ? random.pick(TYPES) : 'VARCHAR');
    const columns = names
      .map((name, at) => `TRY_CAST(c${at} AS ${type()}) AS "${name.replaceAll('"', '""')}"`)
      .join(', ');
    const values = cells.map((row) => `(${row.map(literal).join(', ')})`).join(', ');
    const none = `(SELECT ${names.map((_, at) => `NULL::VARCHAR AS c${at}`).join(', ')} WHERE false)`;
    const made = cells.length > 0 ? `(VALUES ${values}) AS v(${all})` : none;
    await connection.run(`COPY (SELECT ${columns} FROM ${made}) TO '${file}' (FORMAT parquet)`);
  });
  if (damaged) writeFileSync(file, mutateBytes(readFileSync(file), random));
  const found = await check(file, pack, 'duckdb');
  if (!typed && !damaged) {
    const text = join(folder, 'kasus.csv');
    const line = (row: readonly string[]): string => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';');
    writeFileSync(text, [names, ...cells].map(line).join('\r\n'));
    same({ 'the same as .csv in memory': await check(text, pack, 'memory'), '.parquet': found });
  }
  if (random.chance(0.3)) await examined(file, folder, '.parquet');
};
