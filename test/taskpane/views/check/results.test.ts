import { parseCsv } from '../../../../src/sheet';
import { textsOf } from '../../../../taskpane/text/texts';
import { describeFinding, findings, type Checked } from '../../../../taskpane/views/check/checkStore';
import { resultsCsv } from '../../../../taskpane/views/check/exportResults';
import {
  highlightFindings,
  removeHighlightedFindings,
  removeResultColumns,
  writeResultColumns,
} from '../../../../taskpane/views/check/writeResults';
import type { SheetPage } from '../../../office/sheetPage';
import { colorOf, openCheckedSheet } from './checkedSheet';

const ALL = { verdict: 'all', rule: '', query: '' } as const;
describe('the results of a checked table', () => {
  let sheet: SheetPage;
  let checked: Checked;
  const t = textsOf('id');
  beforeEach(async () => {
    ({ sheet, checked } = await openCheckedSheet());
  });
  afterEach(() => sheet.close());

  it('lead from a finding to the cell it is about', () => {
    expect(findings(checked, ALL)).toEqual([1, 2]);
    expect(describeFinding(checked, 1, 'id')).toMatchObject({ verdict: 'fail', row: 2, column: 7 });
  });

  it('count a record once, and say what the sheet can show without the columns it lacks', async () => {
    expect(checked).toMatchObject({ repeats: 0, figures: { compliant: 0, judged: 2 }, shown: null });
    const { sheet: other, checked: less } = await openCheckedSheet([1, 1], 'Ket Nossa');
    expect(less).toMatchObject({ repeats: 2, figures: { counts: { fail: 1, incomplete: 1 } } });
    expect(less.result.counts).toMatchObject({ fail: 3, incomplete: 1 });
    expect(less.shown).toMatchObject({
      figures: { counts: { fail: 1, pass: 1 } },
      line: expect.stringMatching(/^\d+ dari \d+ aturan; 1 klausul tidak dapat dinilai di lembar ini: W03-1.2.10 /),
    });
    expect(describeFinding(less, 2, 'id')).toMatchObject({ verdict: 'incomplete', shown: 'pass' });
    other.close();
  });

  it('go into new columns beside the rows, and never over what stands there', async () => {
    expect(await writeResultColumns(sheet.book, checked, t, 'id')).toBe('O1');
    const written = sheet.values('Sheet1', 'O1:Q4');
    expect(written[0]).toEqual(['PATUH hasil', 'PATUH klausul', 'PATUH alasan']);
    expect(written.map((row) => row[0])).toEqual(['PATUH hasil', 'TIDAK DIATUR', 'GAGAL', 'GAGAL']);
    expect(String(written[2]![2])).toContain('W-03');
    sheet.fill('Sheet1', 'O1', [['Catatan TL']]);
    await expect(writeResultColumns(sheet.book, checked, t, 'id')).rejects.toMatchObject({ code: 'cellFilled' });
  });

  it('write their own columns anew, in the language of the day, and leave no verdict below the last row', async () => {
    await writeResultColumns(sheet.book, checked, t, 'id');
    sheet.fill('Sheet1', 'O5:Q5', [['LULUS', 'W-03', 'dari baris yang sudah dihapus']]);
    expect(await writeResultColumns(sheet.book, checked, textsOf('en'), 'en')).toBe('O1');
    const written = sheet.values('Sheet1', 'O1:R5');
    expect(written[0]).toEqual(['PATUH verdict', 'PATUH clause', 'PATUH reason', null]);
    expect(written.map((row) => row[0])).toEqual(['PATUH verdict', 'UNREGULATED', 'FAIL', 'FAIL', null]);
    expect(written[4]).toEqual([null, null, null, null]);
  });

  it('written anew leave alone what somebody else keeps below them', async () => {
    await writeResultColumns(sheet.book, checked, t, 'id');
    sheet.fill('Sheet1', 'O7:Q8', [
      ['Rekap', 'Jumlah', 'Catatan TL'],
      ['GAGAL', 12, 'hubungi ulang'],
    ]);
    expect(await writeResultColumns(sheet.book, checked, t, 'id')).toBe('O1');
    expect(sheet.values('Sheet1', 'O7:Q8')).toEqual([
      ['Rekap', 'Jumlah', 'Catatan TL'],
      ['GAGAL', 12, 'hubungi ulang'],
    ]);
  });

  it('written anew for more rows leave alone what stands in the rows that were not ours', async () => {
    await writeResultColumns(sheet.book, checked, t, 'id');
    // The check of today reaches two rows further than the one that wrote the columns did.
    sheet.fill('Sheet1', 'O3:Q4', [
      [null, null, null],
      ['Catatan TL', null, null],
    ]);
    await expect(writeResultColumns(sheet.book, checked, t, 'id')).rejects.toMatchObject({ code: 'cellFilled' });
    expect(sheet.values('Sheet1', 'O4')).toEqual([['Catatan TL']]);
  });

  it('say which sheet is protected, and write nothing', async () => {
    sheet.page.workbook.protection.protect('Sheet1');
    await expect(writeResultColumns(sheet.book, checked, t, 'id')).rejects.toMatchObject({ code: 'protected' });
    expect(sheet.values('Sheet1', 'O1')).toEqual([[null]]);
  });

  it('colour the cells they are about', async () => {
    expect(await highlightFindings(sheet.book, checked, findings(checked, ALL), 'id')).toBe(2);
    expect(await colorOf(sheet, 'H3')).toBe('#FDE7E9');
  });

  it('give their colours back, and no colour of somebody else', async () => {
    await highlightFindings(sheet.book, checked, findings(checked, ALL), 'id');
    await sheet.book.highlight('Sheet1', [{ row: 1, column: 0, color: '#00FF00' }]);
    expect(await removeHighlightedFindings(sheet.book, checked)).toBe(2);
    expect(await colorOf(sheet, 'H3')).not.toBe('#FDE7E9');
    expect(await colorOf(sheet, 'A2')).toBe('#00FF00');
  });

  it('take their columns away again', async () => {
    await writeResultColumns(sheet.book, checked, t, 'id');
    expect(await removeResultColumns(sheet.book, checked)).toBe(3);
    expect(sheet.values('Sheet1', 'O1:Q1')).toEqual([[null, null, null]]);
  });

  it('leave the workbook as a CSV in which no cell is a formula', async () => {
    const text = await resultsCsv(checked, findings(checked, ALL), t, 'id');
    const { matrix } = parseCsv(text, ';');
    expect(matrix[0]).toEqual(['Baris', 'Nomor tiket', 'PATUH hasil', 'PATUH klausul', 'PATUH alasan']);
    expect(matrix.map((row) => row[1])).toEqual(['Nomor tiket', '\'=HYPERLINK("x")', 'IN3']);
    expect(matrix.map((row) => row[0])).toEqual(['Baris', '3', '4']);
  });

  it('stop when asked', async () => {
    const many: Checked = checked;
    const signal = AbortSignal.abort();
    const rows = Array.from({ length: 1_000 }, () => 1);
    await expect(resultsCsv(many, rows, t, 'id', { signal })).rejects.toMatchObject({ name: 'AbortError' });
  });
});
