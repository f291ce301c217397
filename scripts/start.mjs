/** npm start [-- --port N]: builds the workbench, serves it on localhost and opens it in the browser. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { mkdirSync } from 'node:fs';
import { freePort, LAST_PORT } from './freePort.mjs';
import { fail, option, packSchemas, root, run, runBeside, setup } from './setup.mjs';

const wanted = Number(
  option('port', 3000, `a port is a whole number from 1 to ${LAST_PORT}, as in --port 3001.`, (text) => {
    const port = Number(text);
    return Number.isInteger(port) && port >= 1 && port <= LAST_PORT;
  }),
);
await setup();
// Before anything takes its time.
const { port, refusal } = await freePort(wanted, console.log);
if (refusal) fail(refusal);

/** Opens the page where there is a desktop to open it on; otherwise the printed address has to do. */
function openBrowser(url) {
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform] ?? (process.env.DISPLAY ? 'xdg-open' : null);
  if (!opener || process.env.CI) return;
  spawn(opener, [url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

mkdirSync(path.join(root, 'dist'), { recursive: true });
const metadata = run('tsx', ['src/functions/writeMetadata.ts', 'dist']);
if (metadata.status !== 0) process.exit(metadata.status ?? 1);

// Beside the build, which needs none of it.
void runBeside(...packSchemas());

const url = `http://localhost:${port}/`;
console.log('Building the workbench (the first time takes a minute) …');
const webpack = path.join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
const server = spawn(process.execPath, [webpack, 'serve', '--mode', 'development', '--env', `port=${port}`], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
});
let told = false;
let log = '';
server.stdout.on('data', (chunk) => {
  log += chunk;
  const compiled = /compiled (successfully|with \d+ warning)|webpack .* compiled/.test(log);
  if (/ERROR in/.test(log)) process.stdout.write(chunk);
  if (!compiled || told) return;
  told = true;
  console.log(`Patuh workbench: ${url}   (stop with Ctrl+C)`);
  openBrowser(url);
});
server.on('exit', (code) => process.exit(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
