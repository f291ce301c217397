/** Filters, comments, links, headers, footers and protection, from the library's shape to this room's and back. */
import type { Sheet, Workbook, WriteSheet } from 'hucre/xlsx';
import type { CellKey } from './shared/sheetParts';
import type { SheetExtras, XlsxLink, XlsxProtection, XlsxThread } from './shared/sheetExtras';
import { parseArea } from '../grid';

/** What Office.js calls an allowance, and what the library calls it; `true` means allowed in both. */
const ALLOWED = {
  allowAutoFilter: 'autoFilter',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowInsertRows: 'insertRows',
  allowPivotTables: 'pivotTables',
  allowSort: 'sort',
} as const;

type LibraryProtection = NonNullable<Sheet['protection']>;

export function extrasOf(sheet: Sheet, persons: Workbook['persons']): SheetExtras {
  const links = new Map<CellKey, XlsxLink>();
  for (const [key, { hyperlink }] of sheet.cells ?? []) {
    if (!hyperlink) continue;
    const { target, location, tooltip } = hyperlink;
    links.set(key as CellKey, {
      ...(location ? { location } : { address: target }),
      ...(tooltip ? { tip: tooltip } : {}),
    });
  }
  return {
    ...(links.size > 0 ? { links } : {}),
    ...(sheet.threadedComments ? { threads: threadsOf(sheet.threadedComments, persons) } : {}),
    ...(sheet.headerFooter ? { headerFooter: sheet.headerFooter } : {}),
    ...(sheet.protection?.sheet ? { protection: protectionOf(sheet.protection) } : {}),
  };
}

function threadsOf(comments: NonNullable<Sheet['threadedComments']>, persons: Workbook['persons'] = []): XlsxThread[] {
  const author = (id: string): string => persons.find((person) => person.id === id)?.displayName ?? '';
  return comments.flatMap((comment): XlsxThread[] => {
    const area = comment.parentId || !comment.ref ? null : parseArea(comment.ref);
    if (!area) return [];
    const replies = comments
      .filter(({ parentId }) => parentId === comment.id)
      .map((reply) => ({ author: author(reply.personId), text: reply.text }));
    return [
      {
        cell: `${area.startRow},${area.startColumn}`,
        author: author(comment.personId),
        text: comment.text,
        resolved: Boolean(comment.done),
        replies,
      },
    ];
  });
}

function protectionOf(protection: LibraryProtection): XlsxProtection {
  const { selectLockedCells, selectUnlockedCells, objects, scenarios } = protection;
  const mode = selectUnlockedCells === false ? 'None' : selectLockedCells === false ? 'Unlocked' : 'Normal';
  return {
    ...Object.fromEntries(Object.entries(ALLOWED).map(([name, key]) => [name, protection[key] ?? false])),
    allowEditObjects: !objects,
    allowEditScenarios: !scenarios,
    selectionMode: mode,
  };
}

export function writableExtras({ headerFooter, protection }: SheetExtras): Partial<WriteSheet> {
  return {
    ...(headerFooter ? { headerFooter: { ...headerFooter } } : {}),
    ...(protection ? { protection: libraryProtection(protection) } : {}),
  };
}

export function libraryLink({ address, location, tip }: XlsxLink) {
  return {
    target: address ?? '',
    ...(location ? { location, target: location } : {}),
    ...(tip ? { tooltip: tip } : {}),
  };
}

function libraryProtection(protection: XlsxProtection): LibraryProtection {
  const { selectionMode = 'Normal' } = protection;
  return {
    sheet: true,
    ...Object.fromEntries(Object.entries(ALLOWED).map(([name, key]) => [key, protection[name] === true])),
    objects: protection['allowEditObjects'] !== true,
    scenarios: protection['allowEditScenarios'] !== true,
    selectLockedCells: selectionMode === 'Normal',
    selectUnlockedCells: selectionMode !== 'None',
  };
}
