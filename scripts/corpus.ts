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
const UNIVER = 'formulas in Univer';
const MOST_OF_UNIVER = 132;

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
  const asked = [
    ...BACKENDS.filter(({ name }) => name === 'closures').map((backend) => ({
      ...backend,
      tally: () => tallies(backend, suites),
    })),
    { name: REFERENCE, missing: null, tally: () => referenceTallies(suites) },
    ...BACKENDS.filter(({ name }) => name !== 'closures').map((backend) => ({
      ...backend,
      tally: async () => {
        // Univer works out some hundred formulas a second: unless it is named, the packs with many examples are not asked of it.
        const isShort = (suite: Suite) =>
          given.length > 0 || backend.name !== UNIVER || casesOf(suite) <= MOST_OF_UNIVER;
        const short = suites.filter(isShort);
        const found = await tallies(backend, short);
        return suites.map((suite) => found[short.indexOf(suite)]);
      },
    })),
  ];
  const columns: { name: string; missing: string | null; all: readonly (Tally | undefined)[] | null }[] = [];
  for (const { name, missing, tally } of asked) {
    if (!isWanted(name)) continue;
    const start = Date.now();
    const all = missing === null ? await tally() : null;
    columns.push({ name, missing, all });
    console.log(
      `${name}: ${all ? `${all.reduce((sum, tally) => sum + (tally?.run ?? 0), 0)} run` : `not installed (${missing})`}, ${Math.round((Date.now() - start) / 1000)} s`,
    );
    for (const line of all?.flatMap((tally) => tally?.different ?? []) ?? []) console.log(`  ${line}`);
  }
  const cell = (tally: Tally | undefined, missing: string | null) =>
    tally
      ? `${tally.run} run, ${tally.refused} refused, ${tally.different.length} different`
      : missing === null
        ? 'not asked'
        : 'not installed';
  const row = (cells: readonly unknown[]) => `| ${cells.join(' | ')} |`;
  const table = [
    row(['suite', 'cases', ...columns.map(({ name }) => name)]),
    row(['---', '---', ...columns.map(() => '---')]),
    ...suites.map(({ name }, i) =>
      row([`\`${name}\``, casesOf(suites[i]!), ...columns.map(({ all, missing }) => cell(all?.[i], missing))]),
    ),
  ];
  const reasons = columns.flatMap(({ name, all }) =>
    [...new Set(all?.flatMap((tally) => (tally && tally.refused > 0 ? tally.reasons : [])) ?? [])].map(
      (why) => `- ${name}: ${why}.`,
    ),
  );
  for (const line of table) console.log(line);
  if (given.length === 0) writeFileSync(PAGE, page(table, reasons));
  process.exitCode = columns.some(({ all }) => all?.some((tally) => (tally?.different.length ?? 0) > 0)) ? 1 : 0;
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

"Not asked": Univer works out some 250 to 900 formulas a second (\`closing\`, 194 examples: 34,000 formulas), so that packs of more than ${MOST_OF_UNIVER} examples are asked of it by name only (\`npm run corpus -- univer\`).
Asked so, none of the 221 examples of \`it-tools\` differs, nor of the 194 of \`closing\` and the 155 of \`caring\` (all of these asked before its comparisons were
mended, every fourth of \`closing\` since); of the 336 of \`tapping\` every eighth was asked, none differs.
Since the reading of a cell has working columns of its own, formulas were asked all of \`operators\` and \`functions\` again (in Univer every fourth), and in
LibreOffice the examples of \`functions\`, \`staffing\` and \`briefing\` in a workbook of 1904 and 250 made records of \`tapping\`, 400 of \`caring\`, 500 of \`closing\`: none differs.
\`npm run corpus -- random N S\` asks for N made records of every pack (a thousand without a number), after the first S sheets of a thousand.

Formulas read cells as Excel understands them: a word that no list knows, or a text with blanks around it, is asked as reading would leave it.
\`test/corpus/corpus.test.ts\` · "answers the tables of operators and functions as they say" runs what needs no long wait with every \`npm test\`.
`;

void main();
