/**
 * npm test: everything CI runs, cheapest first. Each part counts what it checked; the last line is the sum: "N passed, M
 * failed". All parts run even after a failure, so that one run tells everything.
 * npm test -- lint unit  runs only those parts; lint is style, types, unused files and packages, rooms and rule packs.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { packSchemas, root, runBeside, setup } from './setup.mjs';

await setup();
const cache = path.join(root, '.cache');
mkdirSync(cache, { recursive: true });

/** Checks by one command each: it passes or it fails. */
const verdictOf = (status) => (status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
/** As many at a time as this machine usually has cores. */
const AT_A_TIME = 2;
async function together(...checks) {
  const waiting = [...checks];
  const results = [];
  const next = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift())
      results.push(verdictOf(await runBeside(...check)));
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, next));
  return add(results);
}

/** A date read through the machine's clock would differ between zones on both sides of UTC. All tests run in the first. */
const [ZONE, ...OTHER_ZONES] = ['Asia/Jakarta', 'America/New_York', 'UTC'];
/** What reads bytes, captions and shapes before there is a date. */
const BEFORE_DATES = '/test/sheet/(anyInput|captions|csv/|grid/|header/|privacy|shared/|tableStream)';

/** Workers take them over: with more room for what is young a tenth of their time is not spent on throwing it away. */
const JEST = ['--max-semi-space-size=64', path.join(root, 'node_modules/jest/bin/jest.js')];

async function jest(args, env = {}) {
  const report = path.join(cache, 'jest.json');
  rmSync(report, { force: true });
  const status = await runBeside('node', [...JEST, '--json', `--outputFile=${report}`, '--silent=false', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    if (numPendingTests > 0) console.log(`${numPendingTests} skipped`);
    // A file that does not even load has no failed tests of its own.
    return {
      passed: numPassedTests,
      failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0) || (status === 0 ? 0 : 1),
    };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function add(results) {
  return results.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0,
  });
}

/** What the browser tests open. It keeps one core busy for a minute, so it is made beside what comes first. */
const makeBuild = async () =>
  add([
    await together(['tsx', ['src/functions/writeMetadata.ts', 'dist']]),
    await together(['webpack', ['--mode', 'production', '--stats', 'errors-warnings']]),
  ]);

/** Never beside other parts: on a busy machine the calculations of its workbooks wait for each other, and no time is gained. */
async function browser() {
  const build = await made;
  if (build.failed > 0) return build;
  const report = path.join(cache, 'e2e-report.json');
  rmSync(report, { force: true });
  const args = ['test', '-c', 'test/e2e/playwright.config.ts'];
  const status = await runBeside('playwright', args, { stdio: 'inherit' });
  try {
    const { stats } = JSON.parse(readFileSync(report, 'utf8'));
    return add([build, { passed: stats.expected + stats.flaky, failed: stats.unexpected || (status === 0 ? 0 : 1) }]);
  } catch {
    return add([build, { passed: 0, failed: 1 }]);
  }
}

const parts = {
  lint: () =>
    together(
      ['eslint', ['--max-warnings', '0', '.']],
      ['prettier', ['--check', '--log-level', 'warn', '.']],
      ['tsx', ['scripts/officeDoctor.ts']],
      // Each further checker works out anew what they share.
      ['node', ['node_modules/typescript-7/bin/tsc', '-p', '.', '--checkers', '1']],
      ['depcruise', ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', 'src', 'taskpane']],
      ['knip', ['--no-progress', '--include', 'files,dependencies,unlisted,binaries,unresolved,exports,types']],
      ['node', ['scripts/folderCircles.mjs']],
      ['node', ['scripts/patuh.mjs', 'rules', 'lint']],
      ['node', ['scripts/patuh.mjs', 'rules', 'fmt', '--check']],
      packSchemas(),
    ),
  unit: () => jest([], { TZ: ZONE }),
  zones: async () => {
    const args = ['test/sheet', 'test/calendar', `--testPathIgnorePatterns=${BEFORE_DATES}`];
    const results = [];
    for (const TZ of OTHER_ZONES) results.push(await jest(args, { TZ }));
    return add(results);
  },
  browser,
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in parts));
if (unknown !== undefined) {
  console.error(`There is no test part "${unknown}". Choose: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

const chosen = asked.length > 0 ? asked : Object.keys(parts);
const made = chosen.includes('browser') ? makeBuild() : null;
const total = { passed: 0, failed: 0 };
for (const name of chosen) {
  const began = Date.now();
  console.log(`\n── ${name}`);
  const { passed, failed } = await parts[name]();
  console.log(`── ${name}: ${passed} ok, ${failed} not ok (${Math.round((Date.now() - began) / 1000)} s)`);
  total.passed += passed;
  total.failed += failed;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
