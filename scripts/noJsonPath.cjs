/**
 * Stands in for jsonpath-plus in everything that is built. json-rules-engine calls it for conditions with a "path"; lint
 * refuses those (code `path`), so nobody ever gets here, and nothing that evaluates text reaches Excel.
 */
exports.JSONPath = () => {
  throw new Error('"path" is not supported in rules.');
};
