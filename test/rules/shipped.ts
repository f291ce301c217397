/** The shipped packs, opened as the author's bench opens them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../src/engine';
import { openPack, type OpenPack } from '../../src/cli/packs/openPack';

export const RULES = join(__dirname, '..', '..', 'rules');

export const PACK_IDS = JSON.parse(readFileSync(join(RULES, 'index.json'), 'utf8')) as readonly string[];

export async function open(id: string): Promise<OpenPack & { pack: Pack }> {
  const opened = await openPack(id, { language: 'en' });
  if (!opened.parsed.pack) throw new Error(`${opened.file}: ${JSON.stringify(opened.parsed.findings)}`);
  return { ...opened, pack: opened.parsed.pack };
}

/** The pack's own text, for what parsing does not keep. */
export function packText(id: string): string {
  return readFileSync(join(RULES, id, 'pack.json'), 'utf8');
}
