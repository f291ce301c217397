import { createScan } from '../../../../taskpane/store/scan';
import { createCheckStore, type CheckState, type CheckStore } from '../../../../taskpane/views/check/checkStore';
import { openSheetPage, type SheetPage } from '../../../office/sheetPage';
import { shippedPacks } from '../../shelf';
import type { LoadedPack } from '../../../../taskpane/store/packShelf';
import type { Source } from '../../../../src/office';

const ROWS = 60_000;
const CAPTIONS = ['No Tiket', 'Layanan', 'Info Perbaikan', 'Cek Aplikasi', 'Status Tiket'];

describe('a check of a large table', () => {
  let sheet: SheetPage;
  let source: Source;
  let loaded: LoadedPack;
  beforeAll(async () => {
    sheet = await openSheetPage();
    sheet.fill('Sheet1', `A1:E${ROWS + 1}`, [
      CAPTIONS,
      ...Array.from({ length: ROWS }, (_, n) => [`IN${n}`, 'INDIHOME', 'disambung', 'Ya', 'CLOSE']),
    ]);
    const packs = await shippedPacks();
    const scan = createScan(sheet.book, packs);
    await scan.run();
    ({ source } = scan.placesOf('closing')[0]!);
    loaded = packs.get('closing')!;
  });
  afterAll(() => sheet.close());

  /** Cancels at the first state of that kind in which something was done, but not all; the states that followed. */
  function cancelAt(store: CheckStore, status: 'reading' | 'checking'): CheckState[] {
    const after: CheckState[] = [];
    let cancelled = false;
    store.state.subscribe(() => {
      const state = store.state.get();
      if (cancelled) after.push(state);
      else if (state.status === status && state.done > 0 && state.done < state.all) {
        cancelled = true;
        store.cancel();
      }
    });
    return after;
  }

  it.each(['reading', 'checking'] as const)('ends where it is when it is cancelled while %s', async (status) => {
    const store = createCheckStore(sheet.book);
    const after = cancelAt(store, status);
    await store.run(source, loaded, 46296, 'id');
    expect(after.map((state) => state.status)).toEqual(['cancelled']);
    await store.run(source, loaded, 46296, 'id');
    const state = store.state.get();
    expect(state.status === 'done' && state.checked.result.codes.length).toBe(ROWS);
  });
});
