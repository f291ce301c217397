import { openPage, type Page } from '../../../src/host/jsdom';

/** learn.microsoft.com/office/dev/add-ins/excel/custom-functions-web-reqs (streaming), …/custom-functions-data-types-overview */
describe('a streaming function', () => {
  let page: Page;
  let send: ((value: number) => void) | null;
  let canceled: number;
  beforeEach(async () => {
    [canceled, send] = [0, null];
    page = await openPage();
    page.window.CustomFunctions.associate('DETAK', ((by: number, invocation: { setResult(value: number): void }) => {
      Object.assign(invocation, { onCanceled: () => canceled++ });
      send = (value) => invocation.setResult(by * value);
    }) as never);
    page.host.calls.register('UJI', [{ id: 'DETAK', parameters: [{ name: 'by' }], options: { stream: true } }]);
    page.workbook.cells.setValues('Sheet1', 'A1', [[10]]);
    page.workbook.cells.setFormula('Sheet1', 'B1', '=UJI.DETAK(A1)');
    await until(() => send !== null);
  });
  afterEach(() => page.close());

  const shown = () => page.workbook.cells.values('Sheet1', 'B1')[0]![0];
  async function until(met: () => boolean): Promise<void> {
    for (let turn = 0; turn < 200 && !met(); turn++) await new Promise((done) => setTimeout(done, 25));
    expect(met()).toBe(true);
  }

  it('answers again and again, each answer in place of the one before', async () => {
    for (const value of [1, 2, 3]) {
      send!(value);
      await until(() => shown() === 10 * value);
    }
    expect(canceled).toBe(0);
  });

  it('is cancelled when its input changes or its formula goes', async () => {
    send!(1);
    await until(() => shown() === 10);
    page.workbook.cells.setValues('Sheet1', 'A1', [[100]]);
    await until(() => canceled === 1);
    send!(2);
    await until(() => shown() === 200);
    page.workbook.cells.clearContents('Sheet1', 'B1');
    send!(3);
    await until(() => canceled === 2);
    expect(shown()).toBeNull();
  });
});

it('a card that a function gives shows its title', async () => {
  const page = await openPage();
  page.window.CustomFunctions.associate('KARTU', (() => ({
    type: 'Entity',
    text: 'Agen 001',
    properties: {},
  })) as never);
  page.host.calls.register('UJI', [{ id: 'KARTU' }]);
  page.workbook.cells.setFormula('Sheet1', 'A1', '=UJI.KARTU()');
  await page.settled();
  expect(page.workbook.cells.values('Sheet1', 'A1')).toEqual([['Agen 001']]);
  await page.close();
});
