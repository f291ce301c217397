/** The editor in Fluent's own colours, so that light, dark and high contrast serve alike. */
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const foreground = 'var(--colorNeutralForeground1)';
const background = 'var(--colorNeutralBackground1)';
const quiet = 'var(--colorNeutralForeground2)';
const stroke = '1px solid var(--colorNeutralStroke1)';

const theme = EditorView.theme({
  '&': {
    color: foreground,
    backgroundColor: background,
    border: stroke,
    borderRadius: 'var(--borderRadiusMedium)',
    height: '420px',
    fontSize: '12px',
  },
  '&.cm-focused': { outline: '2px solid var(--colorStrokeFocus2)' },
  '.cm-scroller': { fontFamily: 'var(--fontFamilyMonospace)', lineHeight: '1.5' },
  '.cm-content': { caretColor: foreground },
  '.cm-cursor': { borderLeftColor: foreground },
  '.cm-gutters': { color: quiet, backgroundColor: 'var(--colorNeutralBackground2)', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'transparent', boxShadow: 'inset 2px 0 var(--colorCompoundBrandStroke)' },
  '.cm-activeLineGutter': { color: foreground, backgroundColor: 'transparent' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--colorNeutralBackground1Selected)',
  },
  '.cm-selectionMatch, .cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'transparent',
    outline: stroke,
  },
  '.cm-searchMatch': { backgroundColor: 'transparent', outline: '1px solid currentColor' },
  '.cm-tooltip': { color: foreground, backgroundColor: background, border: stroke, maxWidth: '290px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--fontFamilyMonospace)', maxWidth: '280px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    color: 'var(--colorNeutralForegroundOnBrand)',
    backgroundColor: 'var(--colorBrandBackground)',
  },
  '.cm-completionInfo': { whiteSpace: 'pre-wrap', padding: '6px 8px' },
  '.cm-about': { whiteSpace: 'pre-wrap', padding: '6px 8px', display: 'block' },
  '.cm-panels': { color: foreground, backgroundColor: 'var(--colorNeutralBackground2)' },
  '.cm-textfield': { color: foreground, backgroundColor: background, border: stroke },
  '.cm-button': { color: foreground, backgroundImage: 'none', backgroundColor: background, border: stroke },
});

const words = HighlightStyle.define([
  { tag: tags.propertyName, color: foreground, fontWeight: '600' },
  { tag: tags.string, color: 'var(--colorBrandForeground1)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--colorStatusWarningForeground3)' },
  { tag: [tags.punctuation, tags.bracket, tags.separator], color: quiet },
]);

export const editorTheme: Extension = [theme, syntaxHighlighting(words)];
