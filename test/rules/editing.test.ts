/** A pack changed in a text editor counts from the next load; no code knows its numbers or words. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compilePack, fieldSpecs } from '../../src/engine';
import { loadPack } from '../../src/packs';
import { readTable } from '../../src/sheet';
import { open, packText, RULES } from './shipped';

const readText = (path: string) => readFile(join(RULES, path), 'utf8');

it('judges by a number changed in pack.json', async () => {
  const { examples } = await open('closing');
  const three = examples!.examples.find(({ note }) => note === 'A.3-02')!;
  const edited = packText('closing').replace(/("minAttempts": \{\s*"value": )3/, '$14');
  const { pack } = await loadPack('closing', readText, edited);
  expect(compilePack(pack!).checkRecord(three.record).verdict).toBe('fail');
});

it('reads a campaign added to its vocabulary and its masking number', async () => {
  const campaigns = (await readText('vocabularies/campaigns.json')).replace(
    '"values": {',
    '"values": { "PROMO BARU": ["Promo"],',
  );
  const edited = packText('tapping').replace('"ADD ON": "1500755"', '"ADD ON": "1500755", "PROMO BARU": "1500799"');
  const { pack } = await loadPack(
    'tapping',
    async (path) => (path === 'vocabularies/campaigns.json' ? campaigns : readText(path)),
    edited,
  );
  const sheet = [
    ['Tanggal', 'login', 'fastel', 'Jenis_Call', 'Kategori', 'Campaign', 'Masking Number'],
    ['2023-03-01 09:00', '90001', '131000000001', 'Mini Pack', 'Agree', 'promo', '1500755'],
  ];
  const { table } = readTable(sheet, fieldSpecs(pack!));
  const record = Object.fromEntries(
    Object.values(table!.columns)
      .filter(({ source }) => source)
      .map((column) => [column.field, column.values[0]]),
  );
  const broken = compilePack(pack!)
    .checkRecord(record)
    .broken.find(({ rule }) => rule === 'masking-number')!;
  expect(broken.message).toContain('harus 1500799, terisi 1500755');
});
