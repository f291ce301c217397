/** Ties the editor to the pack: completion, explanations under the pointer, lint. */
import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { json } from '@codemirror/lang-json';
import { linter, type Diagnostic } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import { EditorView, hoverTooltip } from '@codemirror/view';
import type { PackReview } from '../../../../src/author/language';
import type { PackLanguage, Suggestion } from '../../../../src/author/language';

export interface PackEditing {
  /** Made anew when the pack in the text gets other names. */
  language(): PackLanguage;
  review(text: string): Promise<PackReview>;
  explain(text: string, offset: number): ReturnType<PackLanguage['explain']>;
}

const LINT_AFTER_MS = 400;

export function packEditing({ language, review, explain }: PackEditing): Extension {
  return [
    json(),
    autocompletion({ override: [(context) => complete(language(), context)], icons: false }),
    hoverTooltip(async (view, pos) => {
      const found = await explain(view.state.doc.toString(), pos);
      if (!found) return null;
      const dom = document.createElement('span');
      dom.className = 'cm-about';
      dom.textContent = found.about;
      return { pos: found.from, end: found.to, above: true, create: () => ({ dom }) };
    }),
    linter(
      async (view) =>
        (await review(view.state.doc.toString())).diagnostics.map(({ from, to, severity, message }): Diagnostic => ({
          from,
          to,
          severity,
          message,
        })),
      { delay: LINT_AFTER_MS },
    ),
    EditorView.lineWrapping,
  ];
}

async function complete(
  language: PackLanguage,
  { state, pos, explicit }: CompletionContext,
): Promise<CompletionResult | null> {
  // Unasked only inside a word: a list that opens on every space is in the way.
  if (!explicit && !/["\w]$/.test(state.sliceDoc(Math.max(0, pos - 1), pos))) return null;
  const suggestions = await language.suggest(state.doc.toString(), pos);
  const [first] = suggestions;
  if (!first) return null;
  return {
    from: first.from,
    options: suggestions.filter(({ from }) => from === first.from).map((one) => optionOf(one, pos)),
    validFor: /^"?[\w$./-]*$/,
  };
}

function optionOf({ label, match, about, insert, to, caret }: Suggestion, asked: number): Completion {
  // What of the old word stood behind the cursor is replaced, too.
  const behind = Math.max(0, to - asked);
  return {
    label: match,
    displayLabel: label,
    ...(about ? { info: about } : {}),
    apply: (view, _, from, end) =>
      view.dispatch({
        changes: { from, to: Math.min(view.state.doc.length, end + behind), insert },
        selection: { anchor: from + caret },
        userEvent: 'input.complete',
      }),
  };
}
