/**
 * npm run pictures, after npm test -- browser: the pictures that pages show, as the browser tests just took them. Those of
 * LibreOffice are printed there by hand.
 */
import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './setup.mjs';

const shown = path.join(root, 'docs/pictures');
const taken = path.join(root, '.cache/screenshots');
const names = readdirSync(shown).filter((name) => !name.startsWith('libreoffice-'));
const missing = names.filter((name) => !existsSync(path.join(taken, name)));
if (missing.length > 0) {
  console.error(`Not taken yet: ${missing.join(', ')}. Run npm test -- browser first.`);
  process.exit(2);
}
for (const name of names) copyFileSync(path.join(taken, name), path.join(shown, name));
