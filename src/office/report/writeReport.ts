/**
 * Writes a report on new sheets of its own; no other sheet is touched. Either all of it is there afterwards or nothing:
 * what a failed attempt made is deleted, and what this Excel cannot do is left out and said.
 */
import { daysBefore1904 } from '../../calendar';
import type { Report, ReportCell, ReportSheet } from '../../reports/writing';
import { batch } from '../shared/batch';
import { freeName } from '../shared/freeName';
import { OfficeProblem, problemFrom } from '../shared/officeProblem';
import { supports } from '../shared/surroundings';
import type { OfficeApi } from '../shared/types';
import { putCells } from './putCells';
import { putCharts } from './putCharts';
import { putConditions } from './putConditions';
import { putPage } from './putPage';

/** Parts that an older Excel does not know, or that a missing printer refuses. */
export type ReportPart = 'conditions' | 'page' | 'charts';

export interface WrittenReport {
  /** Names of the new sheets; the first one is in front. */
  sheets: string[];
  /** What was left out because this Excel cannot do it. */
  left: ReportPart[];
}

const PARTS = [
  { part: 'conditions', since: '1.6', wanted: (sheet: ReportSheet) => sheet.conditions.length > 0, put: putConditions },
  { part: 'page', since: '1.9', wanted: () => true, put: putPage },
  { part: 'charts', since: '1.8', wanted: (sheet: ReportSheet) => sheet.charts.length > 0, put: putCharts },
] as const;
/** The first Excel that tells whether the workbook's structure is protected. */
const PROTECTION_SINCE = '1.7';

/** @param date1904 the workbook counts its days from 1904 */
export async function writeReport(api: OfficeApi, dated: Report, date1904 = false): Promise<WrittenReport> {
  const report = date1904 ? { ...dated, sheets: dated.sheets.map(from1904) } : dated;
  const place = report.sheets.map((sheet) => sheet.name).join(', ');
  const made: Made[] = [];
  try {
    return await batch(api, (context) => write(api, context, report, made), { place, undoGroup: true });
  } catch (error) {
    await removeSheets(api, made, place, error);
    throw error;
  }
}

const from1904 = (sheet: ReportSheet): ReportSheet => ({
  ...sheet,
  rows: sheet.rows.map((row) =>
    row.map((cell) => (cell && isDay(cell) ? { ...cell, value: cell.value - daysBefore1904 } : cell)),
  ),
});

const isDay = (cell: ReportCell): cell is ReportCell & { value: number } =>
  typeof cell.value === 'number' && (cell.format?.includes('yy') ?? false);

/** A sheet that this attempt asked for; its id is unknown until Excel has answered. */
interface Made {
  name: string;
  id?: string;
}

/** @param made the sheets of this attempt; those of an earlier one, broken off by typing in a cell, go first */
async function write(
  api: OfficeApi,
  context: Excel.RequestContext,
  report: Report,
  made: Made[],
): Promise<WrittenReport> {
  const { worksheets, protection } = context.workbook;
  await removeMade(context, made);
  // Forgotten only now: the removal, too, may meet somebody typing.
  made.length = 0;
  worksheets.load('items/name');
  const tellsProtection = supports(api, 'ExcelApi', PROTECTION_SINCE);
  if (tellsProtection) protection.load('protected');
  await context.sync();
  if (tellsProtection && protection.protected) throw new OfficeProblem('bookProtected');
  const taken = new Set(worksheets.items.map((sheet) => sheet.name.toLowerCase()));
  const sheets = report.sheets.map(({ name }) => {
    const free = freeName(name, taken);
    taken.add(free.toLowerCase());
    made.push({ name: free });
    return worksheets.add(free).load('id,name');
  });
  await context.sync();
  sheets.forEach((sheet, index) => (made[index]!.id = sheet.id));
  const left = new Set<ReportPart>();
  for (const [index, page] of report.sheets.entries()) {
    // office-doctor loop -- one request holds one sheet
    await putCells(context, sheets[index]!, page);
    for (const { part, since, wanted, put } of PARTS) {
      if (!wanted(page)) continue;
      const done = supports(api, 'ExcelApi', since) && (await can(part, () => put(context, sheets[index]!, page)));
      if (!done) left.add(part);
    }
  }
  sheets[0]?.activate();
  await context.sync();
  return { sheets: sheets.map((sheet) => sheet.name), left: [...left] };
}

/**
 * False where this Excel does not know what was asked, whatever it said of itself, or did not keep it. How a sheet is printed
 * is asked of the printer; one that is not there costs nobody the report.
 */
async function can(part: ReportPart, put: () => Promise<boolean | void>): Promise<boolean> {
  try {
    return (await put()) !== false;
  } catch (error) {
    const problem = problemFrom(error);
    const left = part === 'page' ? ['tooOld', 'refused'] : ['tooOld'];
    if (problem instanceof OfficeProblem && left.includes(problem.code)) return false;
    throw error;
  }
}

async function removeSheets(api: OfficeApi, made: readonly Made[], place: string, cause: unknown): Promise<void> {
  await batch(api, (context) => removeMade(context, made)).catch(() => {
    const found = cause instanceof OfficeProblem ? (cause.holes.found ?? cause.code) : String(cause);
    throw new OfficeProblem('leftBehind', { place, found });
  });
}

/** A sheet known by its name only goes when it is empty: somebody else may have taken the name meanwhile. */
async function removeMade(context: Excel.RequestContext, made: readonly Made[]): Promise<void> {
  if (made.length === 0) return;
  const found = made.map(({ id, name }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id ?? name);
    return { sheet, used: id ? null : sheet.getUsedRangeOrNullObject(true).load('address') };
  });
  await context.sync();
  for (const { sheet, used } of found)
    // office-doctor undo -- only after a try that broke off; `batch` then sends it again without a group
    if (!sheet.isNullObject && (used?.isNullObject ?? true)) sheet.delete();
  await context.sync();
}
