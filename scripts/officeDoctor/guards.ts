/** Whether a place in the code is only reached where Excel was asked for a requirement set before. */
import ts from 'typescript';
import { atLeast, type Requirement } from './members';

/** True where some condition on the way to a node holds only with the requirement. */
export function isGuarded(node: ts.Node, needs: Requirement, checker: ts.TypeChecker): boolean {
  for (let at = node; at.parent && !ts.isSourceFile(at.parent); at = at.parent) {
    const up = at.parent;
    if (ts.isIfStatement(up) && at === up.thenStatement && asks(up.expression, true, needs, checker)) return true;
    if (ts.isIfStatement(up) && at === up.elseStatement && asks(up.expression, false, needs, checker)) return true;
    if (ts.isConditionalExpression(up) && at === up.whenTrue && asks(up.condition, true, needs, checker)) return true;
    if (ts.isConditionalExpression(up) && at === up.whenFalse && asks(up.condition, false, needs, checker)) return true;
    if (ts.isBinaryExpression(up) && at === up.right) {
      const kind = up.operatorToken.kind;
      if (kind === ts.SyntaxKind.AmpersandAmpersandToken && asks(up.left, true, needs, checker)) return true;
      if (kind === ts.SyntaxKind.BarBarToken && asks(up.left, false, needs, checker)) return true;
    }
    if (ts.isBlock(up) && leftBefore(up, at, needs, checker)) return true;
  }
  return false;
}

/** `if (!supported) return …` further up in the block. */
function leftBefore(block: ts.Block, at: ts.Node, needs: Requirement, checker: ts.TypeChecker): boolean {
  return block.statements.some(
    (statement) =>
      statement.pos < at.pos &&
      ts.isIfStatement(statement) &&
      leaves(statement.thenStatement) &&
      asks(statement.expression, false, needs, checker),
  );
}

function leaves(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return (
    last !== undefined &&
    (ts.isReturnStatement(last) ||
      ts.isThrowStatement(last) ||
      ts.isContinueStatement(last) ||
      ts.isBreakStatement(last))
  );
}

/** True where a condition being `truth` means that the requirement is there. */
function asks(condition: ts.Expression, truth: boolean, needs: Requirement, checker: ts.TypeChecker): boolean {
  let inner = condition;
  while (ts.isParenthesizedExpression(inner)) inner = inner.expression;
  if (ts.isPrefixUnaryExpression(inner) && inner.operator === ts.SyntaxKind.ExclamationToken)
    return asks(inner.operand, !truth, needs, checker);
  if (ts.isBinaryExpression(inner)) {
    const both = truth ? ts.SyntaxKind.AmpersandAmpersandToken : ts.SyntaxKind.BarBarToken;
    return (
      inner.operatorToken.kind === both &&
      (asks(inner.left, truth, needs, checker) || asks(inner.right, truth, needs, checker))
    );
  }
  if (!truth) return false;
  if (ts.isCallExpression(inner)) return answers(inner, needs, checker);
  if (!ts.isIdentifier(inner)) return false;
  const [declaration] = checker.getSymbolAtLocation(inner)?.declarations ?? [];
  const isConstant =
    declaration && ts.isVariableDeclaration(declaration) && declaration.parent.flags & ts.NodeFlags.Const;
  return Boolean(isConstant && declaration.initializer && asks(declaration.initializer, true, needs, checker));
}

/** `isSetSupported('ExcelApi', '1.14')`, or a function of ours that hands such an answer on. */
function answers(call: ts.CallExpression, needs: Requirement, checker: ts.TypeChecker): boolean {
  const texts = call.arguments.flatMap((argument) => {
    const type = checker.getTypeAtLocation(argument);
    return type.isStringLiteral() ? [type.value] : [];
  });
  const set = texts.indexOf(needs.set);
  if (set >= 0 && /^[\d.]+$/.test(texts[set + 1] ?? '')) return atLeast(texts[set + 1]!, needs.version);
  const declaration = checker.getResolvedSignature(call)?.declaration;
  const body = declaration && 'body' in declaration ? (declaration.body as ts.Node | undefined) : undefined;
  if (!body) return false;
  if (!ts.isBlock(body)) return asks(body as ts.Expression, true, needs, checker);
  const [only] = body.statements;
  return (
    body.statements.length === 1 &&
    only !== undefined &&
    ts.isReturnStatement(only) &&
    only.expression !== undefined &&
    asks(only.expression, true, needs, checker)
  );
}
