import { createWorkbook } from '../../src/host';
import { freeName } from '../../src/office/shared/freeName';

describe('a name for a sheet', () => {
  const cases: [wanted: string, name: string][] = [
    ['Laporan/Oktober: [2026]', 'Laporan Oktober   2026'],
    ["'Rekap'", 'Rekap'],
    ["Agen 'A'", "Agen 'A"],
    ['History', 'History (2)'],
    ['history', 'history (2)'],
    ['', 'Patuh'],
    ["''", 'Patuh'],
    ['\u200bRekap\u0007', 'Rekap'],
    ['x'.repeat(40), 'x'.repeat(31)],
    [`${'x'.repeat(30)}'akhir`, 'x'.repeat(30)],
    ['Data', 'Data (2)'],
  ];
  it.each(cases)('%p becomes %p, which Excel takes', async (wanted, name) => {
    expect(freeName(wanted, new Set(['data']))).toBe(name);
    const workbook = createWorkbook();
    expect((await workbook.sheets.add(name)).name).toBe(name);
    workbook.dispose();
  });

  it.each(['History', "'a", "a'", '', 'a:b'])('%p is refused by the host, as by Excel', async (name) => {
    const workbook = createWorkbook();
    await expect(workbook.sheets.add(name)).rejects.toMatchObject({ code: 'InvalidArgument' });
    workbook.dispose();
  });
});
