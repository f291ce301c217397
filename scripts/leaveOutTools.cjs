/**
 * A TypeScript transformer for everything that is built: leaves out what only tools on Node read, that is, the help of a
 * function (`writeMetadata` makes files of it). What Excel loads has a limit, test/e2e/bundle.e2e.ts.
 */
const ts = require('typescript');

const LEFT_OUT = [
  {
    folder: /src[\\/]functions[\\/]catalogue[\\/]/,
    names: ['about', 'gives', 'example'],
    of: (node) => ts.isCallExpression(node.parent) && node.parent.expression.getText() === 'defineFunction',
  },
];

exports.leaveOutTools = (context) => (file) => {
  const rule = LEFT_OUT.find(({ folder }) => folder.test(file.fileName));
  if (!rule) return file;
  const kept = (property) => !rule.names.includes(property.name?.getText(file));
  const visit = (node) => {
    const seen = ts.visitEachChild(node, visit, context);
    if (!ts.isObjectLiteralExpression(node) || !rule.of(node)) return seen;
    return context.factory.updateObjectLiteralExpression(
      seen,
      seen.properties.filter((_, index) => kept(node.properties[index])),
    );
  };
  return ts.visitNode(file, visit);
};
