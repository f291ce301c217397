/**
 * npm run bench -- NAME [--json]: runs test/bench/NAME.ts. Timings live here, as ratios measured in one run, never in a test.
 * Each is bundled first, as what Excel runs is: between modules that are loaded one by one, every name costs a look-up.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root, run, setup } from './setup.mjs';

await setup();
// Only now is it there for certain.
const { buildSync } = await import('esbuild');
/** What finds its own files beside it. */
const LOADED = ['@playwright/test', '@duckdb/node-api', 'pg', 'jsdom', 'esbuild'];
const folder = path.join(root, 'test', 'bench');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => path.basename(file, '.ts'));
const [name, ...rest] = process.argv.slice(2);
if (name !== undefined && !existsSync(path.join(folder, `${name}.ts`))) {
  console.error(`There is no bench "${name}". Choose: ${names.join(', ')}.`);
  process.exit(2);
}
for (const each of name === undefined ? names : [name]) {
  // As deep in the project as the source is: paths beside it hold.
  const outfile = path.join(root, '.cache', 'bench', `${each}.cjs`);
  buildSync({
    entryPoints: [path.join(folder, `${each}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    external: LOADED,
    logLevel: 'error',
  });
  const { status } = run('node', ['--expose-gc', outfile, ...rest]);
  if (status !== 0) process.exit(status ?? 1);
}
