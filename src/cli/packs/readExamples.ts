/** The examples that stand beside a pack.json. */
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Pack } from '../../engine';
import { ExamplesFault, readExamples as examplesOf, type ExampleFile, type ExampleSet } from '../../author';
import { parseCsv, readTable } from '../../sheet';
import type { Language } from '../../text';
import { UsageError } from '../command/usageError';

export async function readExamples(folder: string, pack: Pack, language: Language): Promise<ExampleSet | null> {
  const own = await fileOf(folder, 'examples.csv');
  if (!own) return null;
  const tables: Record<string, ExampleFile> = {};
  for (const name of Object.keys(pack.tables ?? {})) {
    const file = await fileOf(folder, `examples-${name}.csv`);
    if (file) tables[name] = file;
  }
  try {
    return examplesOf(own, tables, pack, readTable);
  } catch (error) {
    throw error instanceof ExamplesFault ? new UsageError(error.text[language]) : error;
  }
}

async function fileOf(folder: string, name: string): Promise<ExampleFile | null> {
  const path = join(folder, name);
  const bytes = await readFile(path).catch(() => null);
  return bytes && { file: relative(process.cwd(), path) || path, matrix: parseCsv(bytes).matrix };
}
