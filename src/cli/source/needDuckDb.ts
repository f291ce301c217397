/** DuckDB is a program of its own, loaded by the commands that need it, and not there until somebody installs it. */
import { basename, dirname } from 'node:path';
import { fill, type Language, type LocalText } from '../../text';
import { UsageError } from '../command/usageError';
import { ABOUT_SELF, HOME } from '../command/self';

const PACKAGE = '@duckdb/node-api';
const ABSENT: LocalText = {
  id: 'Ini butuh DuckDB, yang belum terpasang. Pasang sekali dengan: npm install --prefix "{{folder}}" {{name}}@{{version}}',
  en: 'This needs DuckDB, which is not installed. Install it once with: npm install --prefix "{{folder}}" {{name}}@{{version}}',
};

/** Throws a `UsageError` that says how to install it where it is absent. */
export async function needDuckDb(language: Language): Promise<void> {
  try {
    await import('@duckdb/node-api');
  } catch (error) {
    if (!['MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
    // Where this program was installed as a package, its neighbours stand beside it.
    const beside = dirname(HOME);
    const folder = basename(beside) === 'node_modules' ? dirname(beside) : HOME;
    const version = ABOUT_SELF.peerDependencies[PACKAGE];
    throw new UsageError(fill(ABSENT[language], { folder, name: PACKAGE, version }));
  }
}
