/**
 * The locked packages, installed where they are missing. What decides is what the lock says and what npm noted when it
 * installed (node_modules/.package-lock.json), never the time of a file: a checkout or a copy changes those. A new
 * installation is made beside the old one and takes its place when it is whole, so that an unreachable registry or a full
 * disk costs nothing that works.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What everything comes to on disk, as measured; 170 MB of it the page's grid and DuckDB. */
const ALL_MB = 1100;
const NOTED = path.join('node_modules', '.package-lock.json');

/** Packages that the lock names and the installation lacks or has in another version; null without an installation. */
export function differing(root) {
  if (!existsSync(path.join(root, NOTED))) return null;
  const [wanted, noted] = ['package-lock.json', NOTED].map((file) => packagesIn(path.join(root, file)));
  return Object.entries(wanted)
    .filter(([place, { version, integrity, optional }]) => {
      const there = noted[place];
      // npm leaves out what is for other machines.
      return there ? there.version !== version || there.integrity !== integrity : !optional;
    })
    .map(([place, { version }]) => `${place.replace(/^.*node_modules\//, '')} ${version}`);
}

/**
 * Makes the installation agree with the lock. Resolves to null where it does, else to the sentence that says why not; an
 * installation that was there is still there then.
 * @param only packages that are enough, with what they need: the command line's are a few, the workbench's a gigabyte
 * @param fetchPackages runs npm in a folder and resolves to its exit code
 */
export async function install(root, say, { only, fetchPackages = npmCi } = {}) {
  const missing = differing(root);
  if (missing?.length === 0) return null;
  mkdirSync(path.join(root, '.cache'), { recursive: true });
  // A folder of its own: two that start at once must not clear away each other's.
  const beside = mkdtempSync(path.join(root, '.cache', 'install-'));
  const [old, present] = [`${beside}-old`, path.join(root, 'node_modules')];
  for (const file of ['package.json', 'package-lock.json', '.npmrc'])
    if (existsSync(path.join(root, file))) cpSync(path.join(root, file), path.join(beside, file));
  if (only) narrow(beside, only);
  const count = Object.keys(packagesIn(path.join(beside, 'package-lock.json'))).length;
  say(
    missing
      ? `Installing what the lock names anew: ${few(missing)} …`
      : `Installing ${count} packages into node_modules (once)${only ? '' : `, about ${ALL_MB} MB: page, tests, tools for Excel`} …`,
  );
  try {
    const watch = setInterval(() => say(progress(beside)), 5_000);
    const status = await fetchPackages(beside).finally(() => clearInterval(watch));
    if (status !== 0)
      return `The packages could not be installed (npm ended with ${status}, see above): is the npm registry reachable?`;
    if (existsSync(present)) renameSync(present, old);
    renameSync(path.join(beside, 'node_modules'), present);
    return null;
  } catch (error) {
    if (!existsSync(present) && existsSync(old)) renameSync(old, present);
    return `The new packages could not take the place of the old ones (${error.message}): close what uses node_modules, then run this again.`;
  } finally {
    for (const folder of [beside, old]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Places of some packages in a lock, and of all that those need. */
export function placesOf(packages, only) {
  const kept = new Set();
  /** A package is looked for beside the one that needs it, then further up, as Node does. */
  const keep = (name, from) => {
    const place = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
    if (!packages[place])
      return from === '' ? undefined : keep(name, from.replace(/(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/]+$/, ''));
    if (kept.has(place)) return undefined;
    kept.add(place);
    const { dependencies, optionalDependencies } = packages[place];
    for (const each of Object.keys({ ...dependencies, ...optionalDependencies })) keep(each, place);
  };
  for (const name of only) keep(name, '');
  return kept;
}

/** package.json and its lock with some packages only, and what those need. */
function narrow(folder, only) {
  const [file, lockFile] = ['package.json', 'package-lock.json'].map((name) => path.join(folder, name));
  const [wanted, lock] = [file, lockFile].map((name) => JSON.parse(readFileSync(name, 'utf8')));
  const kept = placesOf(lock.packages, only);
  const versions = Object.fromEntries(only.map((name) => [name, wanted.devDependencies[name]]));
  const root = { ...lock.packages[''], devDependencies: versions, peerDependencies: {}, peerDependenciesMeta: {} };
  writeFileSync(file, JSON.stringify({ ...wanted, devDependencies: versions, peerDependencies: {}, scripts: {} }));
  const packages = Object.entries(lock.packages).filter(([place]) => kept.has(place));
  writeFileSync(lockFile, JSON.stringify({ ...lock, packages: { '': root, ...Object.fromEntries(packages) } }));
}

function npmCi(folder) {
  const windows = process.platform === 'win32';
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  return new Promise((resolve, reject) => {
    const child = spawn(windows ? 'npm.cmd' : 'npm', args, { cwd: folder, stdio: 'inherit', shell: windows });
    child.on('error', reject);
    child.on('close', (status) => resolve(status ?? 1));
  });
}

function packagesIn(file) {
  try {
    const { packages } = JSON.parse(readFileSync(file, 'utf8'));
    return Object.fromEntries(Object.entries(packages).filter(([place]) => place !== ''));
  } catch (error) {
    // A lock that is broken is a fault of the checkout; a note that is broken is no installation.
    if (file.endsWith(NOTED)) return {};
    throw new Error(`${file} is not readable: ${error.message}`);
  }
}

function progress(folder) {
  const places = Object.keys(packagesIn(path.join(folder, 'package-lock.json')));
  const there = places.filter((place) => existsSync(path.join(folder, place, 'package.json'))).length;
  return `  ${there} of ${places.length} packages`;
}

const few = (names) => names.slice(0, 3).join(', ') + (names.length > 3 ? ` and ${names.length - 3} more` : '');
