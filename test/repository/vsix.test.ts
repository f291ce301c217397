/** The VS Code extension as it is installed: the form of its archive, and the server in it. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

jest.setTimeout(60_000);

it('holds what code --install-extension asks for, and a server that answers without the repository', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'patuh-vsix-'));
  const out = execFileSync(process.execPath, ['scripts/vsix.mjs', folder], { encoding: 'utf8' }).trim();
  const files = unzipSync(readFileSync(out));
  const about = JSON.parse(strFromU8(files['extension/package.json']!)) as {
    name: string;
    version: string;
    main: string;
  };
  const manifest = strFromU8(files['extension.vsixmanifest']!);
  expect(manifest).toContain(`Id="${about.name}" Version="${about.version}"`);
  expect(manifest).toContain('Path="extension/package.json"');
  expect(Object.keys(files)).toContain(join('extension', about.main));
  const types = strFromU8(files['[Content_Types].xml']!);
  for (const name of Object.keys(files).filter((each) => each !== '[Content_Types].xml'))
    expect(types).toContain(`Extension="${extname(name)}"`);
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const server = spawn(process.execPath, [join(folder, 'extension/server/bin/patuh.cjs'), 'rules', 'lsp'], {
    cwd: folder,
  });
  const editor = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  editor.listen();
  const asked = { processId: process.pid, rootUri: null, capabilities: {} };
  expect(await editor.sendRequest('initialize', asked)).toMatchObject({ capabilities: { renameProvider: {} } });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  await editor.sendRequest('shutdown');
  await editor.sendNotification('exit');
  expect(await ended).toBe(0);
  editor.dispose();
});
