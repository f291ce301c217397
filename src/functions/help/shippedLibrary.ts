import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Library } from '../reading/library';

/** The packs of this repository, for the scripts that write metadata and pages; Excel's page fetches them instead. */
export function shippedLibrary(root = process.cwd()): Library {
  return new Library((file) => readFile(path.join(root, 'rules', file), 'utf8'));
}
