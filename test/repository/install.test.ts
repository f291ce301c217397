/** What `npm start` does about packages: nothing that worked is lost, whatever happens on the way. */
import { once } from 'node:events';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

interface Install {
  differing(root: string): string[] | null;
  install(
    root: string,
    say: (line: string) => void,
    options: { only?: string[]; fetchPackages: (folder: string) => Promise<number> },
  ): Promise<string | null>;
}

const SCRIPT: string = path.resolve('scripts/install.mjs');
const lock = (version: string) => ({
  packages: {
    '': { name: 'patuh' },
    'node_modules/one': { version, integrity: `sha512-${version}` },
    'node_modules/windows-only': { version: '1.0.0', integrity: 'sha512-w', optional: true },
  },
});

describe('installing packages', () => {
  let script: Install;
  let root: string;
  beforeAll(async () => {
    script = (await import(SCRIPT)) as Install;
  });
  beforeEach(() => {
    root = mkdtempSync(path.join(os.tmpdir(), 'patuh-install-'));
    write('package.json', {});
    write('package-lock.json', lock('1.0.0'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function write(file: string, content: unknown): void {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), JSON.stringify(content));
  }
  /** An npm that installs one package as a lock names it. */
  const npm = (version: string) => (folder: string) => {
    const { 'node_modules/one': one } = lock(version).packages;
    mkdirSync(path.join(folder, 'node_modules', 'one'), { recursive: true });
    writeFileSync(path.join(folder, 'node_modules', 'one', 'package.json'), JSON.stringify({ version }));
    writeFileSync(
      path.join(folder, 'node_modules', '.package-lock.json'),
      JSON.stringify({ packages: { 'node_modules/one': one } }),
    );
    return Promise.resolve(0);
  };
  const run = (fetchPackages: (folder: string) => Promise<number>) =>
    script.install(root, () => undefined, { fetchPackages });
  const installed = () => readFileSync(path.join(root, 'node_modules', 'one', 'package.json'), 'utf8');
  const never = () => Promise.reject(new Error('asked'));

  it('asks for nothing where the lock says what is there, however old the files', async () => {
    expect(await run(npm('1.0.0'))).toBeNull();
    utimesSync(path.join(root, 'node_modules', '.package-lock.json'), 1, 1);
    expect(script.differing(root)).toEqual([]);
    expect(await run(never)).toBeNull();
  });

  it('takes the new version the lock names', async () => {
    await run(npm('1.0.0'));
    write('package-lock.json', lock('1.1.0'));
    expect(script.differing(root)).toEqual(['one 1.1.0']);
    expect(await run(npm('1.1.0'))).toBeNull();
    expect(installed()).toContain('1.1.0');
    expect(readdirSync(path.join(root, '.cache'))).toEqual([]);
  });

  it('takes only what the command line needs where nothing else is asked for', async () => {
    write('package.json', { devDependencies: { one: '1.0.0', big: '2.0.0' }, scripts: { prepack: 'x' } });
    const packages = {
      '': { devDependencies: { one: '1.0.0', big: '2.0.0' } },
      'node_modules/one': { version: '1.0.0', dependencies: { helper: '^1' } },
      'node_modules/helper': { version: '1.0.0' },
      'node_modules/one/node_modules/helper': { version: '2.0.0', dependencies: { deep: '^1' } },
      'node_modules/deep': { version: '1.0.0' },
      'node_modules/big': { version: '2.0.0' },
    };
    write('package-lock.json', { lockfileVersion: 3, packages });
    const said: string[] = [];
    const seen: string[][] = [];
    const fetchPackages = (folder: string): Promise<number> => {
      const { packages: own } = JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8'));
      seen.push(Object.keys(own), Object.keys(own[''].devDependencies));
      return npm('1.0.0')(folder);
    };
    expect(await script.install(root, (line) => said.push(line), { only: ['one'], fetchPackages })).toBeNull();
    expect(seen).toEqual([
      ['', 'node_modules/one', 'node_modules/one/node_modules/helper', 'node_modules/deep'],
      ['one'],
    ]);
    expect(said[0]).toBe('Installing 3 packages into node_modules (once) …');
  });

  it.each([
    ['the registry is away', () => Promise.resolve(1)],
    ['npm is not there', never],
    ['npm says it is done and is not', () => Promise.resolve(0)],
  ])('leaves what is there where %s, and says so', async (_, fetchPackages) => {
    await run(npm('1.0.0'));
    write('package-lock.json', lock('1.1.0'));
    expect(await run(fetchPackages)).toMatch(/\.$|\?$/);
    expect(installed()).toContain('1.0.0');
  });
});

it.each([
  ['start.mjs', ['--port', 'abc'], '--port "abc": a port is a whole number from 1 to 65535, as in --port 3001.'],
  ['start.mjs', ['--port'], '--port: a port is a whole number from 1 to 65535, as in --port 3001.'],
  ['build.mjs', ['--url'], '--url: Excel loads add-ins over https only. Write --url https://host/path/.'],
])('%s %j is refused in one sentence before anything is done', (script, args, sentence) => {
  const { status, stderr } = spawnSync(process.execPath, [path.resolve('scripts', script), ...args], {
    encoding: 'utf8',
  });
  expect({ status, said: stderr.trim() }).toEqual({ status: 2, said: sentence });
});

describe('a port in use', () => {
  let server: net.Server;
  beforeEach(() => (server = net.createServer()));
  afterEach(() => server.close());

  it('is said with the one that is taken instead', async () => {
    const { freePort } = (await import(path.resolve('scripts/freePort.mjs'))) as {
      freePort(wanted: number, say: (line: string) => void): Promise<{ port?: number }>;
    };
    await once(server.listen(0, 'localhost'), 'listening');
    const { port: busy } = server.address() as net.AddressInfo;
    const said: string[] = [];
    const { port } = await freePort(busy, (line) => said.push(line));
    expect(port).toBeGreaterThan(busy);
    expect(said).toEqual([`Port ${busy} is in use; taking ${port}.`]);
    await once(server.close(), 'close');
    expect([await freePort(busy, (line) => said.push(line)), said.length]).toEqual([{ port: busy }, 1]);
  });

  it('ends `npm start` in one sentence where there is no other', async () => {
    // Whoever else has it makes it busy as well.
    await once(server.listen(65_535, 'localhost'), 'listening').catch(() => undefined);
    const { status, stderr } = spawnSync(process.execPath, [path.resolve('scripts/start.mjs'), '--port', '65535'], {
      encoding: 'utf8',
    });
    expect({ status, said: stderr.trim() }).toEqual({
      status: 2,
      said: 'Port 65535 is in use: close what uses it, or name another with --port.',
    });
  });
});
