import { resolve } from 'node:path';
import ts from 'typescript';

/**
 * Members of the Excel namespace that source files touch, as `Range.values`, found with the type checker: it knows the class
 * of every expression, so `sheet.getRange('A1').values` counts and a `values` of our own does not.
 * @param groups folders of sources, relative to `root`; the answer has a set for each group
 */
export function usedMembers(root: string, ...groups: readonly (readonly string[])[]): Set<string>[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    resolve(root, 'tsconfig.json'),
    { types: ['node', 'office-js', 'custom-functions-runtime'] },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  );
  if (!config) throw new Error('tsconfig.json could not be read.');
  const host = ts.createCompilerHost(config.options);
  // Excel's types are global; what comes from packages (React and its kin) is none of them, and takes a minute to check.
  host.resolveModuleNameLiterals = (names, file, _, options) =>
    names.map(({ text }) => (text.startsWith('.') ? ts.resolveModuleName(text, file, options, host) : NO_MODULE));
  const inFolders = (file: string, folders: readonly string[]) =>
    folders.some((folder) => file.startsWith(`${resolve(root, folder)}/`));
  const files = config.fileNames.filter((file) => groups.some((folders) => inFolders(file, folders)));
  const program = ts.createProgram(files, config.options, host);
  const checker = program.getTypeChecker();
  return groups.map((folders) => {
    const used = new Set<string>();
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) note(node, checker, used);
      ts.forEachChild(node, visit);
    };
    for (const source of program.getSourceFiles()) if (inFolders(source.fileName, folders)) visit(source);
    return used;
  });
}

const NO_MODULE = { resolvedModule: undefined };

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
