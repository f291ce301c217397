/** Figures by rules that are not the shipped ones say so, whoever gives them. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { partText } from '../../src/ledger';
import { readXlsx } from '../../src/xlsx';
import { parts, sheetXml, zip } from '../xlsx/damaged';
import { CALL_CAPTIONS, CLOSING_CAPTIONS, call } from '../fixtures/rows';
import { folder, patuh, patuhJson } from './patuh';

const files = folder();
const MARK = /ATURAN SENDIRI: tapping \S+ bukan pack bawaan/;

/** A folder of rules in which the pack stands with another target, or just as it was shipped. */
function rulesWith(name: string, target: number | null): string {
  const own = files.missing(name);
  cpSync('rules/tapping', join(own, 'tapping'), { recursive: true });
  const path = join(own, 'tapping', 'pack.json');
  const pack = JSON.parse(readFileSync(path, 'utf8')) as { parameters: { qmsTarget: { value: number } } };
  if (target !== null) pack.parameters.qmsTarget.value = target;
  writeFileSync(path, JSON.stringify(pack));
  return own;
}

describe('figures by rules of one’s own', () => {
  const calls = files.csv('call.csv', [CALL_CAPTIONS, call()]);
  const [own, same] = [rulesWith('lain', 50), rulesWith('sama', null)];

  it('carry a mark in check and measure, for people and programs; a copy of the shipped pack carries none', async () => {
    const asked = [
      ['check', calls, '--pack', 'tapping'],
      ['measure', 'qms', calls],
    ];
    for (const words of asked) {
      const notesOf = async (rules: string) => (await patuhJson([...words, '--rules', rules]))['notes'].join('\n');
      expect(await notesOf(own)).toMatch(MARK);
      expect(await notesOf(same)).not.toMatch(/ATURAN SENDIRI/);
      expect((await patuh([...words, '--rules', own], 'en')).out).toMatch(/OWN RULES: tapping/);
    }
    const byPath = await patuhJson(['check', calls, '--pack', join(own, 'tapping', 'pack.json')]);
    expect(byPath['notes'].join()).toMatch(MARK);
  });

  it('carry it in the head of every report, too', async () => {
    const out = files.missing('laporan.xlsx');
    const words = ['report', 'qms-bulanan', calls, '--month', '2025-08', '--out', out, '--rules'];
    const headOf = async () => JSON.stringify((await readXlsx(readFileSync(out))).sheets[0]!.matrix.slice(0, 6));
    expect((await patuhJson([...words, own]))['notes'].join()).toMatch(MARK);
    expect(await headOf()).toMatch(/tapping \S+ \([^)]*\) ATURAN SENDIRI/);
    await patuhJson([...words, same]);
    expect(await headOf()).not.toContain('ATURAN SENDIRI');
  });

  it('travel in a workbook unseen: whoever reads its tables is told, and by which rules the answer goes', async () => {
    const row = (texts: readonly string[]): string =>
      `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
    const ticket = CLOSING_CAPTIONS.map((caption) => (caption === 'No Tiket' ? 'IN1' : ''));
    const xml = partText('urn:patuh:pack:1', { id: 'closing', text: '{"version":"9.0.0"}' });
    const book = zip([
      ...parts(sheetXml(row(CLOSING_CAPTIONS) + row(ticket))),
      { path: 'customXml/item1.xml', content: Buffer.from(xml) },
    ]);
    const { notes } = await patuhJson(['check', files.write('membawa.xlsx', book), '--pack', 'closing']);
    expect(notes.join()).toContain(
      'Buku kerja ini membawa aturan sendiri (closing 9.0.0): angka panelnya menurut aturan itu',
    );
  });
});
