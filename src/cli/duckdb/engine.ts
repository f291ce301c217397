/** Which engine works on a file, or on several together: the one in memory, or DuckDB for what outgrows it. */
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command/usageError';
import { isParquet, sizeOf } from '../source/kinds';
import { needDuckDb } from '../source/needDuckDb';

export type EngineName = 'memory' | 'duckdb';
const ENGINES: readonly EngineName[] = ['memory', 'duckdb'];

/** Text of more bytes than this does not fit in memory as cells. */
const LARGE = 256 * 1024 * 1024;

const UNKNOWN: LocalText = {
  id: '--engine tidak mengenal "{{found}}". Pilih dari: {{known}}.',
  en: '--engine does not know "{{found}}". Choose from: {{known}}.',
};
const ONLY_DUCKDB: LocalText = {
  id: '{{file}}: berkas .parquet hanya dibaca oleh --engine duckdb.',
  en: '{{file}}: a .parquet file is read by --engine duckdb only.',
};

/** @param asked the value of `--engine`; without it the files decide. Throws a `UsageError` where DuckDB is asked for and absent */
export async function engineFor(
  files: readonly string[],
  asked: string | undefined,
  language: Language,
): Promise<EngineName> {
  const engine = await chosen(files, asked, language);
  if (engine === 'duckdb') await needDuckDb(language);
  return engine;
}

async function chosen(files: readonly string[], asked: string | undefined, language: Language): Promise<EngineName> {
  const engine = ENGINES.find((name) => name === asked);
  if (asked !== undefined && !engine)
    throw new UsageError(fill(UNKNOWN[language], { found: asked, known: ENGINES.join(', ') }));
  const parquet = files.find(isParquet);
  if (engine === 'memory' && parquet !== undefined)
    throw new UsageError(fill(ONLY_DUCKDB[language], { file: parquet }));
  if (engine) return engine;
  if (parquet !== undefined) return 'duckdb';
  const sizes = await Promise.all(files.filter((file) => !/\.xls[xm]$/i.test(file)).map(sizeOf));
  return sizes.reduce((sum, size) => sum + size, 0) > LARGE ? 'duckdb' : 'memory';
}
