import { createWorkbook } from '../../../src/host';
import { openPage } from '../../../src/host/jsdom';
import type { Page } from '../../../src/host/jsdom';

describe('faults on demand', () => {
  let page: Page;
  beforeEach(async () => {
    page = await openPage();
  });
  afterEach(() => page.close());

  const write = (value: number) =>
    page.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange('A1').values = [[value]];
      await context.sync();
    });
  const cell = () => page.workbook.cells.values('Sheet1', 'A1')[0]?.[0];

  it('lets a sync fail before it did anything', async () => {
    page.host.faults.failNextSync('before');
    await expect(write(1)).rejects.toMatchObject({ code: 'GeneralException' });
    expect(cell()).toBeNull();
    await write(2);
    expect(cell()).toBe(2);
  });

  it('lets a sync fail after it did everything', async () => {
    page.host.faults.failNextSync('after');
    await expect(write(1)).rejects.toMatchObject({ code: 'GeneralException' });
    expect(cell()).toBe(1);
  });

  it('lets a write fail, and batches that only read go through', async () => {
    const read = () =>
      page.run(async (context) => {
        const range = context.workbook.worksheets.getFirst().getRange('A1').load('values');
        await context.sync();
        return range.values[0]![0] as unknown;
      });
    page.host.faults.failNextWrite('before');
    expect(await read()).toBe('');
    await expect(write(1)).rejects.toMatchObject({ code: 'GeneralException' });
    page.host.faults.failNextWrite('after');
    expect(await read()).toBe('');
    await expect(write(2)).rejects.toMatchObject({ code: 'GeneralException' });
    expect(await read()).toBe(2);
  });

  it('keeps a fault for a request of the add-in: what a run kept is let go of without it', async () => {
    await page.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1').load('values');
      await context.sync();
      range.values = [[1]];
      await context.sync();
      page.host.faults.failNextSync('before');
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    await expect(write(2)).rejects.toMatchObject({ code: 'GeneralException' });
    expect(cell()).toBe(1);
  });

  it('makes syncs slow', async () => {
    page.host.faults.delayMs = 120;
    let done = false;
    const slow = write(1).then(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(done).toBe(false);
    await slow;
    expect(cell()).toBe(1);
  });

  it('loses an event', async () => {
    const seen: string[] = [];
    await page.run(async (context) => {
      context.workbook.worksheets.getFirst().onChanged.add(async (args) => void seen.push(args.address));
      await context.sync();
    });
    page.host.faults.loseEvents(1);
    page.workbook.cells.setValues('Sheet1', 'A1', 1);
    page.workbook.cells.setValues('Sheet1', 'A2', 2);
    await page.settled();
    expect(seen).toEqual(['A2']);
  });

  it('lets a co-author edit between reading and writing', async () => {
    page.workbook.cells.setValues('Sheet1', 'A1', 'lama');
    page.host.faults.beforeNextWrite(() =>
      page.workbook.asCoAuthor(() => page.workbook.cells.setValues('Sheet1', 'A1', 'orang lain')),
    );
    await page.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange('A1').load('values');
      await context.sync();
      expect(range.values).toEqual([['lama']]);
      context.workbook.worksheets.getFirst().getRange('B1').values = [[1]];
      await context.sync();
    });
    expect(cell()).toBe('orang lain');
  });

  it('closes the workbook under the add-in', async () => {
    page.host.faults.closeWorkbook();
    await expect(write(1)).rejects.toMatchObject({ code: 'RequestAborted' });
    expect(cell()).toBeNull();
  });

  it('calculates again what was #BUSY! when the pane was reloaded', async () => {
    const workbook = createWorkbook();
    const before = await openPage({ workbook });
    before.window.CustomFunctions.associate('LAMA', () => new Promise(() => undefined));
    before.host.calls.register('UJI', [{ id: 'LAMA' }]);
    workbook.cells.setFormula('Sheet1', 'A1', '=UJI.LAMA()');
    await workbook.calculation.now();
    expect(workbook.cells.values('Sheet1', 'A1')).toEqual([['#BUSY!']]);
    await before.close();
    const after = await openPage({ workbook });
    after.window.CustomFunctions.associate('LAMA', () => 'selesai');
    after.host.calls.register('UJI', [{ id: 'LAMA' }]);
    await after.settled();
    expect(workbook.cells.values('Sheet1', 'A1')).toEqual([['selesai']]);
    await after.close();
    workbook.dispose();
  });
});
