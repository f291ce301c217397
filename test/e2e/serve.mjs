/** Serves the built workbench (dist/) on localhost: node test/e2e/serve.mjs PORT. Rule packs come from rules/ itself. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

createServer((request, response) => {
  const name = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  // A test may ask for a sample of its own: ./smallSample.ts.
  const [, own] = (name === '/sample.xlsx' && /\bsample=([\w.-]+)/.exec(request.headers.cookie ?? '')) || [];
  const folder = own ? path.join(root, '.cache/samples') : name.startsWith('/rules/') ? root : path.join(root, 'dist');
  const file = path.join(folder, own ?? (name.endsWith('/') ? `${name}index.html` : name));
  if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'Content-Type': types[path.extname(file)] ?? 'application/octet-stream',
    // Rule packs are edited while the page is open, and tests change the sample; the rest is one build.
    'Cache-Control': folder === root || name === '/sample.xlsx' ? 'no-store' : 'max-age=3600',
  });
  createReadStream(file).pipe(response);
}).listen(Number(process.argv[2]), 'localhost');
