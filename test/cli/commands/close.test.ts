import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx, writeXlsx } from '../../../src/xlsx';
import { folder, patuh, patuhJson } from '../patuh';

const SAMPLE = join(__dirname, '..', '..', 'fixtures', 'sample.xlsx');
/** September 2026. */
const [FIRST, LAST] = [46266, 46295];

jest.setTimeout(60_000);

describe('patuh close', () => {
  const files = folder();
  const closure = files.missing('tutup.json');
  let closed: Record<string, unknown>;
  beforeAll(async () => {
    closed = await patuhJson([
      'close',
      'qms-bulanan',
      SAMPLE,
      '--month',
      '2026-09',
      '--by',
      'SPV 001',
      '--out',
      closure,
    ]);
  });

  /** The sample with one valid call of the month made invalid, and one row left out. */
  async function edited(): Promise<{ file: string; changed: number; removed: number }> {
    const book = await readXlsx(readFileSync(SAMPLE), { numberFormats: true });
    const { matrix, tables } = book.sheets.find(({ name }) => name === 'Tapping TAM')!;
    const [day, result] = ['Tanggal', 'valid'].map((caption) => matrix[0]!.indexOf(caption)) as [number, number];
    const changed = matrix.findIndex(
      (row) => Number(row[day]) > FIRST && Number(row[day]) < LAST && row[result] === 'Valid',
    );
    matrix[changed]![result] = 'Not Valid';
    const removed = matrix.findIndex((row, at) => at > changed && Number(row[day]) > FIRST && Number(row[day]) < LAST);
    matrix.splice(removed, 1);
    book.sheets.find(({ name }) => name === 'Tapping TAM')!.tables = tables!.map((table) => ({
      ...table,
      ref: table.ref.replace(/\d+$/, String(matrix.length)),
    }));
    return { file: files.write('berubah.xlsx', await writeXlsx(book)), changed: changed + 1, removed: removed + 1 };
  }

  it('says that nothing has changed while nothing has', async () => {
    expect(closed).toMatchObject({ layout: 'qms-bulanan', month: '2026-09', missing: [] });
    const same = await patuhJson(['close', '--compare', closure, SAMPLE, '--fail-on', 'changed']);
    expect(same).toMatchObject({ count: 0, lines: [], digest: closed.digest, closedBy: 'SPV 001' });
  });

  it('names the rows and the figures that changed, keeps the frozen figures, and fails where asked to', async () => {
    const { file, changed, removed } = await edited();
    const report = files.missing('laporan.xlsx');
    const { code, out } = await patuh([
      'close',
      '--compare',
      closure,
      file,
      '--report',
      report,
      '--fail-on',
      'changed',
    ]);
    expect(code).toBe(1);
    expect(out).toContain(`Tapping TAM, baris ${changed} (`);
    expect(out).toMatch(/kolom "[^"]+" berubah\./);
    expect(out).toMatch(new RegExp(`Tapping TAM, dahulu baris ${removed} \\(.*\\): dihapus\\.`));
    expect(out).toMatch(/Laporan, .*\(TOTAL\): \d/);
    const cells = (await readXlsx(readFileSync(report))).sheets[0]!.matrix.flat();
    expect(cells).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Berubah sejak ditutup \d{4}-\d\d-\d\d oleh SPV 001$/)]),
    );
  });

  it('never writes the report over a file it reads, in a folder neither', async () => {
    const months = files.missing('bulan');
    mkdirSync(months);
    const source = join(months, 'sumber.xlsx');
    copyFileSync(SAMPLE, source);
    const { code, err } = await patuh(['close', '--compare', closure, months, '--report', source], 'en');
    expect({ code, err }).toEqual({
      code: 2,
      err: `"${source}" is a source that is read and is not overwritten. Choose another name with --report.\n`,
    });
    expect(readFileSync(source).equals(readFileSync(SAMPLE))).toBe(true);
  });

  it('closes a month once, and refuses a file that was edited', async () => {
    const again = await patuh([
      'close',
      'qms-bulanan',
      SAMPLE,
      '--month',
      '2026-09',
      '--by',
      'SPV 001',
      '--out',
      closure,
    ]);
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('bulan ditutup sekali') });
    const tampered = files.write(
      'diubah.json',
      readFileSync(closure, 'utf8').replace('"closedBy":"SPV 001"', '"closedBy":"SPV 002"'),
    );
    expect(await patuh(['close', '--compare', tampered, SAMPLE])).toMatchObject({
      code: 2,
      err: expect.stringContaining('diubah setelah dibuat'),
    });
    // Sealed anew it would pass, but for the digest noted when it was closed.
    const noted = 'f'.repeat(64);
    expect(await patuh(['close', '--compare', closure, SAMPLE, '--expect', noted])).toMatchObject({
      code: 2,
      err: expect.stringContaining('bukan yang dibuat waktu itu'),
    });
  });
});

describe('patuh verify', () => {
  it('says so where a workbook has no trail', async () => {
    expect(await patuh(['verify', SAMPLE], 'en')).toMatchObject({
      code: 0,
      out: expect.stringContaining('no audit trail yet'),
    });
  });
});
