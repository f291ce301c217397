import { resolve } from 'node:path';
import ts from 'typescript';

/**
 * Members of the Excel namespace that source files touch, as `Range.values`, found with the type checker: it knows the class
 * of every expression, so `sheet.getRange('A1').values` counts and a `values` of our own does not.
 * @param folders folders of sources, relative to `root`
 */
export function usedMembers(root: string, folders: readonly string[]): Set<string> {
  const config = ts.getParsedCommandLineOfConfigFile(
    resolve(root, 'tsconfig.json'),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  );
  if (!config) throw new Error('tsconfig.json could not be read.');
  const inFolders = (file: string) => folders.some((folder) => file.startsWith(`${resolve(root, folder)}/`));
  const program = ts.createProgram(config.fileNames.filter(inFolders), config.options);
  const checker = program.getTypeChecker();
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(node, checker, used);
    ts.forEachChild(node, visit);
  };
  for (const source of program.getSourceFiles()) if (inFolders(source.fileName)) visit(source);
  return used;
}

/** What office.js does by itself, without asking the host. */
const clientSide = new Set(['load', 'context', 'isNullObject', 'toJSON', 'set', 'track', 'untrack', 'isNull', 'items']);

function note(node: ts.PropertyAccessExpression, checker: ts.TypeChecker, used: Set<string>): void {
  const symbol = checker.getSymbolAtLocation(node.name);
  const declaration = symbol?.declarations?.[0];
  if (!declaration || !/office-js/.test(declaration.getSourceFile().fileName)) return;
  const owner = declaration.parent;
  if (!ts.isClassDeclaration(owner) || !owner.name || clientSide.has(node.name.text)) return;
  if (namespaceOf(owner) !== 'Excel' || owner.name.text === 'RequestContext') return;
  used.add(`${owner.name.text}.${node.name.text}`);
}

function namespaceOf(node: ts.Node): string | undefined {
  for (let up: ts.Node | undefined = node.parent; up; up = up.parent)
    if (ts.isModuleDeclaration(up)) return up.name.text;
  return undefined;
}
