/** Looks for later edits in a workbook's audit trail and closed months. */
import {
  ANCHOR_NAME,
  AUDIT_TABLE,
  CLOSURE_TABLE,
  closureFindingText,
  DETAIL_SHEET,
  parseAnchor,
  readClosureTable,
  readDetails,
  readTrail,
  trailFindingText,
  verifyClosures,
  verifyTrail,
  type ClosureFinding,
  type TrailFinding,
} from '../../ledger';
import type { Matrix } from '../../sheet';
import type { Language } from '../../text';
import { foldCase, parseArea } from '../../grid';
import { type XlsxWorkbook } from '../../xlsx';

export interface BookVerified {
  /** Rows of the trail; null where the workbook has none. */
  rows: number | null;
  closures: number;
  /** Digest of the last row, to be noted elsewhere; null without a trail. */
  lastDigest: string | null;
  findings: (TrailFinding | ClosureFinding)[];
}

/** `expected` is a digest noted elsewhere that the trail must still hold. */
export async function verifyBook(file: XlsxWorkbook, expected?: string): Promise<BookVerified> {
  const audit = tableCells(file, AUDIT_TABLE);
  const trail = audit && readTrail(audit.cells);
  const anchor = parseAnchor(file.definedNames.find(({ name }) => name === ANCHOR_NAME)?.ref ?? '');
  const closed = tableCells(file, CLOSURE_TABLE);
  const lines = closed ? readClosureTable(closed.cells) : [];
  const details = readDetails(file.sheets.find(({ name }) => name === DETAIL_SHEET)?.matrix ?? []);
  const ordered = [...(trail?.rows ?? [])].sort((a, b) => a.number - b.number);
  const check = { trail, anchor, ...(expected === undefined ? {} : { expected }) };
  return {
    rows: trail?.rows.length ?? null,
    closures: lines?.length ?? 0,
    lastDigest: ordered.at(-1)?.digest ?? null,
    findings: [
      ...(await verifyTrail(check, audit?.firstRow)),
      ...(await verifyClosures(
        { lines, details, trail: trail?.lostCaptions.length ? null : ordered },
        closed?.firstRow,
      )),
    ],
  };
}

export function bookFindingText(finding: TrailFinding | ClosureFinding, language: Language): string {
  return finding.code.startsWith('closure')
    ? closureFindingText(finding as ClosureFinding, language)
    : trailFindingText(finding as TrailFinding, language);
}

function tableCells({ sheets }: XlsxWorkbook, name: string): { cells: Matrix; firstRow: number } | null {
  for (const { tables = [], matrix } of sheets) {
    const table = tables.find((each) => foldCase(each.name) === foldCase(name));
    const area = table && parseArea(table.ref);
    if (area)
      return {
        cells: matrix
          .slice(area.startRow, area.endRow + 1)
          .map((row) => row.slice(area.startColumn, area.endColumn + 1)),
        firstRow: area.startRow,
      };
  }
  return null;
}
