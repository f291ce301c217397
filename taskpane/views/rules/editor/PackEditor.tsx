import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { basicSetup } from 'codemirror';
import { useEffect, useRef, type ReactNode } from 'react';
import type { Language } from '../../../../src/text';
import { editorPhrases } from './editorPhrases';
import { editorTheme } from './editorTheme';
import type { PackReview } from '../../../../src/author/language';
import { packEditing, type PackEditing } from './packEditing';
import type { PackLanguage } from '../../../../src/author/language';

export interface PackEditorProps {
  /** What stands in it at first; a new `key` starts over. */
  text: string;
  label: string;
  /** Id of the text that says how to use it. */
  describedBy: string;
  readOnly: boolean;
  language: Language;
  packLanguage(): PackLanguage;
  review(text: string): Promise<PackReview>;
  explain: PackEditing['explain'];
  onChange(text: string): void;
  /** Where the caret goes. */
  onCaret(text: string, offset: number): void;
  /** The way to a place in the text, for a list of findings beside the editor. */
  onReady(show: (offset: number) => void): void;
}

/** CodeMirror over a pack. Tab leaves it, as in any other field. */
export function PackEditor(props: PackEditorProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const { language } = props;
  useEffect(() => {
    const { text, label, describedBy, readOnly } = latest.current;
    const view = new EditorView({
      parent: box.current!,
      state: EditorState.create({
        doc: text,
        extensions: [
          basicSetup,
          editorTheme,
          editorPhrases(language),
          EditorState.readOnly.of(readOnly),
          // The tab index says what browsers do anyway, so that whatever reads the page sees that the scroller can be reached.
          EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': describedBy, tabindex: '0' }),
          packEditing({
            language: () => latest.current.packLanguage(),
            review: (now) => latest.current.review(now),
            explain: (now, offset) => latest.current.explain(now, offset),
          }),
          EditorView.updateListener.of(({ docChanged, selectionSet, state }) => {
            if (!docChanged && !selectionSet) return;
            const now = state.doc.toString();
            if (docChanged) latest.current.onChange(now);
            latest.current.onCaret(now, state.selection.main.head);
          }),
        ],
      }),
    });
    latest.current.onReady((offset) => {
      view.dispatch({
        selection: { anchor: Math.min(offset, view.state.doc.length) },
        effects: EditorView.scrollIntoView(offset, { y: 'center' }),
      });
      view.focus();
    });
    return () => view.destroy();
  }, [language]);
  return <div ref={box} />;
}
