import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { measureCoverage } from './coverage/measureCoverage';
import { HABITS } from './profiles/habits';
import { PROFILES } from './profiles/profiles';

/**
 * npm run host -- coverage [--json]     members of Excel's API that the add-in and the scripts use × members the host serves
 * npm run host -- profiles [COMMAND …]  the profiles with their habits; the add-in's own walks, or a command, once in each of them
 * npm run host -- samples FOLDER        how many of Script Lab's samples in a folder run clean
 */
const COMMANDS: Readonly<Record<string, (args: string[]) => number>> = { coverage, profiles, samples };

function coverage(flags: string[]): number {
  const report = measureCoverage('.');
  const { product, scriptsOnly, missing } = report;
  if (flags.includes('--json')) process.stdout.write(`${JSON.stringify({ product, scriptsOnly, missing })}\n`);
  else {
    process.stdout.write(
      `The add-in uses ${product} members, the conformance scripts ${scriptsOnly} more; ${missing.length} of them are not served.\n`,
    );
    for (const name of missing) process.stdout.write(`missing: ${name}\n`);
    process.stdout.write(`${report.declared} members of ${report.classes} classes are declared.\n`);
  }
  return missing.length > 0 ? 1 : 0;
}

/** The add-in's own work in a workbook; `--list` only names the profiles. */
const WALKS = ['npx', 'jest', 'test/office', 'test/functions'];

function profiles(given: string[]): number {
  const list = given[0] === '--list';
  const [command = '', ...args] = given.length > 0 ? given : WALKS;
  let failed = 0;
  for (const [name, { title, habits }] of Object.entries(PROFILES)) {
    process.stdout.write(`${name}: ${title}\n`);
    for (const habit of habits) process.stdout.write(`  - ${HABITS[habit].says}\n`);
    if (list) continue;
    if (spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, HOST_PROFILE: name } }).status !== 0)
      failed++;
  }
  return failed > 0 ? 1 : 0;
}

/** Univer's modules load in Node only as one bundle; so do the host and the runner over it. */
function samples([folder = '.']: string[]): number {
  const outfile = path.resolve('node_modules/.cache/host/samples.cjs');
  buildSync({
    entryPoints: [path.resolve('src/host/samples/main.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    external: ['jsdom', 'esbuild', 'yaml'],
    logLevel: 'error',
  });
  return spawnSync(process.execPath, [outfile, folder], { stdio: 'inherit' }).status ?? 2;
}

const [command = '', ...args] = process.argv.slice(2);
if (Object.hasOwn(COMMANDS, command)) process.exitCode = COMMANDS[command]!(args);
else {
  process.stderr.write(
    `host: "${command}" is not a command. Use: npm run host -- ${Object.keys(COMMANDS).join('|')}\n`,
  );
  process.exitCode = 2;
}
