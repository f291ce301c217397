/**
 * npm run build [-- --url https://host/path/] [-- --officejs local]
 * Builds what Excel loads into dist/excel: pages, bundles, rules, icons and both manifests for that address.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { option, root, run, setup } from './setup.mjs';

const url = option(
  'url',
  'https://patuh.example/',
  'Excel loads add-ins over https only. Write --url https://host/path/.',
  (text) => /^https:\/\/[^/]/.test(text),
).replace(/\/?$/, '/');
const officejs = option('officejs', 'cdn', 'write --officejs local or --officejs cdn.', (text) =>
  ['cdn', 'local'].includes(text),
);
await setup();

const target = path.join(root, 'dist', 'excel');
const build = run('webpack', ['--mode', 'production', '--env', 'excel', '--env', `officejs=${officejs}`]);
if (build.status !== 0) process.exit(build.status ?? 1);
mkdirSync(target, { recursive: true });
const metadata = run('tsx', ['src/functions/writeMetadata.ts', target, url]);
if (metadata.status !== 0) process.exit(metadata.status ?? 1);

const manifest = readFileSync(path.join(root, 'manifest.xml'), 'utf8').replaceAll('https://localhost:3000/', url);
writeFileSync(path.join(target, 'manifest.xml'), manifest);
// The same add-in as the unified manifest, packed as the admin center takes it.
const unified = path.join(target, 'unified');
for (const [command, args] of [
  ['tsx', ['scripts/unifiedManifest.ts', path.join(target, 'manifest.xml'), unified]],
  [
    'office-addin-manifest',
    ['export', '--manifest', path.join(unified, 'manifest.json'), '--output', path.join(target, 'patuh.zip')],
  ],
]) {
  const { status } = run(command, args);
  if (status !== 0) process.exit(status ?? 1);
}
cpSync(path.join(root, 'LICENSE'), path.join(target, 'LICENSE'));
console.log(
  `Built dist/excel for ${url} (office.js: ${officejs}). Put its files there and roll out dist/excel/manifest.xml, or patuh.zip (the unified manifest).`,
);
