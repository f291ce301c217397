/**
 * npm run doctor -- https://host/patuh/ [--lang en] [--ca FILE.pem]
 * For administrators: is this place ready to serve the add-in? Every address of its manifest is fetched as Excel fetches it.
 * Ends with 0 when all is ready, with 1 when something is not, with 2 when the command itself cannot be followed.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { languageOf } from '../src/text';
import { examine } from './doctor/examine';
import { pageOf } from './doctor/findings';
import { getWith } from './doctor/get';

const USAGE = 'npm run doctor -- https://host/patuh/ [--lang id|en] [--ca FILE.pem]';

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { lang: { type: 'string' }, ca: { type: 'string' } },
    allowPositionals: true,
  });
  const [url] = positionals;
  if (url === undefined || positionals.length > 1 || !URL.canParse(url)) throw new Error(USAGE);
  const examined = await examine(url, getWith(values.ca === undefined ? undefined : readFileSync(values.ca, 'utf8')));
  for (const line of pageOf(examined, languageOf(values.lang))) console.log(line);
  return examined.every(({ findings }) => findings.length === 0) ? 0 : 1;
}

main().then(
  (code) => (process.exitCode = code),
  (problem: Error) => {
    console.error(problem.message);
    process.exitCode = 2;
  },
);
