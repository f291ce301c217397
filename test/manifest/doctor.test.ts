/** npm run doctor against a served build over https on this machine: ready, and with each fault an administrator makes. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createCA, createCert } from 'mkcert';
import { examine } from '../../scripts/doctor/examine';
import { pageOf } from '../../scripts/doctor/findings';
import { getWith } from '../../scripts/doctor/get';
import { LANGUAGES } from '../../src/text';

const root = path.resolve(__dirname, '../..');
type Headers = Record<string, string>;
interface Served {
  body: Buffer | string;
  status?: number;
  headers: Headers;
}
let server: Server;
let ca: string;
let base: string;
/** What the server answers, changed by each test and put back. */
let faults: Record<string, (served: Served) => Served> = {};

const page = '<script src="office/office.js"></script><script defer src="taskpane.js"></script>';
const types: Headers = {
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
  png: 'image/png',
  xml: 'text/xml',
};
function file(name: string): Served | undefined {
  const headers = {
    'Content-Type': types[path.extname(name).slice(1)]!,
    'Cache-Control': 'no-cache',
    'Access-Control-Allow-Origin': '*',
  };
  if (name === 'manifest.xml')
    return { headers, body: readFileSync(path.join(root, name), 'utf8').replaceAll('https://localhost:3000/', base) };
  if (name.startsWith('assets/')) return { headers, body: readFileSync(path.join(root, name)) };
  if (name === 'taskpane.html') return { headers, body: page };
  if (/^functions.*\.json$/.test(name)) return { headers, body: '{"functions":[{"id":"QMS"}]}' };
  return /^(functions|taskpane|office\/office)\.js$/.test(name) ? { headers, body: '' } : undefined;
}

beforeAll(async () => {
  const authority = await createCA({
    organization: 'Patuh',
    countryCode: 'ID',
    state: '-',
    locality: '-',
    validity: 1,
  });
  const pair = await createCert({ ca: authority, domains: ['localhost'], validity: 1 });
  ca = authority.cert;
  server = createServer({ key: pair.key, cert: pair.cert }, (request, response) => {
    const name = decodeURIComponent(request.url!.slice('/patuh/'.length));
    const served = file(name);
    const {
      status = 200,
      headers,
      body,
    } = served === undefined ? { status: 404, headers: {}, body: '' } : (faults[name]?.(served) ?? served);
    response.writeHead(status, headers).end(body);
  }).listen(0, 'localhost');
  await new Promise((resolve) => server.once('listening', resolve));
  base = `https://localhost:${(server.address() as AddressInfo).port}/patuh/`;
});
afterEach(() => (faults = {}));
afterAll(() => new Promise((resolve) => server.close(resolve)));

const found = async (url = base): Promise<string[]> =>
  (await examine(url, getWith(ca))).flatMap(({ url: address, findings }) =>
    findings.map(({ kind }) => `${address.replace(base, '')}: ${kind}`),
  );

it('finds a place ready that serves every address of the manifest', async () => {
  const examined = await examine(base, getWith(ca));
  expect(examined.filter(({ findings }) => findings.length > 0)).toEqual([]);
  expect(examined.map(({ url }) => url.replace(base, ''))).toEqual(
    expect.arrayContaining([
      'manifest.xml',
      'taskpane.html',
      'functions.json',
      'office/office.js',
      'assets/icon-80.png',
    ]),
  );
  for (const language of LANGUAGES) expect(pageOf(examined, language).at(-1)).toContain(String(examined.length));
});

const set =
  (headers: Headers) =>
  (served: Served): Served => ({ ...served, headers: { ...served.headers, ...headers } });
const without =
  (name: string) =>
  (served: Served): Served => {
    const { [name]: _, ...headers } = served.headers;
    return { ...served, headers };
  };
it.each<[string, string, (served: Served) => Served, string]>([
  ['a file is missing', 'functions.js', (served) => ({ ...served, status: 404 }), 'functions.js: status'],
  ['a login stands before it', 'taskpane.html', (served) => ({ ...served, status: 302 }), 'taskpane.html: status'],
  ['scripts are sent as text', 'taskpane.js', set({ 'Content-Type': 'text/plain' }), 'taskpane.js: type'],
  ['the page is downloaded', 'taskpane.html', set({ 'Content-Disposition': 'attachment' }), 'taskpane.html: download'],
  ['other origins are refused', 'functions.json', without('Access-Control-Allow-Origin'), 'functions.json: cors'],
  ['the page is kept for a day', 'taskpane.html', set({ 'Cache-Control': 'max-age=86400' }), 'taskpane.html: cache'],
  [
    'the pane’s script is kept for a day',
    'taskpane.js',
    set({ 'Cache-Control': 'max-age=86400' }),
    'taskpane.js: cache',
  ],
  ['frames are forbidden', 'taskpane.html', set({ 'X-Frame-Options': 'DENY' }), 'taskpane.html: frame'],
  [
    'frames are for oneself',
    'taskpane.html',
    set({ 'Content-Security-Policy': "frame-ancestors 'self'" }),
    'taskpane.html: frame',
  ],
  [
    'an icon is another',
    'assets/icon-80.png',
    (served) => ({ ...served, body: file('assets/icon-16.png')!.body }),
    'assets/icon-80.png: icon',
  ],
  [
    'an error page answers',
    'functions.en.json',
    (served) => ({ ...served, body: '<html>' }),
    'functions.en.json: json',
  ],
  ['the list is empty', 'functions.json', (served) => ({ ...served, body: '{}' }), 'functions.json: functions'],
  [
    'the manifest is another page',
    'manifest.xml',
    (served) => ({ ...served, body: '<html/>' }),
    'manifest.xml: manifest',
  ],
])('says it when %s', async (_, name, fault, expected) => {
  faults = { [name]: fault };
  expect(await found()).toEqual([expected]);
});

it('says it when the server’s policy leaves Microsoft’s office.js out', async () => {
  const cdn = 'https://office.invalid/office.js';
  faults = {
    'taskpane.html': (served) => ({
      ...set({ 'Content-Security-Policy': "script-src 'self'" })(served),
      body: page.replace('office/office.js', cdn),
    }),
  };
  expect(await found()).toEqual(['taskpane.html: policy', `${cdn}: unreachable`]);
});

it('says it when the manifest is of another place, and when the certificate is nobody’s', async () => {
  const local = readFileSync(path.join(root, 'manifest.xml'), 'utf8').replaceAll('https://localhost:3000/', base);
  faults = {
    'manifest.xml': (served) => ({ ...served, body: local.replace(`${base}functions.js`, 'http://localhost/x.js') }),
  };
  expect(await found()).toEqual(['manifest.xml: elsewhere', 'http://localhost/x.js: https']);
  const [distrusted] = await examine(base, getWith());
  expect(distrusted!.findings.map(({ kind }) => kind)).toEqual(['certificate']);
});
