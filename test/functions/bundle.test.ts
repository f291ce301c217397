import { readFileSync, rmSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { bundleFunctions } from './bundle';

describe('the functions bundle', () => {
  let text: string;
  beforeAll(async () => {
    const file = await bundleFunctions();
    text = readFileSync(file, 'utf8');
    rmSync(file);
  });

  it('is at most 70 kB compressed, because every workbook that uses a function loads it', () => {
    expect(gzipSync(text).length).toBeLessThanOrEqual(70_000);
  });

  it("makes no code at run time, which a task pane's content security policy forbids", () => {
    expect(text).not.toMatch(/\beval\(|new Function\(/);
  });

  it('carries neither a csv parser nor the reference engine', () => {
    expect(text).not.toMatch(/Papa|jsonpath|almanac/i);
  });
});
