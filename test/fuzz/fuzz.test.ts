/** A few cases of every kind, so that the fuzzer itself stands; `npm run fuzz -- NAME --seconds N` goes on from there. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Random } from '../random';
import { TARGETS } from './targets';

jest.setTimeout(60_000);

it.each(Object.entries(TARGETS))('%s: what holds for every file holds for the first ones', async (_, target) => {
  const folder = mkdtempSync(join(tmpdir(), 'patuh-fuzz-'));
  for (let seed = 1; seed <= 2; seed++) await target(new Random(seed), folder);
  rmSync(folder, { recursive: true, force: true });
});
