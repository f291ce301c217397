import { ANCHOR_NAME, anchorOf, anchorText, trailFindingText, verifyTrail, type AuditRow } from '../../src/ledger';
import { OfficeProblem } from '../../src/office';
import { entry } from '../ledger/audit/trail';
import { openSheetPage, type SheetPage } from './sheetPage';

const findings = async (sheet: SheetPage) => {
  const { trail, anchor, witness, firstRow } = await sheet.book.readAudit();
  return (await verifyTrail({ trail, anchor, witness }, firstRow)).map((finding) => trailFindingText(finding, 'id'));
};

describe('the audit trail in a workbook', () => {
  let sheet: SheetPage;
  beforeEach(async () => {
    sheet = await openSheetPage();
  });
  afterEach(() => sheet.close());

  it('is a table that anybody can read, each row continuing the one above', async () => {
    await sheet.book.appendAudit(entry());
    await sheet.book.appendAudit(entry({ from: '=1+1', to: '0812', why: '1.10' }));
    await sheet.book.appendAudit(entry({ kind: 'vonis', subject: 'ID-7' }));
    expect(sheet.values('Patuh jejak', 'A1:H3')).toEqual([
      ['No', 'Waktu (UTC)', 'Siapa', 'Jenis', 'Apa', 'Dari', 'Menjadi', 'Alasan'],
      [1, '2026-01-02T03:04:05Z', 'SPV 001', 'parameter', 'closing minAttempts', '3', '4', 'rapat mutu'],
      [2, '2026-01-02T03:04:05Z', 'SPV 001', 'parameter', 'closing minAttempts', '=1+1', '0812', '1.10'],
    ]);
    expect(await findings(sheet)).toEqual([]);
    expect((await sheet.book.readAudit()).anchor?.rows).toBe(3);
  });

  it('takes a row for written when only the answer was lost, and records nothing that did not happen', async () => {
    await sheet.book.appendAudit(entry());
    const { faults } = sheet.page.host;
    faults.failNextWrite('after');
    expect(await sheet.book.appendAudit(entry({ to: '5' }))).toMatchObject({ number: 2 });
    faults.failNextWrite('before');
    await expect(sheet.book.appendAudit(entry({ to: '6' }))).rejects.toMatchObject({ code: 'refused' });
    expect(sheet.values('Patuh jejak', 'G2:G4')).toEqual([['4'], ['5'], [null]]);
    expect(await findings(sheet)).toEqual([]);
  });

  it('refuses on a protected sheet and leaves the trail as it was', async () => {
    await sheet.book.appendAudit(entry());
    sheet.page.workbook.protection.protect('Patuh jejak');
    await expect(sheet.book.appendAudit(entry())).rejects.toEqual(
      new OfficeProblem('protected', { place: 'Patuh jejak' }),
    );
    expect(sheet.values('Patuh jejak', 'A3')).toEqual([[null]]);
    expect(await findings(sheet)).toEqual([]);
  });

  it('goes on with the next number after rows were cut off, so that the gap stays to be seen', async () => {
    for (const to of ['4', '5', '6']) await sheet.book.appendAudit(entry({ to }));
    await sheet.page.run(async (context) => {
      context.workbook.tables.getItem('tblPatuhJejak').rows.getItemAt(2).delete();
      await context.sync();
    });
    expect(await findings(sheet)).toEqual([expect.stringContaining('jejak berakhir pada No 2, padahal 3 baris')]);
    expect(await sheet.book.appendAudit(entry({ to: '7' }))).toMatchObject({ number: 4 });
    expect(await findings(sheet)).toEqual([expect.stringContaining('No 3 dihapus')]);
  });

  it('is missed where its sheet and its mark were deleted', async () => {
    await sheet.book.appendAudit(entry());
    await sheet.page.run(async (context) => {
      context.workbook.worksheets.getItem('Patuh jejak').delete();
      context.workbook.names.getItem(ANCHOR_NAME).delete();
      await context.sync();
    });
    const { trail, anchor, witness } = await sheet.book.readAudit();
    expect(await verifyTrail({ trail, anchor, witness })).toEqual([{ code: 'trailMissing', kept: 1 }]);
  });

  it.each([
    { title: 'its own mark, noted before', code: 'endMissing', forged: anchorOf },
    {
      title: 'the code that its last row shows',
      code: 'endDiffers',
      forged: async ({ number, digest }: AuditRow) => ({ rows: number, seal: digest }),
    },
  ])('whose end was cut off is not sound by $title', async ({ code, forged }) => {
    await sheet.book.appendAudit(entry());
    const kept = await sheet.book.appendAudit(entry({ to: '5' }));
    await sheet.book.appendAudit(entry({ to: '6' }));
    const mark = anchorText(await forged(kept));
    await sheet.page.run(async (context) => {
      context.workbook.tables.getItem('tblPatuhJejak').rows.getItemAt(2).delete();
      context.workbook.names.getItem(ANCHOR_NAME).formula = `="${mark}"`;
      await context.sync();
    });
    const { trail, anchor, witness } = await sheet.book.readAudit();
    expect(anchor).toEqual(await forged(kept));
    expect(await verifyTrail({ trail, anchor, witness })).toMatchObject([{ code }]);
  });
});
