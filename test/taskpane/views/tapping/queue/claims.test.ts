/** Two QCOs in one co-authored workbook do not get the same call, and nobody keeps one for good. */
import { openSheetPage, type SheetPage } from '../../../../office/sheetPage';
import { callDigest, claimCall, CLAIMS, holdCall } from '../../../../../taskpane/views/tapping/queue/claims';

const at = (minute: number): Date => new Date(Date.UTC(2026, 9, 6, 8, minute));

describe('claims of calls', () => {
  let page: SheetPage;
  beforeEach(async () => {
    page = await openSheetPage();
  });
  afterEach(() => page.close());
  const claim = (who: string, call: string, minute: number) =>
    claimCall(page.book, { who, call, now: at(minute), minutes: 30 });

  it('keep a call from others until they lapse; each QCO has one row', async () => {
    expect(await claim('80001', 'a', 0)).toEqual({ takenBy: null, taken: new Set() });
    expect(await claim('80002', 'a', 5)).toEqual({ takenBy: '80001', taken: new Set(['a']) });
    expect(await claim('80002', 'b', 5)).toMatchObject({ takenBy: null });
    // The first goes on to another call: the one before is free.
    expect(await claim('80001', 'c', 10)).toEqual({ takenBy: null, taken: new Set(['b']) });
    expect(await claim('80002', 'a', 11)).toMatchObject({ takenBy: null });
    // The pane of the second was closed; half an hour later the call is anybody's.
    expect(await claim('80001', 'a', 40)).toMatchObject({ takenBy: '80002' });
    expect(await claim('80001', 'a', 41)).toMatchObject({ takenBy: null });
    expect(await page.book.readOwnRows(CLAIMS)).toHaveLength(2);
  });

  it('of two written in one moment the one who began first holds', async () => {
    // The other one's row lands between this one's look and its write.
    const late = (call: string) => ({
      readOwnRows: () => page.book.readOwnRows(CLAIMS),
      putOwnRow: async (...[table, row]: Parameters<typeof page.book.putOwnRow>) => {
        await page.book.putOwnRow(CLAIMS, ['80001', call, at(10).toISOString(), at(40).toISOString()]);
        await page.book.putOwnRow(table, row);
      },
    });
    const written = (call: string, minute: number) =>
      claimCall(late(call), { who: '80002', call, now: at(minute), minutes: 30 });
    expect(await written('a', 11)).toMatchObject({ takenBy: '80001' });
    expect(await written('b', 9)).toMatchObject({ takenBy: null });
    // In the same millisecond the lesser login.
    expect(await written('c', 10)).toMatchObject({ takenBy: '80001' });
  });

  it('are renewed as long as the call stays open, and tell when somebody else has it', async () => {
    const told: unknown[] = [];
    const on = { taken: (by: string) => told.push(by), error: (error: unknown) => told.push(error) };
    // Half of a claim's time is 60 ms.
    const leave = holdCall(page.book, { call: 'a', who: '80001', minutes: 0.002 }, on);
    const untils = new Set<string>();
    while (untils.size < 3) untils.add((await page.book.readOwnRows(CLAIMS))[0]?.[3] ?? '');
    leave();
    // What was on its way arrives.
    await new Promise((resolve) => setTimeout(resolve, 100));
    const [[, , , last]] = (await page.book.readOwnRows(CLAIMS)) as [string[]];
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect((await page.book.readOwnRows(CLAIMS))[0]![3]).toBe(last);
    expect(told).toEqual([]);
    const digest = await callDigest('b');
    await claimCall(page.book, { who: '80002', call: digest, now: new Date(), minutes: 30 });
    const second = holdCall(page.book, { call: 'b', who: '80001', minutes: 30 }, on);
    while (told.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    second();
    expect(told).toEqual(['80002']);
  });

  it('hold nothing of the call but a digest', async () => {
    const digest = await callDigest('C001|131000000001|90001');
    expect(digest).toMatch(/^[0-9a-f]{16}$/);
    expect(await callDigest('C001|131000000001|90002')).not.toBe(digest);
  });
});
