import { runConformance, type ConformanceArea } from '../../../../taskpane/conformance';
import { values } from '../../../../taskpane/conformance/cases/values';
import {
  createConformanceStore,
  outcomes,
  type ConformanceReport,
  type ConformanceState,
  type ConformanceStore,
} from '../../../../taskpane/views/developer/conformanceStore';
import { openSheetPage, type SheetPage } from '../../../office/sheetPage';

const wrong: ConformanceArea = {
  area: 'wrong',
  cases: [
    {
      name: 'has a first sheet called Excel',
      run: (excel, check) =>
        excel.run(async (context) => {
          const first = context.workbook.worksheets.getFirst().load('name');
          await context.sync();
          check.equal(first.name, 'Excel', 'name');
        }),
    },
    { name: 'needs a version that no Excel has', needs: '99.0', run: async () => undefined },
  ],
};

describe('conformance tests of the developer page', () => {
  let sheet: SheetPage;
  const store = (...conformance: ConformanceArea[]): ConformanceStore =>
    createConformanceStore(sheet.api, async () => ({ conformance, runConformance }));
  const reportOf = (state: ConformanceState): ConformanceReport => {
    if (state.status !== 'done') throw new Error(`not done: ${JSON.stringify(state)}`);
    return state.report;
  };
  beforeAll(async () => {
    sheet = await openSheetPage();
  });
  afterAll(() => sheet.close());

  it('count what passed, failed and was skipped, and say what was found instead', async () => {
    const tests = store(values, wrong);
    await tests.run();
    const report = reportOf(tests.state.get());
    expect(outcomes(report)).toEqual({ holds: values.cases.length, differs: 1, skipped: 1 });
    expect(report.results.find(({ outcome }) => outcome === 'differs')).toMatchObject({
      area: 'wrong',
      name: 'has a first sheet called Excel',
      reason: 'name: found "Sheet1", expected "Excel"',
    });
  }, 60_000);

  it('leave the sheets of the workbook as they were', async () => {
    await store({ ...values, cases: values.cases.slice(0, 3) }).run();
    expect(sheet.page.workbook.sheets.list().map(({ name }) => name)).toEqual(['Sheet1']);
  });

  it('name the Excel and the day in the report', async () => {
    const tests = store(wrong);
    await tests.run();
    const { host, platform, date, scripts } = reportOf(tests.state.get());
    expect([host, platform, scripts]).toEqual(['Excel', 'Mac', 2]);
    expect(new Date(date).toISOString()).toBe(date);
  });

  it('tell how far they are, and stop after the script that runs', async () => {
    const tests = store(values);
    const seen: number[] = [];
    tests.state.subscribe(() => {
      const state = tests.state.get();
      if (state.status !== 'running') return;
      expect(state.all).toBe(values.cases.length);
      seen.push(state.done);
      if (state.done === 2) tests.cancel();
    });
    await tests.run();
    expect(seen).toEqual([0, 1, 2]);
    const { results, scripts } = reportOf(tests.state.get());
    expect([results.length, scripts]).toEqual([2, values.cases.length]);
  });

  it('are not started twice at once', async () => {
    let loads = 0;
    const tests = createConformanceStore(sheet.api, async () => (loads++, { conformance: [wrong], runConformance }));
    await Promise.all([tests.run(), tests.run()]);
    expect(loads).toBe(1);
  });

  it('say that the scripts could not be loaded, and can be run again', async () => {
    let online = false;
    const tests = createConformanceStore(sheet.api, async () => {
      if (!online) throw new Error('Loading chunk failed');
      return { conformance: [wrong], runConformance };
    });
    await tests.run();
    expect(tests.state.get()).toMatchObject({ status: 'failed', error: { message: 'Loading chunk failed' } });
    online = true;
    await tests.run();
    expect(reportOf(tests.state.get()).results).toHaveLength(2);
  });
});
