/**
 * What Excel will not forgive, found with the type checker before anybody meets it:
 * - `sets`: a member later than the manifest's requirement sets, where nothing asked for its set before
 * - `undo`: a member that Excel cannot undo, inside a batch that is one undo step
 * - `loop`: a round trip to Excel for every turn of a loop
 * - `issue`: a member with a known open bug, outside the file that lives with it
 *
 * A line may be excused, with its reason, by a comment on it or above it: `office-doctor loop -- one request holds one piece`.
 * A function that its callers have to guard says so: `@needs ExcelApi 1.14`.
 */
import path from 'node:path';
import ts from 'typescript';
import { cannotBeUndone } from '../../src/host/state/undoGroups';
import { codeOf, reached, runs } from './calls';
import { isGuarded } from './guards';
import { KNOWN_ISSUES } from './issues';
import { atLeast, memberAt, type Requirement } from './members';

export type Rule = 'sets' | 'undo' | 'loop' | 'issue';

export interface Finding {
  rule: Rule;
  file: string;
  line: number;
  member: string;
  remedy: string;
}

export interface Examination {
  program: ts.Program;
  /** Names files in findings relative to this folder. */
  root: string;
  /** Which files are looked at. */
  examined: (file: string) => boolean;
  /** The least version of each requirement set that the manifest asks for. */
  minimum: Readonly<Record<string, string>>;
}

export function examine({ program, root, examined, minimum }: Examination): Finding[] {
  const checker = program.getTypeChecker();
  const found = new Map<string, Finding>();
  const report = (rule: Rule, node: ts.Node, member: string, remedy: string): void => {
    const source = node.getSourceFile();
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    const file = path.relative(root, source.fileName).replaceAll('\\', '/');
    if (!isExcused(source, line, rule))
      found.set(`${rule} ${file}:${line} ${member}`, { rule, file, line: line + 1, member, remedy });
  };
  const sources = program.getSourceFiles().filter(({ fileName }) => examined(fileName));
  const each = (visit: (node: ts.Node) => void): void => {
    const walk = (node: ts.Node): void => {
      visit(node);
      ts.forEachChild(node, walk);
    };
    sources.forEach(walk);
  };
  each((node) => {
    checkSets(node, checker, minimum, report);
    checkUndo(node, checker, report);
    checkLoop(node, checker, report);
    checkIssue(node, checker, root, report);
  });
  return [...found.values()].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

type Report = (rule: Rule, node: ts.Node, member: string, remedy: string) => void;

/** `// office-doctor loop -- why`, on the line or above it; the eslint rule for direct loops has an excuse of its own. */
function isExcused(source: ts.SourceFile, line: number, rule: Rule): boolean {
  const excuse = new RegExp(`office-doctor ${rule} -- \\S${rule === 'loop' ? '|no-context-sync-in-loop -- \\S' : ''}`);
  const text = (at: number): string =>
    at < 0 ? '' : source.text.slice(source.getPositionOfLineAndCharacter(at, 0)).split('\n', 1)[0]!;
  return excuse.test(text(line)) || excuse.test(text(line - 1));
}

function checkSets(node: ts.Node, checker: ts.TypeChecker, minimum: Examination['minimum'], report: Report): void {
  const used = ts.isPropertyAccessExpression(node)
    ? memberAt(node, checker)
    : ts.isCallExpression(node)
      ? needsOfCall(node, checker)
      : null;
  if (!used?.needs) return;
  const { set, version } = used.needs;
  const least = minimum[set];
  if (least !== undefined && atLeast(least, version)) return;
  // Asking whether it is there is what a guard does.
  if (least === undefined && !/^Excel/.test(set)) return;
  if (isGuarded(node, used.needs, checker) || taggedNeeds(node, used.needs)) return;
  report(
    'sets',
    node,
    used.name,
    `needs ${set} ${version}, and the manifest asks for ${least ?? 'none'}: ask supports(api, '${set}', '${version}') before, or say @needs ${set} ${version} on the function`,
  );
}

const tag = /@needs (\w+) ([\d.]+)/;

function tagOf(node: ts.Node): Requirement | null {
  const [, set, version] =
    tag.exec(
      ts
        .getJSDocCommentsAndTags(node)
        .map((each) => each.getText())
        .join('\n'),
    ) ?? [];
  return set && version ? { set, version } : null;
}

function needsOf(signature?: ts.Signature): Requirement | null {
  const declaration: ts.Node | undefined = signature?.declaration;
  return declaration && !declaration.getSourceFile().isDeclarationFile ? tagOf(declaration) : null;
}

/** A call of a function of ours that says what it needs. */
function needsOfCall(
  call: ts.CallExpression,
  checker: ts.TypeChecker,
): { name: string; needs: Requirement | null } | null {
  // Which overload is called takes half of the time of all; few functions say anything at all.
  const signatures = checker.getTypeAtLocation(call.expression).getCallSignatures();
  if (!signatures.some(needsOf)) return null;
  const needs = needsOf(checker.getResolvedSignature(call));
  return needs ? { name: call.expression.getText(), needs } : null;
}

function taggedNeeds(node: ts.Node, needs: Requirement): boolean {
  for (let up: ts.Node | undefined = node; up; up = up.parent) {
    const own = ts.isFunctionLike(up) ? tagOf(up) : null;
    if (own?.set === needs.set && atLeast(own.version, needs.version)) return true;
  }
  return false;
}

/** `batch(api, work, { undoGroup: true })`, `Excel.run({ mergeUndoGroup: true }, work)`. */
function checkUndo(node: ts.Node, checker: ts.TypeChecker, report: Report): void {
  if (!ts.isCallExpression(node) || !node.arguments.some((argument) => asksOneStep(argument, checker))) return;
  const work = node.arguments.flatMap((argument) => codeOf(argument, checker));
  reached(work, checker, (inner) => {
    if (!ts.isPropertyAccessExpression(inner)) return;
    const name = memberAt(inner, checker)?.name;
    const changes = isWritten(inner) || (ts.isCallExpression(inner.parent) && inner.parent.expression === inner);
    if (name && changes && (cannotBeUndone(name, 'desktop') || cannotBeUndone(name, 'web')))
      report('undo', inner, name, 'Excel cannot undo it and refuses the whole undo step: do it in a batch of its own');
  });
}

function asksOneStep(argument: ts.Node, checker: ts.TypeChecker): boolean {
  if (ts.isFunctionLike(argument) || ts.isLiteralExpression(argument)) return false;
  const type = checker.getTypeAtLocation(argument);
  return ['undoGroup', 'mergeUndoGroup'].some((name) => {
    const property = type.getProperty(name);
    return property?.declarations?.some(
      (declaration) =>
        ts.isPropertyAssignment(declaration) && declaration.initializer.kind === ts.SyntaxKind.TrueKeyword,
    );
  });
}

function isWritten(node: ts.Node): boolean {
  const { parent } = node;
  return (
    ts.isBinaryExpression(parent) && parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}

/** Calls in a loop that end in `context.sync()`; those of the loop itself the linter of Office add-ins finds too. */
function checkLoop(node: ts.Node, checker: ts.TypeChecker, report: Report): void {
  if (!ts.isCallExpression(node) || !inLoop(node)) return;
  let syncs = isSync(node, checker);
  // What is handed over runs where it is written, and is looked at there.
  const called = runs(node, checker).filter(
    (code) => !node.arguments.some((argument) => argument === (code as ts.Node)),
  );
  if (!syncs) reached(called, checker, (inner) => void (syncs ||= isSync(inner, checker)));
  if (syncs)
    report(
      'loop',
      node,
      `${node.expression.getText()}()`,
      'goes to Excel and back at every turn: gather the work and sync once; where a request must stay small, say office-doctor loop -- and why',
    );
}

function isSync(node: ts.Node, checker: ts.TypeChecker): boolean {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === 'sync' &&
    /office-js/.test(
      checker.getSymbolAtLocation(node.expression.name)?.declarations?.[0]?.getSourceFile().fileName ?? '',
    )
  );
}

/** Inside the body of a loop, before any function that is only made there. */
function inLoop(node: ts.Node): boolean {
  for (let at = node; at.parent; at = at.parent) {
    const up = at.parent;
    if (ts.isFunctionLike(up)) return isTurn(up);
    if (ts.isIterationStatement(up, false) && up.statement === at) return true;
  }
  return false;
}

/** The function given to `forEach` or `map`. */
function isTurn(code: ts.Node): boolean {
  const call = code.parent;
  return (
    ts.isCallExpression(call) &&
    call.arguments[0] === code &&
    ts.isPropertyAccessExpression(call.expression) &&
    ['forEach', 'map', 'flatMap'].includes(call.expression.name.text)
  );
}

function checkIssue(node: ts.Node, checker: ts.TypeChecker, root: string, report: Report): void {
  const isOption = ts.isPropertyAssignment(node) && ts.isIdentifier(node.name);
  if (!ts.isPropertyAccessExpression(node) && !isOption) return;
  const { text } = node.name as ts.Identifier;
  const issue = KNOWN_ISSUES.find(({ member }) => member.endsWith(`.${text}`));
  if (!issue) return;
  const symbol = isOption
    ? checker.getContextualType(node.parent as ts.ObjectLiteralExpression)?.getProperty(text)
    : checker.getSymbolAtLocation(node.name);
  if (ownerOf(symbol) !== issue.member.split('.')[0]) return;
  const file = path.relative(root, node.getSourceFile().fileName).replaceAll('\\', '/');
  if (!issue.minded.includes(file)) report('issue', node, issue.member, `office-js #${issue.issue}: ${issue.remedy}`);
}

function ownerOf(symbol: ts.Symbol | undefined): string | undefined {
  const owner = symbol?.declarations?.[0]?.parent;
  return owner && (ts.isClassDeclaration(owner) || ts.isInterfaceDeclaration(owner)) ? owner.name?.text : undefined;
}
