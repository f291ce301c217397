import type { Page } from '../../../src/host/jsdom';
import { conformance, customFunctions } from '../../../src/host/conformance';
import { FUNCTION_SAMPLE } from '../../../src/workbench/conformance/functionSample';
import { check } from '../../../src/host/conformance/check';
import { bundleFunctions } from '../../functions/bundle';
import { openWithFunctions } from '../../functions/page';

/** Every conformance script against our host, in jsdom. Chromium runs the same scripts in test/e2e/conformance.e2e.ts. */
const areas = [...conformance, customFunctions(FUNCTION_SAMPLE)];

describe('the simulated Excel', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openWithFunctions(await bundleFunctions());
  }, 30_000);
  afterAll(() => page.close());

  it('is stated by at least 150 scripts with different names', () => {
    const names = areas.flatMap(({ area, cases }) => cases.map(({ name }) => `${area}: ${name}`));
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(150);
  });

  for (const { area, cases } of areas) {
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
