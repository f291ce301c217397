/** A session with the language server as an editor has it: a process of its own, asked over its standard input and output. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { folder, patuh } from '../patuh';

jest.setTimeout(60_000);

describe('patuh rules lsp', () => {
  const files = folder();
  const pack = files.missing(join('aturan', 'shift'));
  const uri = pathToFileURL(join(pack, 'pack.json')).href;
  let server: ChildProcess;
  let editor: ProtocolConnection;
  let text: string;
  const found: Diagnostic[][] = [];
  const place = (word: string, more = 1) => {
    const lines = text.slice(0, text.indexOf(word) + more).split('\n');
    return { line: lines.length - 1, character: lines.at(-1)!.length };
  };
  const at = (word: string, more?: number) => ({ textDocument: { uri }, position: place(word, more) });

  beforeAll(async () => {
    await patuh(['rules', 'new', pack]);
    text = readFileSync(join(pack, 'pack.json'), 'utf8');
    server = spawn(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', 'rules', 'lsp']);
    editor = createProtocolConnection(new StreamMessageReader(server.stdout!), new StreamMessageWriter(server.stdin!));
    editor.onNotification('textDocument/publishDiagnostics', ({ diagnostics }: { diagnostics: Diagnostic[] }) =>
      found.push(diagnostics),
    );
    editor.listen();
    await editor.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {}, locale: 'en' });
    await editor.sendNotification('initialized', {});
    const textDocument = { uri, languageId: 'json', version: 1, text };
    await editor.sendNotification('textDocument/didOpen', { textDocument });
  });
  afterAll(async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    await editor.sendRequest('shutdown');
    await editor.sendNotification('exit');
    expect(await ended).toBe(0);
    editor.dispose();
  });

  it('completes, explains, finds uses and renames them everywhere, in the editor’s language', async () => {
    const offered = await editor.sendRequest<{ label: string }[]>(
      'textDocument/completion',
      at('"kontak", "operator"'),
    );
    expect(offered.map(({ label }) => label)).toEqual(expect.arrayContaining(['"nomor"', '"minContacts"']));
    expect(await editor.sendRequest('textDocument/hover', at('"greaterThanInclusive"', 3))).toMatchObject({
      contents: { value: expect.stringContaining('Above the bound or equal to it.') },
    });
    const uses = await editor.sendRequest<{ uri: string }[]>('textDocument/references', {
      ...at('"kontak":'),
      context: { includeDeclaration: false },
    });
    expect(uses.map((use) => use.uri.split('/').at(-1))).toEqual([
      'pack.json',
      'pack.json',
      'pack.json',
      'examples.csv',
    ]);
    const renamed = await editor.sendRequest<{ changes: object }>('textDocument/rename', {
      ...at('"kontak":'),
      newName: 'jumlah',
    });
    expect(Object.keys(renamed.changes).map((file) => file.split('/').at(-1))).toEqual(['pack.json', 'examples.csv']);
    await expect(editor.sendRequest('textDocument/rename', { ...at('"kontak":'), newName: 'nomor' })).rejects.toThrow(
      /is taken/,
    );
  });

  it('lints what is typed, and a new field has no red line', async () => {
    const type = async (version: number, word: string, by: string): Promise<Diagnostic[]> => {
      const range = { start: place(word, 0), end: place(word, word.length) };
      const seen = found.length;
      const contentChanges = [{ range, text: by }];
      await editor.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
      text = text.replace(word, () => by);
      while (found.length === seen) await new Promise((resolve) => setTimeout(resolve, 20));
      return found.at(-1)!;
    };
    const [wrong] = await type(2, 'greaterThanInclusive', '>=');
    expect(wrong).toMatchObject({
      severity: 1,
      message: expect.stringContaining('Did you mean "greaterThanInclusive"'),
    });
    expect(await type(3, '>=', 'greaterThanInclusive')).toEqual([]);
    const field =
      '"lama": { "type": "integer", "label": { "id": "Lama", "en": "Duration" }, "example": "3" },\n    "kontak": {';
    const found4 = await type(4, '"kontak": {', field);
    expect(found4.filter(({ severity }) => severity === 1)).toEqual([]);
  });
});
