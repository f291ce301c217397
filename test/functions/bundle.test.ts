import { readFileSync, rmSync } from 'node:fs';
import { bundleFunctions } from './bundle';

/** How much Excel loads is judged where it is really built: test/e2e/bundle.e2e.ts. */
describe('the functions bundle', () => {
  let text: string;
  beforeAll(async () => {
    const file = await bundleFunctions();
    text = readFileSync(file, 'utf8');
    rmSync(file);
  });

  it("makes no code at run time, which a task pane's content security policy forbids", () => {
    expect(text).not.toMatch(/\beval\(|new Function\(/);
  });

  it('carries neither a csv parser nor the reference engine', () => {
    expect(text).not.toMatch(/Papa|jsonpath|almanac/i);
  });
});
