import { createDrafts } from '../../../../src/office';
import { createTappingStore } from '../../../../taskpane/views/tapping/tappingStore';
import { callRow, openCallSheet, type CallSheet } from './callSheet';

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

describe('the queue', () => {
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
    const { call, queue } = store.state.get();
    expect([call!.row, call!.outcome, queue.includes(first!), queue.length]).toEqual([second, 'pass', false, 2]);
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
});
