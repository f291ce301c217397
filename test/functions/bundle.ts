/** The functions bundle as the build makes it, for pages in jsdom. */
import { build } from 'esbuild';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

export async function bundleFunctions(): Promise<string> {
  const folder = path.resolve('node_modules/.cache/patuh');
  mkdirSync(folder, { recursive: true });
  const outfile = path.join(folder, `functions-${process.pid}.js`);
  await build({
    entryPoints: ['src/functions/main.ts'],
    outfile,
    bundle: true,
    minify: true,
    platform: 'browser',
    logLevel: 'error',
  });
  return outfile;
}
