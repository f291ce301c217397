/**
 * Undo groups: `Excel.run({ mergeUndoGroup: true }, …)` (ExcelApi 1.20). Whatever the batch changes is one undo step, and a member
 * without undo support refuses the batch (learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities;
 * OfficeDev/office-js issues 6711, 6491, 6255). The office.js of the npm registry does not hand the option on yet, so the host
 * takes it from `Excel.run` itself.
 */
import type { Host } from './host';

type Run = (...args: unknown[]) => Promise<unknown>;

/** Members that Excel cannot undo on any platform, and those it cannot undo on one of them. */
const NEVER = [
  'Workbook.close',
  'Workbook.insertWorksheetsFromBase64',
  'Workbook.save',
  'WorkbookProtection.protect',
  'WorkbookProtection.unprotect',
  'Worksheet.copy',
  'Worksheet.delete',
  'WorksheetProtection.pauseProtection',
  'WorksheetProtection.protect',
  'WorksheetProtection.resumeProtection',
  'WorksheetProtection.setPassword',
  'WorksheetProtection.unprotect',
  'WorksheetProtection.updateOptions',
];
const NOT_ON = {
  desktop: ['Worksheet.name', 'Worksheet.position', 'Worksheet.visibility'],
  web: [
    'DocumentProperties.author',
    'DocumentProperties.category',
    'DocumentProperties.comments',
    'DocumentProperties.company',
    'DocumentProperties.keywords',
    'DocumentProperties.manager',
    'DocumentProperties.subject',
    'DocumentProperties.title',
    'NamedItem.comment',
    'Worksheet.standardWidth',
  ],
};

/** True where a member changes something that this Excel cannot take back. */
export function cannotBeUndone(member: string, platform: 'desktop' | 'web'): boolean {
  return NEVER.includes(member) || NOT_ON[platform].includes(member);
}

/** Tells the host which batches ask for one undo step. Called when the page's office.js is there. */
export function watchUndoGroups(window: object, host: Host): void {
  const { Excel } = window as { Excel?: { run: Run } };
  if (!Excel || watched.has(Excel)) return;
  watched.add(Excel);
  const run = Excel.run.bind(Excel);
  Excel.run = async (...args) => {
    const [options] = args as [{ mergeUndoGroup?: boolean } | undefined];
    if (typeof options !== 'object' || !options?.mergeUndoGroup || !host.canMergeUndo) return run(...args);
    const end = host.workbook.history.group();
    host.undoGroups++;
    try {
      return await run(...args);
    } finally {
      host.undoGroups--;
      end();
    }
  };
}

const watched = new WeakSet<object>();
