/** Own checks of function names: Microsoft's metadata generator lets names through that Excel refuses. */
import { SHEET_ROWS } from '../../grid';

/** Excel's namespace for our functions, as manifest.xml states it. */
export const NAMESPACE = 'PATUH';

const MAX_COLUMN = 'XFD';

/**
 * Cell-like names that workbooks may hold (KAPPA.AC1 was once called so). With the namespace before it AC1 is no cell, and Microsoft's own samples use ADD42,
 * which is just as cell-like.
 */
const CELL_LIKE_BUT_KNOWN = new Set(['AC1']);

/** Excel 4.0 macro words that must not be names even behind a namespace (Microsoft's naming page). */
const MACRO_WORDS = new Set([
  'RUN',
  'ECHO',
  'HALT',
  'GOTO',
  'CALL',
  'RETURN',
  'RESULT',
  'ARGUMENT',
  'STEP',
  'WAIT',
  'ALERT',
  'EXEC',
]);

export type NameProblem = 'short' | 'characters' | 'cell' | 'builtIn' | 'macro' | 'long' | 'twice';

/** What Excel would not like about each name, `builtIns` being the functions it has itself. Empty when all are fine. */
export function nameProblems(
  names: readonly string[],
  builtIns: ReadonlySet<string> = new Set(),
): { name: string; problem: NameProblem }[] {
  const problems: { name: string; problem: NameProblem }[] = [];
  const seen = new Set<string>();
  for (const name of names) {
    const found =
      problemOf(name) ?? (builtIns.has(name) ? 'builtIn' : null) ?? (seen.has(name.toUpperCase()) ? 'twice' : null);
    if (found) problems.push({ name, problem: found });
    seen.add(name.toUpperCase());
  }
  return problems;
}

function problemOf(name: string): NameProblem | null {
  if (name.length < 3) return 'short';
  if (name.length > 128) return 'long';
  if (!/^[A-Z][A-Z0-9._]*[A-Z0-9]$/.test(name) || name.includes('..')) return 'characters';
  if (isCellLike(name) && !CELL_LIKE_BUT_KNOWN.has(name)) return 'cell';
  return MACRO_WORDS.has(name) ? 'macro' : null;
}

/** Whether a name reads as a cell between A1 and XFD1048576, or as R1C1. */
export function isCellLike(name: string): boolean {
  const cell = /^([A-Z]{1,3})(\d+)$/.exec(name);
  if (cell) {
    const [, column, row] = cell as unknown as [string, string, string];
    return Number(row) >= 1 && Number(row) <= SHEET_ROWS && (column.length < 3 || column <= MAX_COLUMN);
  }
  return /^R\d+C\d+$/.test(name);
}
