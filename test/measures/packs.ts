/** The shipped packs, read as the product reads them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadPack } from '../../src/packs';
import { type Pack } from '../../src/engine';

export async function shippedPack(id: string): Promise<Pack> {
  const { pack, findings } = await loadPack(id, (path) => readFile(join(__dirname, '..', '..', 'rules', path), 'utf8'));
  if (!pack) throw new Error(`${id}: ${JSON.stringify(findings)}`);
  return pack;
}
