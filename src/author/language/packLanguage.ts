/**
 * What VS Code knows of JSON, driven by the pack's own schema: which keys, facts, operators and words fit where the cursor
 * stands, and what each means in the user's language.
 */
import {
  getLanguageService,
  InsertTextFormat,
  TextDocument,
  type CompletionItem,
  type JSONSchema,
} from 'vscode-json-languageservice';
import { factsOf, packSchema } from '../schema';
import type { Pack } from '../../engine';
import type { Language } from '../../text';
import { symbolAt } from './occurrences';

export interface Suggestion {
  /** What is shown, and what the typed text is compared with. */
  label: string;
  match: string;
  about: string;
  /** What is put in between the offsets `from` and `to`, with the caret so many signs into it. */
  insert: string;
  from: number;
  to: number;
  caret: number;
}

export interface PackLanguage {
  suggest(text: string, offset: number): Promise<Suggestion[]>;
  /** What stands at the offset, explained; null where there is nothing to say. */
  explain(text: string, offset: number): Promise<{ from: number; to: number; about: string } | null>;
}

const FILE = 'file:///pack.json';
const SCHEMA = 'file:///pack.schema.json';

export function createPackLanguage(pack: Pack, language: Language): PackLanguage {
  const schema = packSchema(pack, language);
  const facts = new Map(factsOf(pack, (label) => label[language]));
  const service = getLanguageService({
    // A pack names its schema by "$schema"; whatever it names, it is judged by this one.
    schemaRequestService: () => Promise.resolve(JSON.stringify(schema)),
    workspaceContext: { resolveRelativePath: () => SCHEMA },
  });
  service.configure({ validate: false, schemas: [{ uri: SCHEMA, fileMatch: ['*'], schema: schema as JSONSchema }] });
  const open = (text: string) => {
    const document = TextDocument.create(FILE, 'json', 1, text);
    return { document, json: service.parseJSONDocument(document) };
  };
  /** Of a fact the pack says more than the schema, which knows it only where conditions use it. */
  const namedAt = (text: string, offset: number) => {
    const found = symbolAt(text, offset);
    const fact = found?.symbol.kind === 'fact' && facts.get(found.symbol.name);
    return found && fact ? { from: found.from, to: found.to, about: fact } : null;
  };
  return {
    async suggest(text, offset) {
      const { document, json } = open(text);
      const found = await service.doComplete(document, document.positionAt(offset), json);
      return (found?.items ?? []).flatMap((item) => suggestionOf(item, document) ?? []);
    },
    async explain(text, offset) {
      const named = namedAt(text, offset);
      if (named) return named;
      const { document, json } = open(text);
      const hover = await service.doHover(document, document.positionAt(offset), json);
      if (!hover?.range) return null;
      const about = plain(
        [hover.contents]
          .flat()
          .map((part) => (typeof part === 'string' ? part : part.value))
          .join('\n'),
      );
      return about === ''
        ? null
        : { from: document.offsetAt(hover.range.start), to: document.offsetAt(hover.range.end), about };
    },
  };
}

function suggestionOf(item: CompletionItem, document: TextDocument): Suggestion | null {
  const { textEdit, documentation } = item;
  if (!textEdit || !('range' in textEdit)) return null;
  const { text, caret } =
    item.insertTextFormat === InsertTextFormat.Snippet
      ? withoutHoles(textEdit.newText)
      : { text: textEdit.newText, caret: textEdit.newText.length };
  return {
    label: item.label,
    match: item.filterText ?? item.label,
    about: typeof documentation === 'string' ? documentation : plain(documentation?.value ?? ''),
    insert: text,
    from: document.offsetAt(textEdit.range.start),
    to: document.offsetAt(textEdit.range.end),
    caret,
  };
}

/** A snippet such as `"fact": "${1:kind}"$0` as plain text, and where its first hole is. */
function withoutHoles(snippet: string): { text: string; caret: number } {
  let text = '';
  let caret: number | null = null;
  let last = 0;
  for (const match of snippet.matchAll(/\$\{(\d+)(?::((?:\\.|[^}\\])*))?\}|\$(\d+)/g)) {
    text += unescaped(snippet.slice(last, match.index));
    if (caret === null) caret = text.length;
    text += unescaped(match[2] ?? '');
    last = match.index + match[0].length;
  }
  text += unescaped(snippet.slice(last));
  return { text, caret: caret ?? text.length };
}

const unescaped = (text: string) => text.replace(/\\([$}\\])/g, '$1');

/** Markdown back to the words it was made of. */
function plain(markdown: string): string {
  return markdown
    .replace(/\\([\\`*_{}[\]()#+\-!.>|~])/g, '$1')
    .replaceAll('&nbsp;', ' ')
    .trim();
}
