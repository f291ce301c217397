/** Looks for later edits in a workbook's audit trail and closed months. */
import {
  ANCHOR_NAME,
  AUDIT_TABLE,
  CLOSURE_TABLE,
  closureFindingText,
  countForks,
  isWitness,
  parseAnchor,
  partOf,
  readClosureTable,
  readDetails,
  readTrail,
  trailFindingText,
  verifyClosures,
  verifyTrail,
  WITNESS_SPACE,
  type ClosureFinding,
  type TrailFinding,
  type Witness,
} from '../../ledger';
import type { Language } from '../../text';
import { type XlsxWorkbook } from '../../xlsx';
import { detailCells, ledgerFormulas, ledgerFormulaText, tableCells, type LedgerFormula } from './ledgerCells';
import { ownMappings, type OwnMapping } from './ownMappings';
import { ownRules, rulesFindings, rulesFindingText, type OwnRules, type RulesFinding } from './ownRules';

export interface BookVerified {
  /** Rows of the trail; null where the workbook has none. */
  rows: number | null;
  closures: number;
  /** Each closed month and its digest. */
  months: { subject: string; digest: string }[];
  /** Digest of the last row, to be noted elsewhere; null without a trail. */
  lastDigest: string | null;
  /** How often two people wrote in the same moment; nothing is wrong with that. */
  forks: number;
  /** Rules of the workbook's own, whoever made them and however well they are recorded: figures of its pane rest on them. */
  rules: OwnRules[];
  /** What its columns and words were said to mean. */
  mappings: OwnMapping[];
  findings: BookFinding[];
}

export type BookFinding = TrailFinding | ClosureFinding | LedgerFormula | RulesFinding;

export interface Asked {
  /** Texts of the custom XML parts: the second mark, rules of the workbook's own. */
  parts?: readonly string[];
  /** The text of a shipped pack; null where there is none of that id. */
  shipped?: (id: string) => Promise<string | null>;
  /** A digest noted elsewhere that the trail must still hold. */
  expected?: string;
}

export async function verifyBook(
  file: XlsxWorkbook,
  { parts = [], shipped = async () => null, expected }: Asked = {},
): Promise<BookVerified> {
  const audit = tableCells(file, AUDIT_TABLE);
  const trail = audit && readTrail(audit.cells);
  const anchor = parseAnchor(file.definedNames.find(({ name }) => name === ANCHOR_NAME)?.ref ?? '');
  const witness = parts.map((xml) => partOf<Witness>(WITNESS_SPACE, xml)).find((part) => part && isWitness(part));
  const closed = tableCells(file, CLOSURE_TABLE);
  const lines = closed ? readClosureTable(closed.cells) : [];
  const details = readDetails(detailCells(file));
  const ordered = [...(trail?.rows ?? [])].sort((a, b) => a.number - b.number);
  const check = {
    ...{ trail, anchor, witness: (witness as Witness | undefined) ?? null },
    ...(expected === undefined ? {} : { expected }),
  };
  const rules = await ownRules(parts, shipped, ordered);
  return {
    rows: trail?.rows.length ?? null,
    closures: lines?.length ?? 0,
    months: (lines ?? []).map(({ cells, digest }) => ({
      subject: cells.slice(0, 3).filter(Boolean).join(' · '),
      digest,
    })),
    lastDigest: ordered.at(-1)?.digest ?? null,
    forks: await countForks(ordered),
    rules,
    mappings: await ownMappings(parts),
    findings: [
      ...(await verifyTrail(check, audit?.firstRow)),
      ...(await verifyClosures(
        { lines, details, trail: trail?.lostCaptions.length ? null : ordered },
        closed?.firstRow,
      )),
      ...ledgerFormulas(file),
      ...rulesFindings(rules),
    ],
  };
}

export function bookFindingText(finding: BookFinding, language: Language): string {
  if (finding.code === 'rulesUnrecorded' || finding.code === 'parcelEdited') return rulesFindingText(finding, language);
  if (finding.code === 'ledgerFormula') return ledgerFormulaText(finding, language);
  return finding.code.startsWith('closure')
    ? closureFindingText(finding as ClosureFinding, language)
    : trailFindingText(finding as TrailFinding, language);
}
