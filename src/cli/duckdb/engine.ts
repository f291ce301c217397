/** Which engine works on a file: the one in memory, or DuckDB for what outgrows it. */
import { stat } from 'node:fs/promises';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command';
import { isParquet, isStreamedText } from '../input/fileRows';

export type EngineName = 'memory' | 'duckdb';
const ENGINES: readonly EngineName[] = ['memory', 'duckdb'];

/** A text file of more bytes than this does not fit in memory as cells. */
const LARGE = 256 * 1024 * 1024;

const UNKNOWN: LocalText = {
  id: '--engine tidak mengenal "{{found}}". Pilih dari: {{known}}.',
  en: '--engine does not know "{{found}}". Choose from: {{known}}.',
};
const ONLY_DUCKDB: LocalText = {
  id: '{{file}}: berkas .parquet hanya dibaca oleh --engine duckdb.',
  en: '{{file}}: a .parquet file is read by --engine duckdb only.',
};

/** @param asked the value of `--engine`; without it the file decides */
export async function engineFor(file: string, asked: string | undefined, language: Language): Promise<EngineName> {
  const engine = ENGINES.find((name) => name === asked);
  if (asked !== undefined && !engine)
    throw new UsageError(fill(UNKNOWN[language], { found: asked, known: ENGINES.join(', ') }));
  if (engine === 'memory' && isParquet(file)) throw new UsageError(fill(ONLY_DUCKDB[language], { file }));
  if (engine) return engine;
  if (isParquet(file)) return 'duckdb';
  const size = isStreamedText(file)
    ? await stat(file).then(
        (found) => found.size,
        () => 0,
      )
    : 0;
  return size > LARGE ? 'duckdb' : 'memory';
}
