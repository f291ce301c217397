/** A language server over the language of packs: what the pane's editor knows, for VS Code and any editor that speaks LSP. */
import {
  CompletionItemKind,
  createConnection,
  DiagnosticSeverity,
  InsertTextFormat,
  ProposedFeatures,
  ResponseError,
  ErrorCodes,
  TextDocuments,
  TextDocumentSyncKind,
  type Location,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-json-languageservice';
import {
  BAD_NAME,
  createPackLanguage,
  isNameFor,
  occurrencesOf,
  symbolAt,
  type PackLanguage,
  type PackSymbol,
} from '../../author/language';
import type { Pack } from '../../engine';
import { fill, languageOf, type Language } from '../../text';
import { createDesk, type Desk, type PackPlace } from './desk';

const LINT_AFTER_MS = 300;

/** Serves until the editor goes away. @param language where the editor says none */
export function serve(input: NodeJS.ReadableStream, output: NodeJS.WritableStream, language: Language): Promise<void> {
  const connection = createConnection(ProposedFeatures.all, input, output);
  const documents = new TextDocuments(TextDocument);
  let speaks = language;
  let desk: Desk = createDesk((uri) => documents.get(uri)?.getText(), speaks);
  const languages = new WeakMap<Pack, PackLanguage>();

  const opened = (uri: string): { place: PackPlace; document: TextDocument; text: string } | null => {
    const [place, document] = [desk.packAt(uri), documents.get(uri)];
    return place && document ? { place, document, text: document.getText() } : null;
  };
  const languageFor = async (place: PackPlace): Promise<PackLanguage | null> => {
    const pack = await desk.known(place);
    if (pack && !languages.has(pack)) languages.set(pack, createPackLanguage(pack, speaks));
    return pack && languages.get(pack)!;
  };
  const used = async (place: PackPlace, symbol: PackSymbol) => {
    const files = await desk.filesOf(place);
    return occurrencesOf(symbol, place.id, files).map((found) => {
      const document = TextDocument.create('', '', 0, files[found.file]!);
      const range = { start: document.positionAt(found.from), end: document.positionAt(found.to) };
      return { ...found, uri: desk.uriOf(place, found.file), range };
    });
  };

  connection.onInitialize(({ locale, initializationOptions }) => {
    const asked = (initializationOptions as { language?: string } | undefined)?.language ?? locale;
    if (asked !== undefined) speaks = languageOf(asked);
    desk = createDesk((uri) => documents.get(uri)?.getText(), speaks);
    return {
      serverInfo: { name: 'patuh' },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        completionProvider: { triggerCharacters: ['"'] },
        hoverProvider: true,
        definitionProvider: true,
        referencesProvider: true,
        renameProvider: { prepareProvider: true },
      },
    };
  });

  connection.onCompletion(async ({ textDocument, position }) => {
    const at = opened(textDocument.uri);
    const known = at && (await languageFor(at.place));
    if (!at || !known) return [];
    const { document, text } = at;
    return (await known.suggest(text, document.offsetAt(position))).map(
      ({ label, match, about, insert, from, to, caret }) => ({
        label,
        filterText: match,
        documentation: about,
        kind: CompletionItemKind.Value,
        insertTextFormat: InsertTextFormat.Snippet,
        textEdit: {
          range: { start: document.positionAt(from), end: document.positionAt(to) },
          newText: `${escaped(insert.slice(0, caret))}$0${escaped(insert.slice(caret))}`,
        },
      }),
    );
  });

  connection.onHover(async ({ textDocument, position }) => {
    const at = opened(textDocument.uri);
    const known = at && (await languageFor(at.place));
    const found = at && known && (await known.explain(at.text, at.document.offsetAt(position)));
    if (!found) return null;
    const range = { start: at.document.positionAt(found.from), end: at.document.positionAt(found.to) };
    return { contents: { kind: 'plaintext', value: found.about }, range };
  });

  const symbolOf = (uri: string, position: { line: number; character: number }) => {
    const at = opened(uri);
    const found = at && symbolAt(at.text, at.document.offsetAt(position));
    return found && { ...at, ...found };
  };
  connection.onReferences(async ({ textDocument, position, context }): Promise<Location[]> => {
    const at = symbolOf(textDocument.uri, position);
    if (!at) return [];
    return (await used(at.place, at.symbol)).filter(({ defines }) => context.includeDeclaration || !defines);
  });
  connection.onDefinition(async ({ textDocument, position }): Promise<Location[]> => {
    const at = symbolOf(textDocument.uri, position);
    return at ? (await used(at.place, at.symbol)).filter(({ defines }) => defines) : [];
  });
  connection.onPrepareRename(({ textDocument, position }) => {
    const at = symbolOf(textDocument.uri, position);
    if (!at) return null;
    const range = { start: at.document.positionAt(at.from), end: at.document.positionAt(at.to) };
    return { range, placeholder: at.symbol.name };
  });
  connection.onRenameRequest(async ({ textDocument, position, newName }) => {
    const at = symbolOf(textDocument.uri, position);
    if (!at) return null;
    if (!isNameFor(at.symbol, newName, at.text))
      return new ResponseError(ErrorCodes.InvalidParams, fill(BAD_NAME[speaks], { name: newName }));
    const changes: Record<string, TextEdit[]> = {};
    for (const { uri, range } of await used(at.place, at.symbol))
      (changes[uri] ??= []).push({ range, newText: newName });
    return { changes };
  });

  const waiting = new Map<string, NodeJS.Timeout>();
  documents.onDidChangeContent(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    waiting.set(
      uri,
      setTimeout(() => void lint(uri), LINT_AFTER_MS),
    );
  });
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(waiting.get(uri));
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  async function lint(uri: string): Promise<void> {
    const at = opened(uri);
    if (!at) return;
    const { version } = at.document;
    const { diagnostics } = await desk.review(at.place, at.text);
    // Typed on meanwhile: the next look is under way.
    if (documents.get(uri)?.version !== version) return;
    await connection.sendDiagnostics({
      uri,
      version,
      diagnostics: diagnostics.map(({ severity, from, to, message }) => ({
        severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        range: { start: at.document.positionAt(from), end: at.document.positionAt(to) },
        message,
        source: 'patuh',
      })),
    });
  }

  documents.listen(connection);
  connection.listen();
  return new Promise((resolve) => connection.onExit(() => resolve()));
}

/** A plain text as the text of a snippet. */
const escaped = (text: string): string => text.replace(/[$}\\]/g, '\\$&');
