/** npm run bench -- NAME [--json]: runs test/bench/NAME.ts. Timings live here, as ratios measured in one run, never in a test. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root, run, setup } from './setup.mjs';

setup();
const folder = path.join(root, 'test', 'bench');
const names = readdirSync(folder).filter((file) => file.endsWith('.ts')).map((file) => path.basename(file, '.ts'));
const [name, ...rest] = process.argv.slice(2);
if (name !== undefined && !existsSync(path.join(folder, `${name}.ts`))) {
  console.error(`There is no bench "${name}". Choose: ${names.join(', ')}.`);
  process.exit(2);
}
for (const each of name === undefined ? names : [name]) {
  const { status } = run('tsx', ['--expose-gc', `test/bench/${each}.ts`, ...rest]);
  if (status !== 0) process.exit(status ?? 1);
}
