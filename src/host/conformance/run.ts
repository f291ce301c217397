import { check } from './check';
import type { ConformanceArea, ExcelApi } from './cases/types';

export interface ConformanceResult {
  area: string;
  name: string;
  outcome: 'holds' | 'differs' | 'skipped';
  /** Why it was skipped, or what was found instead. */
  reason?: string;
  milliseconds: number;
}

export interface ConformanceOptions {
  areas: readonly ConformanceArea[];
  /** Whether this Excel has an ExcelApi version; cases that need more are skipped. */
  supports(version: string): boolean;
  /** Our custom functions are registered. */
  functions: boolean;
  onProgress?(done: number, of: number): void;
  signal?: AbortSignal;
}

/** Runs cases one after another against the Excel of this page. Never throws: a case that fails is a result. */
export async function runConformance(excel: ExcelApi, options: ConformanceOptions): Promise<ConformanceResult[]> {
  const cases = options.areas.flatMap(({ area, cases }) => cases.map((each) => ({ area, ...each })));
  const results: ConformanceResult[] = [];
  for (const { area, name, needs, functions, run } of cases) {
    if (options.signal?.aborted) break;
    const start = Date.now();
    const done = (outcome: ConformanceResult['outcome'], reason?: string) =>
      results.push({
        area,
        name,
        outcome,
        milliseconds: Date.now() - start,
        ...(reason === undefined ? {} : { reason }),
      });
    if (needs !== undefined && !options.supports(needs)) done('skipped', `ExcelApi ${needs}`);
    else if (functions && !options.functions) done('skipped', 'custom functions');
    else {
      try {
        await run(excel, check);
        done('holds');
      } catch (error) {
        done('differs', error instanceof Error ? error.message : String(error));
      }
    }
    options.onProgress?.(results.length, cases.length);
  }
  return results;
}
