/** Functions of ours that a call runs, through imports, parameters of tables and functions handed over. */
import ts from 'typescript';

export type Code = ts.FunctionLikeDeclaration & { body: ts.Node };

const withBody = (node: ts.Node | undefined): Code[] =>
  node && ts.isFunctionLike(node) && 'body' in node && node.body ? [node as Code] : [];

/** What a call runs: the function itself, and functions written or named among its arguments. */
export function runs(call: ts.CallExpression, checker: ts.TypeChecker): Code[] {
  const type = checker.getTypeAtLocation(call.expression);
  const signatures = (type.isUnion() ? type.types : [type]).flatMap((each) => each.getCallSignatures());
  return [
    ...signatures.flatMap((signature) => withBody(signature.declaration)),
    ...call.arguments.flatMap((argument) => codeOf(argument, checker)),
  ];
}

/** The functions an expression stands for. */
export function codeOf(expression: ts.Node, checker: ts.TypeChecker): Code[] {
  if (ts.isFunctionLike(expression)) return withBody(expression);
  if (!ts.isIdentifier(expression)) return [];
  let symbol = checker.getSymbolAtLocation(expression);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  return (symbol?.declarations ?? []).flatMap((declaration) =>
    ts.isVariableDeclaration(declaration) && declaration.initializer
      ? withBody(declaration.initializer)
      : withBody(declaration),
  );
}

/** Every node of some code and of all code it runs. */
export function reached(starts: readonly Code[], checker: ts.TypeChecker, visit: (node: ts.Node) => void): void {
  const seen = new Set<Code>();
  const enter = (code: Code): void => {
    if (seen.has(code) || code.getSourceFile().isDeclarationFile) return;
    seen.add(code);
    walk(code.body);
  };
  const walk = (node: ts.Node): void => {
    visit(node);
    if (ts.isCallExpression(node)) runs(node, checker).forEach(enter);
    ts.forEachChild(node, walk);
  };
  starts.forEach(enter);
}
