import { openReturns, qms, qmsDefinition, readCalls } from '../../../../src/measures';
import { readTable } from '../../../../src/sheet';
import { proposedSize, tappedCalls } from '../../../../taskpane/views/tapping/recheck/recheckSample';
import { tappingExtension } from '../../../../taskpane/views/tapping/shared/tappingExtension';
import { untappedCalls } from '../../../../taskpane/views/tapping/shared/tappingModel';
import { shipped } from '../../shelf';

const CAPTIONS = [
  ...['Tanggal', 'login', 'Site', 'fastel', 'Jenis_Call', 'Kategori', 'Negosiasi_Pembayaran', 'Janji_Bayar', 'valid'],
  ...['Tgl_QCO', 'Update_QCO', 'Status_WO', 'Input_Call', 'Detil_Return', 'Rekomendasi_QCO', 'Penanggung_Jawab'],
];
const DAY = 46_270;
const call = (line: string, result: string, code: number, input = 'New', day = DAY) => [
  ...[day + 0.4, '90001', 'BANDUNG', line, 'CT-0', 'Agree', 'Bebas denda', day + 5, result],
  ...[result === '' ? '' : day + 0.6, '80001', code, input, result === 'Return' ? 'Kontrak' : '', 'ulang', 'OK'],
];
const CALLS = [
  call('1', 'Valid', 6),
  call('2', 'Return', 5),
  call('3', '', 2),
  call('4', 'Return', 1),
  call('4', 'Valid', 6, 'Recall ke-2', DAY + 1),
];

it('a caring sheet is tapped, returned, re-called and re-checked as any other campaign is', async () => {
  const loaded = await shipped('caring');
  const { pack } = loaded;
  const table = readTable([CAPTIONS, ...CALLS], loaded.specs).table!;
  const read = readCalls(table, qmsDefinition(pack));
  expect(qms(read)).toMatchObject({ agree: 4, valid: 2, return: 1, untapped: 1, superseded: 1, target: 0.95 });
  expect(untappedCalls(readCalls(table, qmsDefinition(pack)))).toEqual([2]);
  expect(openReturns(read, DAY + 9).map(({ row }) => row)).toEqual([1]);
  expect(tappedCalls(loaded, table).map(({ row }) => row)).toEqual([0, 1, 4]);
  expect(proposedSize(pack)).toBe(10);
  const { sets, recall } = tappingExtension(pack)!;
  expect(sets[0]).toMatchObject({ id: 'CT-0', mandatory: expect.arrayContaining(['p_rekaman', 'p_lain']) });
  const fields = Object.keys(pack.fields);
  for (const field of [...recall.copied, ...recall.asked, ...recall.stamped]) expect(fields).toContain(field);
});
