/** Which member of Office's API an expression uses, and which requirement set it came with: the type checker knows the class. */
import ts from 'typescript';

export interface Requirement {
  set: string;
  version: string;
}

export interface OfficeMember {
  /** `Worksheet.visibility`. */
  name: string;
  needs: Requirement | null;
}

/** What a property access means; null where it is no member of Office. */
export function memberAt(node: ts.PropertyAccessExpression, checker: ts.TypeChecker): OfficeMember | null {
  return memberOf(checker.getSymbolAtLocation(node.name));
}

function memberOf(symbol: ts.Symbol | undefined): OfficeMember | null {
  const declaration = symbol?.declarations?.find((each) => /office-js/.test(each.getSourceFile().fileName));
  const owner = declaration?.parent;
  if (!declaration || !owner || !(ts.isClassDeclaration(owner) || ts.isInterfaceDeclaration(owner))) return null;
  return {
    name: `${owner.name?.text ?? ''}.${symbol?.name ?? ''}`,
    needs: requirementOf(declaration) ?? requirementOf(owner),
  };
}

/** `[Api set: ExcelApi 1.9]` in the comment of a declaration; BETA is later than any version. */
function requirementOf(node: ts.Node): Requirement | null {
  const [start] = ts.getLeadingCommentRanges(node.getSourceFile().text, node.getFullStart())?.slice(-1) ?? [];
  const text = start ? node.getSourceFile().text.slice(start.pos, start.end) : '';
  const [, set, version] = /\[Api set: (\w+)\s+(BETA|[\d.]+)/.exec(text) ?? [];
  return set && version ? { set, version: version === 'BETA' ? '99.0' : version } : null;
}

/** 1.14 is later than 1.9. */
export function atLeast(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
