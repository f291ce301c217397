/** What every script does first: a Node that is new enough, and the packages of package-lock.json installed. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { differing, install } from './install.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Runs a command in the project; resolves names from node_modules/.bin first. Returns its exit code. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { stdio: 'inherit', ...here(options) });
  if (result.error) throw result.error;
  return result;
}

/** The same beside other commands: what it prints comes in one piece, where it failed, unless `stdio` says otherwise. Resolves to its exit code. */
export function runBeside(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...here(options) });
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => printed.push(chunk));
    child.on('error', reject);
    child.on('close', (status) => {
      if (status !== 0) process.stdout.write(Buffer.concat(printed));
      resolve(status ?? 1);
    });
  });
}

/** In the project's folder, with its own commands before the machine's. */
function here(options) {
  const bin = path.join(root, 'node_modules', '.bin');
  return {
    cwd: root,
    shell: process.platform === 'win32',
    ...options,
    env: { ...process.env, PATH: bin + path.delimiter + process.env.PATH, ...options.env },
  };
}

export function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}

/**
 * Installs the locked packages where they differ from what is there. Without the registry, what is there has to do; and so
 * it does for the command line, which is started all day and by many at once.
 * @param only packages that are enough where nothing is installed, with what they need
 */
export async function setup({ only } = {}) {
  const wanted = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).engines.node;
  const least = Number(/\d+/.exec(wanted)[0]);
  if (Number(process.versions.node.split('.')[0]) < least)
    fail(
      `Patuh needs Node.js ${least} or newer; this is ${process.versions.node}. Install a newer one from nodejs.org.`,
    );
  if (only && differing(root) !== null) return;
  const trouble = await install(root, only ? console.error : console.log, { only });
  if (trouble === null) return;
  if (differing(root) === null) fail(trouble);
  console.error(`${trouble}\nGoing on with the packages that are there.`);
}

/**
 * The value of a command-line option, `fallback` where it is not given. Without a value, or with one that `fits` refuses, the
 * program ends with the sentence `asks`.
 */
export function option(name, fallback, asks, fits = (value) => value) {
  const at = process.argv.findIndex((word) => word === `--${name}` || word.startsWith(`--${name}=`));
  if (at < 0) return fallback;
  const [, inline] = /=(.*)$/s.exec(process.argv[at]) ?? [];
  const value = inline ?? process.argv[at + 1];
  if (value === undefined || value === '' || value.startsWith('--') || !fits(value))
    fail(`--${name}${value === undefined ? '' : ` "${value}"`}: ${asks}`);
  return value;
}

/** The command line that makes each pack's schema, which editors complete packs with. */
export const packSchemas = () => [
  'tsx',
  ['src/cli/main.ts', 'rules', 'schema', ...JSON.parse(readFileSync(path.join(root, 'rules/index.json'), 'utf8'))],
];
