import type { Page } from '../../../src/host/jsdom';
import { conformance } from '../../../taskpane/conformance';
import { check } from '../../../taskpane/conformance/check';
import { bundleFunctions } from '../../functions/bundle';
import { openWithFunctions } from '../../functions/page';

/** Every conformance script against our host, in jsdom. Chromium runs the same scripts in test/e2e/conformance.e2e.ts. */
describe('the simulated Excel', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openWithFunctions(await bundleFunctions());
  }, 30_000);
  afterAll(() => page.close());

  it('is stated by at least 150 scripts with different names', () => {
    const names = conformance.flatMap(({ area, cases }) => cases.map(({ name }) => `${area}: ${name}`));
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(150);
  });

  for (const { area, cases } of conformance) {
    describe(area, () => {
      it.each(cases.map((each) => [each.name, each] as const))(
        '%s',
        async (_, each) => {
          await each.run(page.window.Excel, check);
        },
        20_000,
      );
    });
  }
});
