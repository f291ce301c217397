/** A JSON text as a tree of keys and values with their offsets; a text that is not finished gives what there is. */
import { getLanguageService, TextDocument, type ASTNode } from 'vscode-json-languageservice';

/** A text in quotation marks: a key, or a value. Offsets are of what stands between the marks. */
export interface Word {
  /** Keys and places of lists that lead to it; a key's own name is its last. */
  path: readonly (string | number)[];
  isKey: boolean;
  text: string;
  from: number;
  to: number;
}

const service = getLanguageService({});

export function wordsIn(text: string): Word[] {
  const document = TextDocument.create('file:///a.json', 'json', 1, text);
  const { root } = service.parseJSONDocument(document) as { root?: ASTNode };
  const words: Word[] = [];
  const add = (node: ASTNode, path: Word['path'], isKey: boolean): void => {
    if (node.type !== 'string') return;
    words.push({ path, isKey, text: node.value, from: node.offset + 1, to: node.offset + node.length - 1 });
  };
  const visit = (node: ASTNode, path: Word['path']): void => {
    if (node.type === 'object')
      for (const { keyNode, valueNode } of node.properties) {
        const inside = [...path, keyNode.value];
        add(keyNode, inside, true);
        if (valueNode) visit(valueNode, inside);
      }
    else if (node.type === 'array') node.items.forEach((item, i) => visit(item, [...path, i]));
    else add(node, path, false);
  };
  if (root) visit(root, []);
  return words;
}
