/**
 * tsx src/functions/writeMetadata.ts FOLDER [ADDRESS]
 * Writes what Excel reads besides the bundle: functions.json, functions.en.json and the help pages. ADDRESS is where FOLDER
 * will be served; the help links need it whole.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CATALOGUE } from './catalogue';
import { namesOf } from './call/definition';
import { toHtml } from './help/blocks';
import { pageOf } from './help/page';
import { shippedLibrary } from './help/shippedLibrary';
import { workedResult } from './help/workedResult';
import { metadataOf } from './metadata';
import { nameProblems, NAMESPACE } from './help/names';
import { LANGUAGES } from '../text';

const MANIFEST_ADDRESS = 'https://localhost:3000/';

async function write(folder: string, address: string): Promise<void> {
  const problems = nameProblems(CATALOGUE.flatMap(namesOf));
  if (problems.length > 0)
    throw new Error(
      `Excel refuses these names: ${problems.map(({ name, problem }) => `${name} (${problem})`).join(', ')}.`,
    );
  const library = shippedLibrary();
  for (const language of LANGUAGES) {
    const pages = language === 'id' ? 'help' : `help/${language}`;
    const metadata = metadataOf(CATALOGUE, language, `${address}${pages}/`);
    mkdirSync(path.join(folder, pages), { recursive: true });
    writeFileSync(
      path.join(folder, language === 'id' ? 'functions.json' : `functions.${language}.json`),
      `${JSON.stringify(metadata, null, 2)}\n`,
    );
    for (const definition of CATALOGUE) {
      const blocks = [
        { kind: 'title' as const, text: `${NAMESPACE}.${definition.name}` },
        ...pageOf(definition, await workedResult(definition, library), language),
      ];
      writeFileSync(path.join(folder, pages, `${definition.name}.html`), toHtml(blocks, language));
    }
  }
  console.log(`Wrote functions.json and help for ${CATALOGUE.length} functions to ${folder}.`);
}

const [folder, address = MANIFEST_ADDRESS] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Where to? tsx src/functions/writeMetadata.ts FOLDER [ADDRESS]');
  process.exitCode = 2;
} else {
  write(folder, address).catch((problem: Error) => {
    console.error(problem.message);
    process.exitCode = 1;
  });
}
