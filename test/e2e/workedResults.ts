/** Prints, as JSON, what every function's help page says its example comes to, as rows of cells. */
import { CATALOGUE } from '../../src/functions/catalogue';
import { shippedLibrary } from '../../src/functions/help/shippedLibrary';
import { workedResult } from '../../src/functions/help/workedResult';

async function main(): Promise<void> {
  const library = shippedLibrary();
  const results = await Promise.all(CATALOGUE.map((definition) => workedResult(definition, library)));
  process.stdout.write(JSON.stringify(results.map((result) => (Array.isArray(result) ? result : [[result]]))));
}

void main();
