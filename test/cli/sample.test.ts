import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx } from '../../src/xlsx';
import { patuhJson } from './patuh';

jest.setTimeout(60_000);

const SAMPLE = join(__dirname, '..', 'fixtures', 'sample.xlsx');

/** The cells below a caption of a sheet, as a person would count them. */
async function column(sheet: RegExp, caption: string): Promise<unknown[]> {
  const { sheets } = await readXlsx(await readFile(SAMPLE));
  const { matrix } = sheets.find(({ name }) => sheet.test(name))!;
  const header = matrix.findIndex((row) => row.includes(caption));
  const at = matrix[header]!.indexOf(caption);
  return matrix.slice(header + 1).map((row) => row[at]);
}

describe('patuh on the sample workbook', () => {
  it('counts every AGREE row of the tapping sheet in one bucket', async () => {
    const [answer, outcomes] = await Promise.all([
      patuhJson(['measure', 'qms', SAMPLE]),
      column(/^Tapping/, 'Kategori'),
    ]);
    const agree = outcomes.filter((word) => ['agree', 'agre'].includes(String(word).trim().toLowerCase())).length;
    expect(answer.readings.ketat.agree).toBe(agree);
    expect(answer.agree + answer.superseded + answer.duplicates).toBe(agree);
    expect(answer.valid + answer.return + answer.untapped).toBe(answer.agree);
    expect(answer.superseded).toBeGreaterThan(0);
  });

  it('finds roster and CAPLAN by themselves, the header of the roster on row 10', async () => {
    const answer = await patuhJson(['measure', 'sdm', SAMPLE, '--asof', '2026-10-10', '--by', 'site']);
    const heads = (await column(/^CAPLAN/, 'CAPLAN')).reduce<number>((sum, cell) => sum + Number(cell), 0);
    expect(answer).toMatchObject({ people: 'SDM', rows: 600, target: heads });
    expect(answer.available + answer.unplanned + answer.gone + answer.notYet + answer.duplicates.length).toBe(600);
  });

  it('judges every ticket, and the verdicts add up', async () => {
    const { rows, counts, records } = await patuhJson(['check', SAMPLE, '--pack', 'closing']);
    expect([rows, records.length, Object.values<number>(counts).reduce((sum, count) => sum + count, 0)]).toEqual([
      400, 400, 400,
    ]);
    expect(counts.fail).toBeGreaterThan(0);
  });

  it('names the password columns of the register and none of their values', async () => {
    const answer = await patuhJson(['check', SAMPLE, '--pack', 'it-tools', '--sheet', 'User MyCX']);
    expect(answer.findings.map(({ code, caption }: { code: string; caption: string }) => [code, caption])).toEqual([
      ['passwordColumn', 'Password MyTeam & MyCX'],
      ['passwordColumn', 'Password CWC'],
    ]);
    expect(JSON.stringify(answer)).not.toContain('SANDI');
  });
});
