/** Asks the command line as a person or a script would, in this process; ./start.test.ts starts it as a program of its own. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { patuh as run } from '../../src/cli/patuh';
import { writeXlsx } from '../../src/xlsx';
import type { Cell } from '../fixtures/rows';

export interface Answer {
  code: number;
  out: string;
  err: string;
}

export async function patuh(args: readonly string[], language: 'id' | 'en' = 'id'): Promise<Answer> {
  const said = { out: '', err: '' };
  const code = await run([...args], {
    out: (line) => (said.out += `${line}\n`),
    err: (line) => (said.err += `${line}\n`),
    language,
  });
  return { code, ...said };
}

/** The answer of a command with --json; fails the test where the file could not be read. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the tests say what they expect of it
export async function patuhJson(args: readonly string[]): Promise<Record<string, any>> {
  const { code, out, err } = await patuh([...args, '--json']);
  if (code === 2) throw new Error(err);
  return JSON.parse(out);
}

/** A folder of its own for the files of one test file. */
export function folder() {
  const path = mkdtempSync(join(tmpdir(), 'patuh-'));
  const write = (name: string, content: string | Uint8Array): string => {
    const file = join(path, name);
    writeFileSync(file, content);
    return file;
  };
  return {
    write,
    csv: (name: string, rows: readonly (readonly Cell[])[], separator = ';') =>
      write(name, rows.map((row) => row.map((cell) => cell ?? '').join(separator)).join('\r\n') + '\r\n'),
    xlsx: async (name: string, sheets: Record<string, Cell[][]>, date1904 = false) =>
      write(
        name,
        await writeXlsx({
          sheets: Object.entries(sheets).map(([title, matrix]) => ({ name: title, matrix })),
          date1904,
        }),
      ),
    missing: (name: string) => join(path, name),
  };
}
