/** What every script does first: a Node that is new enough, and the packages of package-lock.json installed. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Runs a command in the project; resolves names from node_modules/.bin first. Returns its exit code. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { stdio: 'inherit', ...here(options) });
  if (result.error) throw result.error;
  return result;
}

/** The same beside other commands: what it prints comes in one piece, where it failed. Resolves to its exit code. */
export function runBeside(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...here(options) });
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk));
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

function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}

/** Installs the locked packages when they are missing or older than the lock file. */
export function setup() {
  const wanted = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).engines.node;
  const least = Number(/\d+/.exec(wanted)[0]);
  if (Number(process.versions.node.split('.')[0]) < least)
    fail(
      `Patuh needs Node.js ${least} or newer; this is ${process.versions.node}. Install a newer one from nodejs.org.`,
    );

  const marker = path.join(root, 'node_modules', '.package-lock.json');
  const lock = path.join(root, 'package-lock.json');
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing packages (once) …');
  const { status } = run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) fail('The packages could not be installed: see the lines above. Is the npm registry reachable?');
}

/** The command line that makes each pack's schema, which editors complete packs with. */
export const packSchemas = () => [
  'tsx',
  ['src/cli/main.ts', 'rules', 'schema', ...JSON.parse(readFileSync(path.join(root, 'rules/index.json'), 'utf8'))],
];
