/** tsx src/functions/writeDocs.ts: writes docs/functions anew from the definitions. A test fails when the pages are stale. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CATALOGUE } from './catalogue';
import { documents } from './help/documents';
import { shippedLibrary } from './help/shippedLibrary';

const FOLDER = path.join('docs', 'functions');

async function write(): Promise<void> {
  const pages = await documents(CATALOGUE, shippedLibrary());
  mkdirSync(FOLDER, { recursive: true });
  for (const file of readdirSync(FOLDER)) if (!pages.has(file)) rmSync(path.join(FOLDER, file));
  for (const [file, text] of pages) writeFileSync(path.join(FOLDER, file), text);
  console.log(`Wrote ${pages.size} pages to ${FOLDER}.`);
}

write().catch((problem: Error) => {
  console.error(problem.message);
  process.exitCode = 1;
});
