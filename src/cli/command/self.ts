/** This program itself: where it stands, and what its package says of it. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder this program came in, with the rule packs beside it: as source, or as one file. */
export const HOME = upTo(join('rules', 'index.json'), __dirname);

/** What package.json says of this program. */
export const ABOUT_SELF = JSON.parse(readFileSync(join(HOME, 'package.json'), 'utf8')) as {
  version: string;
  peerDependencies: Readonly<Record<string, string>>;
};

function upTo(file: string, folder: string): string {
  if (existsSync(join(folder, file))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error(`There is no ${file} above ${__dirname}.`);
  return upTo(file, above);
}
