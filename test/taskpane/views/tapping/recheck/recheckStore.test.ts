import { createRecheckStore } from '../../../../../taskpane/views/tapping/recheck/recheckStore';
import type { RecheckStore } from '../../../../../taskpane/views/tapping/recheck/recheckTypes';
import { recheckResult } from '../../../../../taskpane/views/tapping/recheck/recheckResult';
import { recheckSheet } from '../../../../../taskpane/views/tapping/recheck/recheckSheet';
import { recognise } from '../../../../../src/packs';
import { tappedCalls } from '../../../../../taskpane/views/tapping/recheck/recheckSample';
import { noDrafts, shippedPacks } from '../../../shelf';
import { callRow, cellOf, openCallSheet, type CallSheet } from '../callSheet';

const ADVICE = { 'Rekomendasi QCO': '02:13 tarif tidak disebut; Ulangi tarif' };
const WISH = { seed: '2026-09 70001', size: 6, month: '2026-09', qa: '70001' };

describe('the re-check of a QA', () => {
  let calls: CallSheet;
  const drafts = noDrafts();
  beforeAll(async () => {
    calls = await openCallSheet([
      ...Array.from({ length: 30 }, (_, n) => callRow(n + 1, ADVICE)),
      callRow(31, { 'Hasil Tapping': '', 'Tgl Tapping': '', 'Status WO': 2 }),
      callRow(32, { 'Retapping QA': 'VALID' }),
      callRow(33, { 'Login QCO': "'70001" }),
    ]);
  });
  afterAll(() => calls.sheet.close());

  const open = async (own = drafts): Promise<RecheckStore> => {
    const store = createRecheckStore({ loaded: calls.loaded, drafts: own, language: 'id' });
    store.setRecords(await calls.read());
    return store;
  };
  const mark = (store: RecheckStore, failed: readonly string[] = []): void => {
    for (const field of store.state.get().call!.set.fields) store.mark(field, failed.includes(field) ? 'fail' : 'pass');
  };

  it('draws from tapped calls that no QA has seen and the QA has not tapped', async () => {
    const store = await open(noDrafts());
    store.start({ ...WISH, size: 100 });
    expect(store.state.get().session).toMatchObject({ pool: 30 });
    expect(store.state.get().left).toBe(30);
    expect(tappedCalls(calls.loaded, (await calls.read()).reading.table!)).toHaveLength(31);
  });

  it('draws the same calls for the same seed, and others for another', async () => {
    const store = await open(noDrafts());
    const drawn = (seed: string) => {
      store.start({ ...WISH, seed });
      return store.state.get().session!.keys;
    };
    expect(drawn('a')).toEqual(drawn('a'));
    expect(drawn('a')).not.toEqual(drawn('b'));
  });

  it("writes what the QA found under the sheet's own captions, and goes on to the next call", async () => {
    const store = await open();
    store.start(WISH);
    const first = store.state.get().call!;
    expect(store.write()).toBeNull();
    mark(store);
    // A parameter that must be answered takes no N, here as in tapping.
    store.mark('p_kontrak', 'notApplicable');
    expect(store.state.get().call!.marking.marks['p_kontrak']).toBe('OK');
    store.mark('p_kontrak', 'fail', 65);
    store.set({ note: 'Kontrak dibaca terburu-buru' });
    const { row, plan, expected } = store.write()!;
    await calls.sheet.book.writeRow({
      sheet: 'Sheet1',
      headerRow: 0,
      row,
      writes: plan.cells.map(({ write }) => write),
      expected,
    });
    store.written();
    expect(['Hasil QA', 'Verifikator QA', 'Retapping QA'].map((caption) => cellOf(calls, caption, row + 1))).toEqual([
      'RETURN',
      '70001',
      'RETURN: 01:05 Kontrak · Kontrak dibaca terburu-buru',
    ]);
    expect(store.state.get()).toMatchObject({ left: 5, gone: 0 });
    expect(store.state.get().call!.key).not.toBe(first.key);
  });

  it('goes on where it was after the pane was closed', async () => {
    const store = await open();
    store.mark('p_penawaran', 'fail');
    const again = await open();
    expect(again.state.get()).toMatchObject({ left: 5, call: { marking: { marks: { p_penawaran: 'NOT OK' } } } });
    expect(again.state.get().session!.done).toHaveLength(1);
  });

  it('keeps the agreement as it was found when the sheet is corrected afterwards', async () => {
    const store = await open();
    while (store.state.get().call) {
      mark(store);
      store.written();
    }
    const { done } = store.state.get().session!;
    const result = recheckResult(calls.loaded.pack, done);
    const returned = done.filter(({ qcoVerdict }) => qcoVerdict === 'RETURN').length;
    // The first call was returned by the QA alone; of the others the QA returned none.
    const [first] = done;
    // What is said of it jumps to the QCO's seconds and to the QA's own.
    expect(first!.stamps).toEqual([
      { seconds: 133, text: 'tarif tidak disebut' },
      { seconds: 65, text: 'Kontrak' },
    ]);
    const expected = (first!.qcoVerdict === 'VALID' ? 1 : -1) + returned;
    expect(result.differing).toHaveLength(expected);
    expect(result.agreement).toBeCloseTo((6 - expected) / 6, 10);
    expect(result.parameters[0]!.agreement).toBeLessThan(1);
    store.markChanged(result.differing[0]!.key);
    expect(recheckResult(calls.loaded.pack, store.state.get().session!.done).agreement).toBe(result.agreement);
  });

  it('keeps a list that no rules take for a sheet of their own', async () => {
    const store = await open();
    const page = recheckSheet(calls.loaded, store.state.get().session!, 'id');
    expect(page.rows).toHaveLength(7);
    expect(recognise(page.rows as string[][], (await shippedPacks()).state.get().packs)).toEqual([]);
  });

  it('says how many drawn calls the sheet has lost', async () => {
    const store = await open(noDrafts());
    store.start(WISH);
    const records = await calls.read();
    const { table } = records.reading;
    const cut = {
      ...table!,
      rows: table!.rows.slice(0, 3),
      columns: Object.fromEntries(
        Object.entries(table!.columns).map(([name, column]) => [
          name,
          { ...column, values: column.values.slice(0, 3) },
        ]),
      ),
    };
    store.setRecords({ ...records, reading: { ...records.reading, table: cut } });
    const { left, gone } = store.state.get();
    expect(left + gone).toBe(6);
    expect(gone).toBeGreaterThan(2);
  });
});
