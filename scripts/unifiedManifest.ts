/**
 * tsx scripts/unifiedManifest.ts MANIFEST.XML FOLDER
 * Writes the unified manifest and its Indonesian texts into FOLDER; npm run build packs them for the admin center.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unifiedOf, type Shortcuts } from './manifest/unified';

const [from, folder] = process.argv.slice(2);
if (from === undefined || folder === undefined) {
  console.error('From what, and where to? tsx scripts/unifiedManifest.ts manifest.xml FOLDER');
  process.exit(2);
}
const assets = path.join(__dirname, '..', 'assets');
const shortcuts = JSON.parse(readFileSync(path.join(assets, 'shortcuts.json'), 'utf8')) as Shortcuts;
const { manifest, texts } = unifiedOf(readFileSync(from, 'utf8'), shortcuts);
mkdirSync(folder, { recursive: true });
const write = (name: string, content: object): void =>
  writeFileSync(path.join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
write('manifest.json', manifest);
write('id.json', texts);
copyFileSync(path.join(assets, 'icon-192.png'), path.join(folder, 'color.png'));
copyFileSync(path.join(assets, 'icon-outline.png'), path.join(folder, 'outline.png'));
