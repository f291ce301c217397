/**
 * npm run new -- operator|function|column|report|command NAME
 * Makes the file, its test, its lines in the lists that know the others, and the pages made from the code. What it makes
 * works and passes; docs/recipes.md says what to change then.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { column } from './new/column';
import { command } from './new/command';
import { excelFunction } from './new/function';
import { operator } from './new/operator';
import { report } from './new/report';
import type { Kind, Scaffold } from './new/scaffold';

const KINDS: Readonly<Record<string, Kind>> = { operator, function: excelFunction, column, report, command };
/** The project's folder: where npm starts scripts. */
const at = (file: string): string => path.join(process.cwd(), file);

/** Nothing is written unless everything can be: a name that is taken, or a list that has changed its form, is said first. */
function apply({ files, lines, afterwards }: Scaffold): void {
  for (const file of Object.keys(files)) if (existsSync(at(file))) throw new Error(`${file} is there already.`);
  const texts = new Map<string, string>();
  for (const { file, before, line } of lines) {
    const text = texts.get(file) ?? readFileSync(at(file), 'utf8');
    const place = text.indexOf(before);
    if (place < 0) throw new Error(`${file} has no "${before.trim()}"; scripts/new/ must be told where the line goes.`);
    texts.set(file, text.slice(0, place) + line + text.slice(place));
  }
  for (const [file, text] of [...Object.entries(files), ...texts]) {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
  }
  const tsx = at('node_modules/tsx/dist/cli.mjs');
  for (const args of afterwards) execFileSync(process.execPath, [tsx, ...args], { stdio: 'ignore' });
}

const [kindName = '', name = ''] = process.argv.slice(2);
try {
  const kind = Object.hasOwn(KINDS, kindName) ? KINDS[kindName] : undefined;
  if (!kind) throw new Error(`What should be new? npm run new -- ${Object.keys(KINDS).join('|')} NAME`);
  if (!kind.name.test(name)) throw new Error(`A new ${kindName} needs a name such as ${kind.example}, not "${name}".`);
  const scaffold = kind.make(name);
  apply(scaffold);
  const touched = [...Object.keys(scaffold.files), ...scaffold.lines.map(({ file }) => file)];
  console.log(`${[...new Set(touched)].join('\n')}\n\nIts tests: npx jest ${scaffold.tests.join(' ')}`);
  console.log('Then: docs/recipes.md, npm run fix, npm test -- lint.');
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
