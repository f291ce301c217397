/** The Excel namespace of the page a case runs in; passed in, so that the same case runs anywhere. */
export type ExcelApi = typeof Excel;

/** What a case may claim. Each claim throws with what was found when it does not hold. */
export interface Check {
  /** Deep equality; numbers may differ by a billionth. */
  equal(actual: unknown, expected: unknown, what?: string): void;
  ok(value: unknown, what?: string): void;
  /** The work ends in an Office error with this code (or one of these). */
  refused(work: () => Promise<unknown>, ...codes: string[]): Promise<void>;
}

/** One thing Excel does, stated as a script. It leaves the workbook as it found it. */
export interface ConformanceCase {
  /** A sentence that is true of Excel. */
  name: string;
  /** ExcelApi version the case needs; 1.1 when left out. */
  needs?: string;
  /** The case calls our custom functions, which must be registered. */
  functions?: boolean;
  run(excel: ExcelApi, check: Check): Promise<void>;
}

export interface ConformanceArea {
  area: string;
  cases: readonly ConformanceCase[];
}
