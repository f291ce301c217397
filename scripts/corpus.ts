/**
 * npm run corpus [-- BACKEND|SUITE …]: asks every backend that is installed the whole corpus (test/corpus), prints the table and
 * writes docs/backends.md. With names (`univer closing`) only those are asked, and nothing is
 * written; `random N` asks for so many made records of every pack instead (1,000 where no number is given), `random N S` for those
 * after the first S sheets of a thousand, so that many can be asked in parcels.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BACKENDS, referenceTallies, tallies, type Tally } from '../test/corpus/backends';
import { random, SHIPPED, shipped, tables, type Suite } from '../test/corpus/suites';

/** Made records of each pack. */
const RANDOM = 1_000;
const PAGE = join(__dirname, '..', 'docs', 'backends.md');

const REFERENCE = 'json-rules-engine';
const NAMES = [...BACKENDS.map(({ name }) => name), REFERENCE];

const casesOf = ({ questions }: Suite): number =>
  questions.flatMap(({ expected }) => expected.filter((each) => each !== null)).length;

async function main(): Promise<void> {
  const given = process.argv.slice(2).map((name) => name.toLowerCase());
  const numbers = given.filter((one) => /^\d+$/.test(one));
  const [count, from] = numbers.map(Number);
  const isRandom = given.includes('random');
  const wanted = given.filter((one) => one !== 'random' && !numbers.includes(one));
  const ids = SHIPPED.filter((id) => wanted.includes(id));
  const all = isRandom
    ? await random(count ?? RANDOM, ids.length > 0 ? ids : SHIPPED, from)
    : [...tables(), ...(await shipped())];
  const named = all.filter(({ name }) => wanted.includes(name));
  const suites = named.length > 0 ? named : all;
  const backends = wanted.filter((one) => !named.some(({ name }) => name === one));
  const nothing = backends.find((one) => !NAMES.some((name) => name.toLowerCase().includes(one)));
  if (nothing !== undefined) throw new Error(`${nothing}: neither a suite nor a backend`);
  const isWanted = (name: string) => backends.length === 0 || backends.some((one) => name.toLowerCase().includes(one));
  const asked = BACKENDS.map((backend) => ({ ...backend, tally: () => tallies(backend, suites) }));
  // Beside the closures, which it is compared with.
  asked.splice(1, 0, { ...asked[0]!, name: REFERENCE, tally: () => referenceTallies(suites) });
  const columns: { name: string; all: readonly Tally[] | null }[] = [];
  for (const { name, missing, tally } of asked) {
    if (!isWanted(name)) continue;
    const start = Date.now();
    const all = missing === null ? await tally() : null;
    columns.push({ name, all });
    console.log(
      `${name}: ${all ? `${all.reduce((sum, { run }) => sum + run, 0)} run` : `not installed (${missing})`}, ${Math.round((Date.now() - start) / 1000)} s`,
    );
    for (const line of all?.flatMap(({ different }) => different) ?? []) console.log(`  ${line}`);
  }
  const cell = (tally: Tally | undefined) =>
    tally ? `${tally.run} run, ${tally.refused} refused, ${tally.different.length} different` : 'not installed';
  const row = (cells: readonly unknown[]) => `| ${cells.join(' | ')} |`;
  const table = [
    row(['suite', 'cases', ...columns.map(({ name }) => name)]),
    row(['---', '---', ...columns.map(() => '---')]),
    ...suites.map(({ name }, i) =>
      row([`\`${name}\``, casesOf(suites[i]!), ...columns.map(({ all }) => cell(all?.[i]))]),
    ),
  ];
  const reasons = columns.flatMap(({ name, all }) =>
    [...new Set(all?.flatMap(({ refused, reasons: why }) => (refused > 0 ? why : [])) ?? [])].map(
      (why) => `- ${name}: ${why}.`,
    ),
  );
  for (const line of table) console.log(line);
  if (given.length === 0) writeFileSync(PAGE, page(table, reasons));
  process.exitCode = columns.some(({ all }) => all?.some(({ different }) => different.length > 0)) ? 1 : 0;
}

const page = (table: readonly string[], reasons: readonly string[]): string => `# One corpus, every backend

*Ringkas: pack yang sama dijalankan oleh lebih dari satu mesin, dan semuanya memberi putusan yang sama. Halaman ini ditulis oleh \`npm run corpus\`.*

A pack is judged by closures (cells, pane, command line), by SQL on DuckDB and PostgreSQL ([sql.md](sql.md)), and by plain formulas in
LibreOffice and Univer ([formulas.md](formulas.md)). The corpus is plain: \`test/corpus/operators.json\` and \`test/corpus/functions.json\` say what every operator
and every function answers for values, bounds, blanks and cells that nobody can read; \`rules/*/examples.csv\` are the packs' own examples.

A case is a record: its verdict and the rules it breaks are those of the closures, and those the corpus expects. Only json-rules-engine decides conditions
instead of records: it counts the conditions of a rule that its own operators decide and no blank leaves open.

${table.join('\n')}

Refused, with the reason:

${reasons.join('\n')}

All of it takes three quarters of an hour; most of that is Univer, which works out some hundred formulas a second. Of made records LibreOffice was
asked a thousand of every pack, and some thousands of most; Univer a thousand of every pack but \`it-tools\` and \`tapping\` (a hundred at least): none differs.
\`npm run corpus -- random N S\` asks for N made records of every pack (a thousand without a number), after the first S sheets of a thousand.

Formulas read cells as Excel understands them: a word that no list knows, or a text with blanks around it, is asked as reading would leave it.
\`test/corpus/corpus.test.ts\` · "answers the tables of operators and functions as they say" runs what needs no long wait with every \`npm test\`.
`;

void main();
