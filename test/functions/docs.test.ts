import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CATALOGUE } from '../../src/functions/catalogue';
import { documents } from '../../src/functions/help/documents';
import { shippedLibrary } from '../../src/functions/help/shippedLibrary';

const FOLDER = path.join('docs', 'functions');

describe('docs/functions', () => {
  it('holds the pages the definitions give; else run `npx tsx src/functions/writeDocs.ts`', async () => {
    const pages = await documents(CATALOGUE, shippedLibrary());
    expect(readdirSync(FOLDER).sort()).toEqual([...pages.keys()].sort());
    for (const [file, text] of pages)
      expect([file, readFileSync(path.join(FOLDER, file), 'utf8')]).toEqual([file, text]);
  });

  it('writes every example with ; between arguments', () => {
    for (const { example } of CATALOGUE) expect(example.formula).not.toMatch(/",|\],/);
  });
});
