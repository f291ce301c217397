import { MissingColumn } from '../../../../src/measures';
import { createDrafts } from '../../../../src/office';
import type { CellInput } from '../../../../src/host';
import { createTappingStore, type TappingStore } from '../../../../taskpane/views/tapping/tappingStore';
import { memoryStorage } from '../../../office/memoryStorage';
import { openSheetPage } from '../../../office/sheetPage';
import { callRow, CAPTIONS, cellOf, openCallSheet, type CallSheet } from './callSheet';

const UNTAPPED = {
  'Hasil Tapping': '',
  'Tgl Tapping': '',
  'Login QCO': '',
  'Status WO': 2,
  'Penanggung Jawab': '',
  Penawaran: '',
  'Pernyataan Kesediaan': '',
  Kontrak: '',
};

describe('a call without a recording', () => {
  it('cannot be VALID (1.3.10), and is the RETURN that says so by one press', async () => {
    const captions = [...CAPTIONS, 'ID VR'];
    const rows = [callRow(1, UNTAPPED, captions), callRow(5, { 'Tgl Tapping': 46289 }, captions)];
    const { sheet, loaded, read } = await openCallSheet(rows, captions);
    const options = { loaded, drafts: createDrafts(null, null), now: () => 46290.5 };
    const store = createTappingStore({ ...options, context: { asOf: 46290, language: 'id' } });
    store.setRecords(await read());
    store.markRest();
    expect(store.state.get().call!.blockers.map(({ clause }) => clause)).toEqual(['MNOP 1.3.10']);
    expect(store.write()).toBeNull();
    store.noRecording();
    store.set({ recommendation: 'Cari rekamannya' });
    const written = store.write()!.plan.cells.map(({ field, write }) => [field, write.value]);
    expect(Object.fromEntries(written)).toMatchObject({ hasil_tapping: 'RETURN', alasan_return: 'Tidak ada VR' });
    // Nor does it become VALID later.
    store.open(1);
    store.mark('p_penawaran', 'pass');
    store.set({ reasons: [], recommendation: '', change: { who: 'QCO 1', why: 'Didengar ulang' } });
    expect(store.write()).toBeNull();
    store.set({ recording: 'VR000123' });
    expect(store.write()).not.toBeNull();
    await sheet.close();
  });
});

describe('the queue', () => {
  const open = async (drafts = createDrafts(null, null)) => {
    const { loaded, read } = calls;
    const store = createTappingStore({ loaded, drafts, now: () => 46290.5, context: { asOf: 46290, language: 'id' } });
    store.setRecords(await read());
    return store;
  };
  let calls: CallSheet;
  beforeEach(async () => {
    calls = await openCallSheet([callRow(1, UNTAPPED), callRow(2, UNTAPPED), callRow(3, UNTAPPED)]);
  });
  afterEach(() => calls.sheet.close());

  it('keeps the marks of the next call when the sheet was read before the write of the last one came back', async () => {
    const { loaded, sheet, read } = calls;
    const drafts = createDrafts(null, null);
    const store = createTappingStore({ loaded, drafts, now: () => 46290.5, context: { asOf: 46290, language: 'id' } });
    store.setRecords(await read());
    const [first, second] = store.state.get().queue;
    const markAll = () => {
      for (const field of store.state.get().call!.set.fields) store.mark(field, 'pass');
    };
    markAll();
    const write = store.write()!;
    sheet.fill('Sheet1', 'G2:J2', [['VALID', 46290.5, "'80001", 6]]);
    // Read while the answer is still on its way: the next call is open, and marked at once.
    store.setRecords(await read());
    expect(store.state.get().call!.row).toBe(second);
    markAll();
    store.written(write.key);
    const { call, queue, left } = store.state.get();
    expect([call!.row, call!.outcome, queue.includes(first!), queue.length]).toEqual([second, 'pass', false, 2]);
    // Nobody else was there.
    expect(left).toBeNull();
  });

  it('opens the next call once the open one is written', async () => {
    const { loaded, read } = calls;
    const store = createTappingStore({
      loaded,
      drafts: createDrafts(null, null),
      now: () => 46290.5,
      context: { asOf: 46290, language: 'id' },
    });
    store.setRecords(await read());
    for (const field of store.state.get().call!.set.fields) store.mark(field, 'pass');
    store.written(store.write()!.key);
    const { call, queue } = store.state.get();
    expect([call!.sheetRow, call!.outcome, queue.length]).toEqual([2, null, 2]);
  });

  it('leaves skipped calls in a list from which they are opened again', async () => {
    const store = await open();
    const [first, second] = store.state.get().queue;
    store.skip();
    expect([store.state.get().call!.row, store.state.get().skipped]).toEqual([second, [first]]);
    store.open(first!);
    expect([store.state.get().call!.row, store.state.get().skipped]).toEqual([first, []]);
  });

  it('has skipped calls and the open one again after the pane was closed', async () => {
    const drafts = createDrafts(memoryStorage(), null);
    const store = await open(drafts);
    const [first, second, third] = store.state.get().queue;
    store.skip();
    store.open(third!);
    const again = await open(drafts);
    expect([again.state.get().call!.row, again.state.get().skipped]).toEqual([third, [first]]);
    again.skip();
    expect([again.state.get().call!.row, again.state.get().skipped]).toEqual([second, [first, third]]);
  });

  it('says who tapped the open call meanwhile, opens the next, and keeps the marks for the day it waits again', async () => {
    const drafts = createDrafts(memoryStorage(), null);
    const store = await open(drafts);
    const [, second] = store.state.get().queue;
    store.markRest();
    calls.sheet.fill('Sheet1', 'G2:J2', [['RETURN', 46290.4, "'80009", 5]]);
    store.setRecords(await calls.read());
    expect(store.state.get()).toMatchObject({
      left: { sheetRow: 1, verdict: 'RETURN', who: '80009' },
      call: { row: second, outcome: null },
    });
    // Without the row, or without its sale, nobody tapped it.
    calls.sheet.fill('Sheet1', 'F3', [['NOT AGREE']]);
    store.setRecords(await calls.read());
    expect(store.state.get().left).toEqual({ sheetRow: 2, verdict: '', who: '' });
    calls.sheet.fill('Sheet1', 'G2:J2', [['', '', '', 2]]);
    store.setRecords(await calls.read());
    store.open(0);
    expect(store.state.get().call).toMatchObject({ row: 0, outcome: 'pass' });
  });

  it('keeps a call whose column is renamed meanwhile: refused while nobody heard of it, told once it is read', async () => {
    const { sheet, read } = calls;
    const store = await open();
    store.markRest();
    const { row, plan, expected } = store.write()!;
    const writes = plan.cells.map((cell) => cell.write);
    sheet.fill('Sheet1', 'N1', [['Catatan lain']]);
    await expect(sheet.book.writeRow({ sheet: 'Sheet1', headerRow: 0, row, writes, expected })).rejects.toMatchObject({
      code: 'headerMoved',
    });
    expect(cellOf(calls, 'Hasil Tapping', 2)).toBeNull();
    store.setRecords(await read());
    const { call } = store.state.get();
    expect([call!.outcome, call!.plan.lost]).toEqual(['pass', expect.arrayContaining(['p_kontrak'])]);
    // The verdict itself has no column: there is no queue to speak of, and the marks wait for the caption.
    sheet.fill('Sheet1', 'G1', [['Nilai akhir']]);
    const without = await read();
    expect(() => store.setRecords(without)).toThrow(MissingColumn);
    sheet.fill('Sheet1', 'G1', [['Hasil Tapping']]);
    store.setRecords(await read());
    expect(store.state.get().call).toMatchObject({ row: 0, outcome: 'pass' });
  });

  it('marks what is still open by one key, and keeps what failed', async () => {
    const store = await open();
    const { fields } = store.state.get().call!.set;
    store.mark(fields[1]!, 'fail');
    store.markRest();
    const { call } = store.state.get();
    expect([call!.outcome, Object.values(call!.marking.marks).filter((mark) => mark === 'OK')]).toEqual([
      'fail',
      ['OK', 'OK', 'OK'],
    ]);
  });

  it('takes the last write back, also after the pane was closed, with the marks as they were', async () => {
    const drafts = createDrafts(memoryStorage(), null);
    const store = await open(drafts);
    store.markRest();
    const write = store.write()!;
    const { sheet } = calls;
    await sheet.book.writeRow({
      sheet: 'Sheet1',
      headerRow: 0,
      row: write.row,
      writes: write.plan.cells.map((cell) => cell.write),
      expected: write.expected,
    });
    store.written(write.key);
    expect(cellOf(calls, 'Hasil Tapping', 2)).toBe('VALID');

    const again = await open(drafts);
    const undo = again.undo()!;
    await sheet.book.writeRow({ sheet: 'Sheet1', headerRow: 0, ...undo });
    expect(
      ['Hasil Tapping', 'Tgl Tapping', 'Status WO', 'Kontrak'].map((caption) => cellOf(calls, caption, 2)),
    ).toEqual([null, null, 2, null]);
    again.undone();
    again.setRecords(await calls.read());
    const { call, last } = again.state.get();
    expect([call!.sheetRow, call!.outcome, last]).toEqual([1, 'pass', null]);
  });

  it.each(['changed by another pane', 'moved since this pane read the sheet'])(
    'takes nothing back of a call that was %s',
    async (case_) => {
      const { sheet } = calls;
      const other = await openSheetPage({ workbook: sheet.page.workbook });
      const save = async (store: TappingStore, { book } = sheet) => {
        const { row, plan, expected, key } = store.write()!;
        const writes = plan.cells.map((cell) => cell.write);
        await book.writeRow({ sheet: 'Sheet1', headerRow: 0, row, writes, expected });
        store.written(key);
      };
      const [mine, others] = [await open(), await open()];
      mine.markRest();
      await save(mine);
      mine.setRecords(await calls.read());
      others.setRecords(await calls.read());
      if (case_.startsWith('changed')) {
        others.open(0);
        others.mark(others.state.get().call!.set.fields[1]!, 'fail');
        others.set({ reasons: ['Tarif salah'], change: { who: 'QCO 2', why: 'Rekaman didengar ulang' } });
      } else others.markRest();
      await save(others, other);
      const rows = () => sheet.values('Sheet1', 'A2:S3');
      if (case_.startsWith('moved')) sheet.fill('Sheet1', 'A2:S3', rows().reverse() as CellInput[][]);
      const before = rows();
      await expect(sheet.book.writeRow({ sheet: 'Sheet1', headerRow: 0, ...mine.undo()! })).rejects.toMatchObject({
        code: 'rowChanged',
      });
      expect(rows()).toEqual(before);
      await other.close();
    },
  );

  it('keeps to the calls of the words it is filtered by', async () => {
    const store = await open();
    const all = store.state.get().queue;
    store.filter({ words: '2026-09 90002' });
    expect(store.state.get().queue).toEqual([all[1]]);
    store.filter({ words: 'MEDAN' });
    expect(store.state.get()).toMatchObject({ queue: [], call: null });
    store.filter({ words: '' });
    expect(store.state.get().queue).toEqual(all);
  });

  it('goes on to the next call where another QCO has this one open, until the claim lapses or somebody asks for it', async () => {
    const { loaded, read } = calls;
    let clock = 46290.5;
    const context = { asOf: 46290, language: 'id' } as const;
    const store = createTappingStore({ loaded, drafts: createDrafts(null, null), now: () => clock, context });
    store.setRecords(await read());
    const [, second] = store.state.get().queue;
    const at = () => [store.state.get().call?.row, store.state.get().busy];
    store.busy(store.state.get().call!.key);
    expect(at()).toEqual([second, 1]);
    for (let i = 0; i < 2; i++) store.busy(store.state.get().call!.key);
    expect(at()).toEqual([undefined, 3]);
    store.setRecords(await read());
    expect(at()).toEqual([undefined, 3]);
    store.open(second!);
    expect(at()).toEqual([second, 2]);
    clock += 1 / 24;
    store.setRecords(await read());
    expect(at()).toEqual([second, 0]);
  });

  it('writes the spelling that the column uses', async () => {
    calls.sheet.fill('Sheet1', 'G4', [['Not Valid']]);
    calls.sheet.fill('Sheet1', 'G3:K3', [['Approved', 46280, "'80001", 6, 'Sesuai']]);
    const store = await open();
    store.markRest();
    const written = Object.fromEntries(store.write()!.plan.cells.map(({ field, write }) => [field, write.value]));
    expect(written).toMatchObject({ hasil_tapping: 'Approved', p_penanggung_jawab: 'Sesuai', p_kontrak: 'OK' });
  });

  it('changes a call tapped this month, with who and why for the trail, and takes that back as well', async () => {
    const { sheet } = calls;
    const advice = '02:13 Penawaran; Ulangi tarif; Tarif tidak jelas';
    sheet.fill('Sheet1', 'A2:S2', [callRow(5, { 'Tgl Tapping': 46289.4, 'Rekomendasi QCO': advice })]);
    sheet.fill('Sheet1', 'A3:S3', [callRow(6, { 'Tgl Tapping': 46200 })]);
    const store = await open();
    expect([store.state.get().tapped, store.state.get().queue]).toEqual([[0], [2]]);
    store.open(0);
    const { marking } = store.state.get().call!;
    expect(marking).toMatchObject({
      stamps: { p_penawaran: 133 },
      recommendation: 'Ulangi tarif',
      reasons: ['Tarif salah', 'Tarif tidak jelas'],
      qco: '80001',
    });
    // As it stands there is nothing to change, and a change nobody gives a reason for is none.
    store.set({ change: { who: 'QCO 1', why: 'Rekaman didengar ulang' } });
    expect(store.write()).toBeNull();
    store.mark('p_penawaran', 'pass');
    store.set({ reasons: [], recommendation: '', change: { who: 'QCO 1', why: ' ' } });
    expect(store.write()).toBeNull();
    store.set({ change: { who: 'QCO 1', why: 'Rekaman didengar ulang' } });
    const write = store.write()!;
    expect(write.change).toEqual({
      from: 'RETURN; Penawaran: NOT OK; Alasan return: Tarif salah; Rekomendasi QCO: ' + advice,
      to: 'VALID; Penawaran: OK; Alasan return: —; Rekomendasi QCO: —',
      who: 'QCO 1',
      why: 'Rekaman didengar ulang',
    });
    const seen = () =>
      ['Hasil Tapping', 'Tgl Tapping', 'Status WO', 'Penawaran', 'Detil Return', 'Rekomendasi QCO'].map((caption) =>
        cellOf(calls, caption, 2),
      );
    const before = seen();
    const place = { sheet: 'Sheet1', headerRow: 0, row: write.row };
    await sheet.book.writeRow({
      ...place,
      writes: write.plan.cells.map((cell) => cell.write),
      expected: write.expected,
    });
    // The day of the tapping stays.
    expect(seen()).toEqual(['VALID', 46289.4, 6, 'OK', null, null]);
    store.written(write.key);
    expect(store.state.get().call!.row).toBe(2);
    store.setRecords(await calls.read());
    const undo = store.undo()!;
    expect(undo.change).toMatchObject({ from: write.change!.to, to: write.change!.from });
    await sheet.book.writeRow({ ...place, writes: undo.writes, expected: undo.expected });
    expect(seen()).toEqual(before);
  });
});
