/**
 * Univer's CommonJS files pull ES-module packages that jest cannot load. So the packages the workbook model uses are bundled
 * once into one CommonJS file, kept in node_modules/.cache and built again only when a version changes.
 * jest.config.cjs maps `@univerjs/NAME` to the small files written here.
 */
const fs = require('node:fs');
const path = require('node:path');

const packages = [
  'core',
  'engine-formula',
  'sheets',
  'sheets-filter',
  'sheets-formula',
  'sheets-numfmt',
  'sheets-table',
];
const root = path.resolve(__dirname, '../..');
const folder = path.join(root, 'node_modules/.cache/patuh/univer');

module.exports = async () => {
  const stamp = packages
    .map((name) => require(path.join(root, 'node_modules/@univerjs', name, 'package.json')).version)
    .join(' ');
  const stampFile = path.join(folder, 'versions.txt');
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === stamp) return;
  fs.mkdirSync(folder, { recursive: true });
  await require('esbuild').build({
    stdin: {
      contents: packages.map((name, index) => `export * as p${index} from '@univerjs/${name}';`).join('\n'),
      resolveDir: root,
    },
    outfile: path.join(folder, 'all.cjs'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    logLevel: 'error',
  });
  packages.forEach((name, index) => {
    fs.writeFileSync(path.join(folder, `${name}.cjs`), `module.exports = require('./all.cjs').p${index};\n`);
  });
  fs.writeFileSync(stampFile, stamp);
};
