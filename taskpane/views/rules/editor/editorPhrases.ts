/** The editor's own words in Indonesian; in English it speaks already. */
import { EditorState, type Extension } from '@codemirror/state';
import type { Language } from '../../../../src/text';

const INDONESIAN: Readonly<Record<string, string>> = {
  Completions: 'Pelengkap',
  Diagnostics: 'Temuan',
  'No diagnostics': 'Tidak ada temuan',
  Find: 'Cari',
  Replace: 'Ganti',
  next: 'berikut',
  previous: 'sebelum',
  all: 'semua',
  'match case': 'bedakan huruf besar',
  'by word': 'kata utuh',
  regexp: 'regexp',
  replace: 'ganti',
  'replace all': 'ganti semua',
  close: 'tutup',
  'current match': 'kecocokan ini',
  'replaced $ matches': '$ diganti',
  'replaced match on line $': 'diganti di baris $',
  'on line': 'di baris',
  'Go to line': 'Ke baris',
  go: 'buka',
  'Fold line': 'Lipat baris',
  'Unfold line': 'Buka lipatan',
  'Folded lines': 'Terlipat, baris',
  'Unfolded lines': 'Terbuka, baris',
  'folded code': 'bagian terlipat',
  unfold: 'buka lipatan',
  to: 'sampai',
  'Selection deleted': 'Pilihan dihapus',
};

export function editorPhrases(language: Language): Extension {
  return language === 'id' ? EditorState.phrases.of(INDONESIAN) : [];
}
