import type { Book } from '../../../src/office';
import { createRecordsStore } from '../../../taskpane/store/recordsStore';
import { callRow, openCallSheet, type CallSheet } from '../views/tapping/callSheet';

describe('the records of a table', () => {
  let calls: CallSheet;
  beforeAll(async () => {
    calls = await openCallSheet([callRow(1), callRow(2)]);
  });
  afterAll(() => calls.sheet.close());

  it('are never those from before a write, however long a reading took', async () => {
    const { sheet, loaded, place } = calls;
    let arrive = (): void => undefined;
    const slow: Book = {
      ...sheet.book,
      async readSource(...asked) {
        const cells = await sheet.book.readSource(...asked);
        await new Promise<void>((resolve) => (arrive = resolve));
        return cells;
      },
    };
    const store = createRecordsStore(slow, place.source, loaded);
    const seen: unknown[] = [];
    store.state.subscribe(() => {
      const state = store.state.get();
      if (state.status === 'ready') seen.push(state.records.reading.table!.columns['login_qco']!.values[0]);
    });
    const early = store.read();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const arriveEarly = arrive;
    sheet.fill('Sheet1', 'I2', [["'80009"]]);
    store.refresh();
    arriveEarly();
    await early;
    for (let waited = 0; seen.length === 0 && waited < 100; waited++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (arrive !== arriveEarly) arrive();
    }
    expect(seen).toEqual(['80009']);
  });

  it('stay where they cannot be read again, and the problem is said beside them', async () => {
    const { sheet, loaded, place } = calls;
    const store = createRecordsStore(sheet.book, place.source, loaded);
    await store.read();
    // office.js lets go of what a batch used in a request of its own, which the fault is not for.
    await sheet.page.settled();
    sheet.page.host.faults.failNextSync('before');
    await store.read();
    expect(store.state.get()).toMatchObject({ status: 'ready', error: { code: 'refused' } });
    await store.read();
    expect(store.state.get()).not.toHaveProperty('error');
  });
});
