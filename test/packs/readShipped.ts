/** Files of rules/ as shipped. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const readShipped = (path: string): Promise<string> =>
  readFile(join(__dirname, '..', '..', 'rules', path), 'utf8');
