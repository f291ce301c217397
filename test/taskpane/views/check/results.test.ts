import { parseCsv } from '../../../../src/sheet';
import { textsOf } from '../../../../taskpane/text/texts';
import { EVERYTHING, findings, forColumns, groupsOf } from '../../../../taskpane/views/check/checkFindings';
import { describeFinding, type Checked } from '../../../../taskpane/views/check/checkStore';
import { resultsCsv, resultsSheet } from '../../../../taskpane/views/check/exportResults';
import {
  highlightFindings,
  removeHighlightedFindings,
  removeResultColumns,
  writeResultColumns,
} from '../../../../taskpane/views/check/writeResults';
import type { Cell } from '../../../fixtures/rows';
import type { SheetPage } from '../../../office/sheetPage';
import { colorOf, openCheckedSheet } from './checkedSheet';

describe('the results of a checked table', () => {
  let sheet: SheetPage;
  let checked: Checked;
  const t = textsOf('id');
  beforeEach(async () => {
    ({ sheet, checked } = await openCheckedSheet());
  });
  afterEach(() => sheet.close());

  it('lead from a finding to the cell it is about', () => {
    expect(findings(checked, EVERYTHING, 'id')).toEqual([1, 2]);
    expect(describeFinding(checked, 1, 'id')).toMatchObject({ verdict: 'fail', row: 2, column: 7 });
  });

  it('count a record once', async () => {
    expect(checked).toMatchObject({ repeats: 0, figures: { compliant: 0, judged: 2 } });
    const { sheet: other, checked: twice } = await openCheckedSheet((rows) => [...rows, rows[2]!, rows[2]!]);
    expect(twice).toMatchObject({ repeats: 2, figures: { judged: 2 }, result: { counts: { fail: 4 } } });
    other.close();
  });

  it('say between what and what the ratio lies', async () => {
    expect(checked.moves.doubt).toMatchObject({ rows: 0, low: { part: 0, whole: 2 }, high: { part: 0, whole: 2 } });
    const unread = (rows: Cell[][]) =>
      rows.map((row, i) => (i === 3 ? row.map((cell) => (cell === 'CLOSE' ? 'MANTUL' : cell)) : row));
    const { sheet: other, checked: one } = await openCheckedSheet(unread);
    expect(one.moves.doubt).toMatchObject({ rows: 1, low: { part: 0, whole: 2 }, high: { part: 1, whole: 2 } });
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
    expect(await highlightFindings(sheet.book, checked, findings(checked, EVERYTHING, 'id'), 'id')).toBe(2);
    expect(await colorOf(sheet, 'H3')).toBe('#FDE7E9');
  });

  it('give their colours back, and no colour of somebody else', async () => {
    await highlightFindings(sheet.book, checked, findings(checked, EVERYTHING, 'id'), 'id');
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
    const text = await resultsCsv(checked, findings(checked, EVERYTHING, 'id'), t, 'id');
    const { matrix } = parseCsv(text, ';');
    expect(matrix[0]).toEqual(['Baris', 'Nomor tiket', 'Siapa', 'PATUH hasil', 'PATUH klausul', 'PATUH alasan']);
    expect(matrix.map((row) => row[1])).toEqual(['Nomor tiket', '\'=HYPERLINK("x")', 'IN3']);
    expect(matrix.map((row) => row[0])).toEqual(['Baris', '3', '4']);
  });

  it('stop when asked', async () => {
    const many: Checked = checked;
    const signal = AbortSignal.abort();
    const rows = Array.from({ length: 1_000 }, () => 1);
    await expect(resultsCsv(many, rows, t, 'id', { signal })).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('go to a sheet of their own with the words of the CSV', async () => {
    const rows = findings(checked, EVERYTHING, 'id');
    const name = await resultsSheet(sheet.book, checked, rows, t, 'id');
    const lines = parseCsv(await resultsCsv(checked, rows, t, 'id'), ';').matrix;
    const [captions, , second] = sheet.values(name, 'A1:F3');
    expect(captions).toEqual(lines[0]);
    expect(second!.slice(3)).toEqual(lines[2]!.slice(3));
  });
});

describe('findings', () => {
  const rowsFor = (checked: Checked, query: string) => findings(checked, { ...EVERYTHING, query }, 'id');
  let sheet: SheetPage;
  let checked: Checked;
  beforeAll(async () => {
    // An agent each, and a ticket that only warns before one that fails.
    ({ sheet, checked } = await openCheckedSheet(([captions, ...rows]) => [
      [...captions!, 'Nama Agent', 'Login Agent'],
      ...rows.map((row, at) => [...row, at === 1 ? 'Agen 007' : 'Agen 008', `'9000${at}`]),
    ]));
  });
  afterAll(() => sheet.close());

  it.each([
    ['agen 007', [1]],
    ['90002', [2]],
    ['bandung', [1, 2]],
    ['gagal kabel', [1, 2]],
    ['Nossa', [1, 2]],
    ['tidak ada di mana pun', []],
  ])('found by %s', (query, rows) => expect(rowsFor(checked, query)).toEqual(rows));

  it('found by the words and the clause of a rule that is broken', () => {
    const [first] = groupsOf(checked, [1], 'rule', 'id');
    expect(rowsFor(checked, first!.clause)).toContain(1);
    expect(first!.counts).toEqual({ fail: 1, warn: 0, incomplete: 0 });
    expect(first!.text).not.toContain('{{');
  });

  it('gather by person, with name and login', () => {
    expect(groupsOf(checked, [1, 2], 'person', 'id').map(({ text }) => text)).toEqual([
      'Agen 007 (90001)',
      'Agen 008 (90002)',
    ]);
  });
});

describe('a column that the sheet does not have', () => {
  it('is one sentence for the sheet and no finding of its rows', async () => {
    const { sheet, checked } = await openCheckedSheet((rows) => {
      const at = rows[0]!.indexOf('Cek Aplikasi');
      const [captions, , , third] = rows;
      const complete = third!.map((cell, column) => (captions![column] === 'Ket Nossa' ? 'Tidak terhubung' : cell));
      return [captions!, complete].map((row) => row.filter((_, column) => column !== at));
    });
    try {
      expect(checked.result.counts.incomplete).toBe(1);
      expect(findings(checked, EVERYTHING, 'id')).toEqual([]);
      expect(forColumns(checked)).toBe(1);
      expect(checked.shown!.line).toMatch(/tanpa kolom/);
      expect(findings(checked, { ...EVERYTHING, verdict: 'incomplete' }, 'id')).toEqual([0]);
    } finally {
      await sheet.close();
    }
  });
});
