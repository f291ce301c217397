/** The command line in one file, as `npm run patuh` makes and runs it: its tests start it as a process of its own. */
const { execFileSync } = require('node:child_process');
const path = require('node:path');

module.exports = () => {
  const root = path.resolve(__dirname, '..');
  execFileSync(process.execPath, [path.join(root, 'scripts', 'patuh.mjs'), '--version'], { cwd: root });
};
