/** npm run excel: serves the add-in over https with a development certificate and sideloads it into desktop Excel. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root, run, setup } from './setup.mjs';

if (!['win32', 'darwin'].includes(process.platform)) {
  console.log('There is no Excel for this operating system; run "npm start" to try Patuh in its own workbench.');
  process.exit(0);
}
await setup();

if (run('office-addin-dev-certs', ['install']).status !== 0) {
  console.error(
    'The development certificate was not installed; Excel would refuse the page. Run the command again and accept the certificate.',
  );
  process.exit(2);
}
const { getHttpsServerOptions } = (await import('office-addin-dev-certs')).default;
process.env.PATUH_CERTIFICATES = JSON.stringify(
  Object.fromEntries(Object.entries(await getHttpsServerOptions()).map(([name, pem]) => [name, String(pem)])),
);
run('tsx', ['src/functions/writeMetadata.ts', 'dist']);
const webpack = path.join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
const server = spawn(process.execPath, [webpack, 'serve', '--mode', 'development', '--env', 'https'], {
  cwd: root,
  stdio: 'inherit',
});
const debug = run('office-addin-debugging', ['start', 'manifest.xml', 'desktop', '--no-debug']);
if (debug.status !== 0) server.kill();
