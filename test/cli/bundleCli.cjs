/**
 * The command line in one file, made anew for each run of the tests: every test starts it as a process of its own, and
 * loading some hundred TypeScript files takes longer than what the tests ask of it. test/cli/start.test.ts starts it as users do.
 */
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../..');

/** Files find the rule packs from where they stand. */
const ownFolder = {
  name: 'own-folder',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path: file }) => ({
      contents: fs.readFileSync(file, 'utf8').replaceAll('__dirname', JSON.stringify(path.dirname(file))),
      loader: 'ts',
    })),
};

module.exports = () =>
  require('esbuild').build({
    entryPoints: [path.join(root, 'src/cli/main.ts')],
    outfile: path.join(root, '.cache/cli.cjs'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    external: ['@duckdb/node-api'],
    plugins: [ownFolder],
    logLevel: 'error',
  });
