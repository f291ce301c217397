import { problemFrom } from '../../../src/office/shared/officeProblem';
import { problemText } from '../../../src/office';

const refusal = (code: string) => problemFrom(Object.assign(new Error('in English'), { code }), { place: 'Data!B2' });

describe('what Excel refuses is said in a sentence of its own', () => {
  it.each<[code: string, id: RegExp, en: RegExp]>([
    [
      'UndoNotSupported',
      /^Excel menolak langkah yang tidak dapat dibatalkan/,
      /^Excel refused a step that cannot be un/,
    ],
    ['InactiveWorkbook', /^Buku kerja lain sedang di depan/, /^Another workbook is in front/],
    [
      'MergedRangeConflict',
      /^Data!B2: yang ditulis bertemu sel gabungan/,
      /^Data!B2: what is written meets merged cells/,
    ],
    ['PivotTableRangeConflict', /tabel pivot\./, /pivot table\./],
    ['UnsupportedSheet', /^Data!B2 adalah lembar bagan atau makro/, /^Data!B2 is a chart or macro sheet/],
    [
      'NonBlankCellOffSheet',
      /^Tidak ada tempat untuk baris baru di Data!B2/,
      /^There is no room for a new row in Data!B2/,
    ],
    ['OperationCellsExceedLimit', /^Data!B2 terlalu besar/, /^Data!B2 is too large/],
    ['ActivityLimitReached', /^Excel sedang sibuk/, /^Excel is busy/],
    ['MemoryLimitReached', /^Excel sedang sibuk/, /^Excel is busy/],
    ['ServiceNotAvailable', /^Excel sedang sibuk/, /^Excel is busy/],
    ['Conflict', /^Excel sedang sibuk/, /^Excel is busy/],
    ['Unauthenticated', /^Buku kerja ditutup/, /^The workbook was closed/],
  ])('%s', (code, id, en) => {
    expect(problemText(refusal(code), 'id')).toMatch(id);
    expect(problemText(refusal(code), 'en')).toMatch(en);
  });

  it('a code nobody knows is named', () => {
    expect(problemText(refusal('Baru'), 'id')).toMatch(/^Excel menolak perintah \(Baru\)/);
  });
});
