/** What is written wrongly in a layout is named with its place and what to do; nothing throws. */
import fc from 'fast-check';
import type { Pack } from '../../src/engine';
import { layoutFindingText, parseLayout } from '../../src/reports';
import { layoutText, shippedPacks } from './shipped';

let packs: ReadonlyMap<string, Pack>;
beforeAll(async () => {
  packs = await shippedPacks();
});

/** Findings, as sentences, of a shipped layout in which one text was replaced. */
function findings(from: string, to: string, id = 'qms-bulanan'): string[] {
  const text = layoutText(id);
  if (!text.includes(from)) throw new Error(`${id} has no ${from}`);
  const parsed = parseLayout(text.replace(from, to), { file: `${id}.json`, packs });
  expect(parsed.layout === undefined).toBe(parsed.findings.length > 0);
  return parsed.findings.map((finding) => layoutFindingText(finding, 'en'));
}

describe('parseLayout', () => {
  it.each([
    ['"dataset": "calls"', '"dataset": "call"', 'there is no data set "call". Did you mean "calls"?'],
    ['"figure": "agree"', '"figure": "agre"', 'the data set "calls" has no figure "agre". Did you mean "agree"?'],
    [
      '"by": "jenis_call"',
      '"by": "jenis"',
      'the field "jenis" is neither in the pack "tapping" nor in the data set "calls".',
    ],
    [
      '["valid", "agree"]',
      '["valid", "agreed"]',
      'no column of this block has the "id" "agreed". Did you mean "agree"?',
    ],
    ['["valid", "agree"]', '["valid"]', '"ratio" names two columns: ["part", "whole"].'],
    ['"target": "qms"', '"target": "qm"', 'this layout has no target "qm" in "targets". Did you mean "qms"?'],
    ['"parameter": "qmsTarget"', '"parameter": "target"', 'the pack "tapping" has no parameter "target".'],
    ['"id": "valid"', '"id": "agree"', 'the column id "agree" is used twice in this block. Give one another name.'],
    [
      '"ratio": ["valid", "agree"]',
      '"number": true, "ratio": ["valid", "agree"]',
      'a column has exactly one of: figure',
    ],
    ['"figure": "agree"', '"figure": "distinct"', 'the figure "distinct" looks at a field: add "field".'],
    ['"total": true', '"limit": 0', '"limit" must be a whole number from 1.'],
    ['"en": "Monthly %Approved"', '"en": ""', 'the text in "en" is missing. Fill in both languages.'],
    ['"by": "jenis_call"', '"by": 5', 'expected a text that is not empty, found 5.'],
    [
      '"en": "Approved by rule"',
      '"en": "Approved/rule"',
      'the sheet name "Approved/rule": at most 31 letters, none of',
    ],
    ['"en": "Approved by rule"', '"en": "Approved by rule\'"', "none of [ ] : * ? / \\ '"],
    ['"en": "Approved by rule"', '"en": "history"', 'not "History" (Excel’s own)'],
    ['"en": "Approved by site"', '"en": "approved by rule"', 'and every sheet a name of its own.'],
    ['"landscape": true', '"landskape": true', 'unknown key "landskape". Did you mean "landscape"?'],
    ['"sheets": [', '"sheets": [,', 'not valid JSON near'],
  ])('%s → %s is explained', (from, to, sentence) => {
    const found = findings(from, to);
    expect(found.join('\n')).toContain(sentence);
    expect(found[0]).toMatch(/^qms-bulanan\.json:\d+:\d+ /);
  });

  it.each([
    ['"growth"', '"grow"', 'tren-mingguan', '"grow" is no period.'],
    ['[1, 8, 15, 22]', '[1, 22, 8]', 'tren-mingguan', '"weekStarts" are rising days'],
    ['"dataset": "plan"', '"months": 2, "dataset": "plan"', 'sdm', 'has no months. Remove "months".'],
    ['"pack": "closing"', '"pack": "sdm"', 'closing', 'does not read sheets of the pack "sdm". Choose: closing'],
  ])('%s → %s is explained too', (from, to, id, sentence) => {
    expect(findings(from, to, id).join('\n')).toContain(sentence);
  });

  it('does not take a layout that would show nothing', () => {
    const layout = JSON.parse(layoutText('interval')) as {
      sheets: { blocks: { columns: { hidden?: boolean }[] }[] }[];
    };
    const sentences = (): string[] =>
      parseLayout(JSON.stringify(layout), { packs }).findings.map((finding) => layoutFindingText(finding, 'en'));
    for (const column of layout.sheets[0]!.blocks[0]!.columns) column.hidden = true;
    expect(sentences().join()).toContain('"columns" is empty and says nothing.');
    layout.sheets = [];
    expect(sentences().join()).toContain('"sheets" is empty and says nothing.');
  });

  it('points at the line that is wrong', () => {
    const text = layoutText('sdm');
    const line = text.split('\n').findIndex((each) => each.includes('"by": "jabatan"')) + 1;
    expect(findings('"by": "jabatan"', '"by": "jabatann"', 'sdm')[0]).toMatch(new RegExp(`^sdm\\.json:${line}:`));
  });

  it('says it in Indonesian as well', () => {
    const { findings: found } = parseLayout(layoutText('sdm').replace('"plan"', '"rencana"'), { file: 'sdm.json' });
    expect(layoutFindingText(found[0]!, 'id')).toContain('tidak ada data bernama "rencana".');
  });

  it('never throws, whatever is cut out of a layout', () => {
    const text = layoutText('alasan-return');
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(60), (from, length) => {
        const { layout, findings: found } = parseLayout(text.slice(0, from) + text.slice(from + length), { packs });
        expect(layout === undefined).toBe(found.length > 0);
      }),
      { numRuns: 150 },
    );
  });
});
