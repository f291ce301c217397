/**
 * npm test: everything CI runs, cheapest first. Each part counts what it checked; the last line is the sum:
 * "N passed, M failed". All parts run even after a failure, so that one run tells everything.
 * npm test -- lint unit  runs only those parts; lint is style, types, unused files and packages, rooms and rule packs.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { packSchemas, root, run, runBeside, setup } from './setup.mjs';

await setup();
const cache = path.join(root, '.cache');
mkdirSync(cache, { recursive: true });

/** Checks by one command each: it passes or it fails. */
const verdictOf = (status) => (status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
const together = async (...checks) =>
  add((await Promise.all(checks.map((check) => runBeside(...check)))).map(verdictOf));

/** A date read through the machine's clock would differ between zones on both sides of UTC. All tests run in the first. */
const [ZONE, ...OTHER_ZONES] = ['Asia/Jakarta', 'America/New_York', 'UTC'];
/** What reads bytes, captions and shapes before there is a date. */
const BEFORE_DATES = '/test/sheet/(anyInput|captions|csv/|grid/|header/|privacy|shared/|tableStream)';

function jest(args, env = {}) {
  const report = path.join(cache, 'jest.json');
  rmSync(report, { force: true });
  const { status } = run('jest', ['--json', `--outputFile=${report}`, '--silent=false', ...args], {
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

async function browser() {
  const build = await made;
  if (build.failed > 0) return build;
  const report = path.join(cache, 'e2e-report.json');
  rmSync(report, { force: true });
  const { status } = run('playwright', ['test', '-c', 'test/e2e/playwright.config.ts']);
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
      ['node', ['node_modules/typescript-7/bin/tsc', '-p', '.']],
      ['knip', ['--no-progress', '--include', 'files,dependencies,unlisted,binaries,unresolved,exports,types']],
      ['depcruise', ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', 'src', 'taskpane']],
      ['node', ['scripts/folderCircles.mjs']],
      ['tsx', ['scripts/officeDoctor.ts']],
      ['node', ['scripts/patuh.mjs', 'rules', 'lint']],
      ['node', ['scripts/patuh.mjs', 'rules', 'fmt', '--check']],
      packSchemas(),
    ),
  unit: () => jest([], { TZ: ZONE }),
  zones: () =>
    add(
      OTHER_ZONES.map((TZ) =>
        jest(['test/sheet', 'test/calendar', `--testPathIgnorePatterns=${BEFORE_DATES}`], { TZ }),
      ),
    ),
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
