/**
 * npm run patuh -- COMMAND …: the command line in one file, bin/patuh.cjs, which is made anew whenever a file it was made
 * from has changed. npm run patuh -- --bundle only makes it, for `npm pack`.
 */
import { readFileSync, renameSync, statSync, writeFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import notices from './notices.cjs';
import { root, setup } from './setup.mjs';

const bundle = path.join(root, 'bin', 'patuh.cjs');
const madeFrom = path.join(root, 'bin', 'patuh.inputs.json');

/** What the command line is made of; where nothing is installed, nothing else needs to be. */
const COMMAND_LINE = [
  'commander',
  'esbuild',
  'htmlparser2',
  'hucre',
  'json-rules-engine',
  'papaparse',
  'vscode-json-languageservice',
  'vscode-languageserver',
];

/** A file is the same when its time and length are. */
function stampOf(file) {
  const { mtimeMs, size } = statSync(path.join(root, file));
  return `${mtimeMs} ${size}`;
}

function isFresh() {
  try {
    statSync(bundle);
    return Object.entries(JSON.parse(readFileSync(madeFrom, 'utf8'))).every(([file, stamp]) => stampOf(file) === stamp);
  } catch {
    return false;
  }
}

async function make() {
  await setup({ only: COMMAND_LINE });
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    outfile: bundle,
    bundle: true,
    minify: true,
    keepNames: true,
    format: 'cjs',
    platform: 'node',
    // Some packages' main file asks for its parts in a way that no bundle can follow.
    mainFields: ['module', 'main'],
    target: 'node20',
    // A program of its own that runs where it is installed, and is loaded when it is asked for.
    external: ['@duckdb/node-api'],
    banner: { js: '#!/usr/bin/env node' },
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const inputs = Object.keys(metafile.inputs);
  mkdirSync(path.dirname(bundle), { recursive: true });
  // Whole or not at all: another run may be reading it.
  writeAside(path.join(path.dirname(bundle), notices.NAME), notices.noticesOf(inputs));
  writeAside(bundle, outputFiles[0].contents);
  writeAside(
    madeFrom,
    JSON.stringify(Object.fromEntries([...inputs, 'package-lock.json'].map((file) => [file, stampOf(file)]))),
  );
}

function writeAside(file, content) {
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, content);
  renameSync(aside, file);
}

const only = process.argv[2] === '--bundle';
if (only || !isFresh()) await make();
if (!only) {
  // npm starts scripts in the project's folder; paths are the caller's.
  if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
  createRequire(import.meta.url)(bundle);
}
